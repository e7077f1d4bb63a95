import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { daysBetween } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

type NextMeeting = Readonly<{
  id: string
  title: string
  start: string
  place: string | null
  online: boolean
  staff: readonly string[]
  visitors: readonly string[]
}>

type NextProps = Readonly<{ meetings: readonly NextMeeting[]; title: string; today: string; timeZone: string }>

/** The next meetings: those of another day than today say which. */
export function NextList({ meetings, title, today, timeZone }: NextProps) {
  const t = useTranslate()
  const format = useFormat()
  const dayOf = (start: string) =>
    toLocalDate(new Date(start), timeZone) === today ? null : <>{format.shortDate(start, timeZone)}<br /></>
  return (
    <section aria-labelledby="next">
      <SectionHead id="next" title={title} />
      {meetings.length === 0 && <p className="fy-fine fy-dim fy-pad">{t('today-next-none')}</p>}
      <Rows ordered shape="two">
        {meetings.map(({ id, title: about, start, place, online, staff, visitors }) => (
          <Row key={id} when={<time dateTime={start}>{dayOf(start)}{format.time(start, timeZone)}</time>}>
            <Link href={`/meetings/${id}`}>
              <bdi>{format.list(staff)}</bdi> – <bdi>{format.list(visitors)}</bdi>
            </Link>
            <br />
            <span className="fy-dim">
              <bdi>{about}</bdi>
              {(place ?? online) && ' · '}
              <bdi>{place ?? (online && t('today-next-online'))}</bdi>
            </span>
          </Row>
        ))}
      </Rows>
    </section>
  )
}

type Due = Readonly<{ id: string; text: string; dueOn: string; owner: string; to: string | null }>

type PromiseProps = Readonly<{ promises: Readonly<{ open: number; due: readonly Due[] }>; today: string }>

/** The promises that are late or nearly due. */
export function PromiseList({ promises: { open, due }, today }: PromiseProps) {
  const t = useTranslate()
  const format = useFormat()
  const when = (dueOn: string) => {
    const days = daysBetween(dueOn, today)
    return days > 0 ? <span className="fy-bad">{t('today-promise-late', days)}</span> : format.weekday(dueOn)
  }
  return (
    <section aria-labelledby="promises-due">
      <SectionHead
        id="promises-due"
        title={t('today-promises')}
        aside={open > 0 && <Link href="/promises">{t('today-promises-all', open)}</Link>}
      />
      {due.length === 0 && <p className="fy-fine fy-dim fy-pad">{t('today-promises-none')}</p>}
      <Rows shape="two">
        {due.map(({ id, text, dueOn, owner, to }) => (
          <Row key={id} when={<time dateTime={dueOn}>{when(dueOn)}</time>}>
            <strong dir="auto">{text}</strong>
            <br />
            <span className="fy-dim">
              <bdi>{owner}</bdi>
              {to !== null && (
                <>
                  {' · '}
                  <Rich id="promises-to" parts={{ 1: to }} />
                </>
              )}
            </span>
          </Row>
        ))}
      </Rows>
    </section>
  )
}

type Questions = Readonly<{ open: number; mine: number; oldest: string | null }>

type QuestionsProps = Readonly<{ questions: Questions; now: string }>

/** How many questions are open, and how old the oldest is. */
export function QuestionsLine({ questions: { open, mine, oldest }, now }: QuestionsProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <section aria-labelledby="questions-open">
      <SectionHead
        id="questions-open"
        title={t('today-questions')}
        aside={open > 0 && <Link href="/questions">{t('today-questions-all')}</Link>}
      />
      <p className="fy-fine fy-dim fy-pad">
        {oldest === null ? t('today-questions-none') : t('today-questions-open', open, format.relativeTime(oldest, new Date(now)))}{' '}
        {t(mine === 0 ? 'today-questions-not-you' : 'today-questions-you', mine)}
      </p>
    </section>
  )
}

type Hosted = Readonly<{ id: string; name: string; firstDay: string; lastDay: string }>

/** The visits that the reader hosts next. */
export function HostedList({ visits }: Readonly<{ visits: readonly Hosted[] }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <section aria-labelledby="hosted">
      <SectionHead id="hosted" title={t('today-hosted')} />
      {visits.length === 0 && <p className="fy-fine fy-dim fy-pad">{t('today-hosted-none')}</p>}
      <Rows shape="plain">
        {visits.map(({ id, name, firstDay, lastDay }) => (
          <Row key={id}>
            <strong>
              <Link href={`/visits/${id}`}>
                <bdi>{name}</bdi>
              </Link>
            </strong>
            <br />
            <time className="fy-dim" dateTime={firstDay}>
              {format.dateRange(firstDay, lastDay)}
            </time>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
