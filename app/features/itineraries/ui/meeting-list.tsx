import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { AnswerButtons, SeenTimes } from './answer-form.tsx'
import { type MeetingShown } from './meeting-facts.tsx'
import { Parts } from './parts.tsx'

type Props = Readonly<{
  id: string
  heading: string
  meetings: readonly MeetingShown[]
  /** With the buttons for answering. */
  answerable?: boolean
}>

/** One's own meetings, the next one first. */
export function MeetingList({ id, heading, meetings, answerable = false }: Props) {
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby={id} className="fy-stack fy-stack--tight">
      <SectionHead id={id} title={heading} count={meetings.length} />
      <Rows shape="plain">
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} answerable={answerable} />
        ))}
      </Rows>
    </section>
  )
}

function MeetingRow({ meeting, answerable }: Readonly<{ meeting: MeetingShown; answerable: boolean }>) {
  const t = useTranslate()
  const format = useFormat()
  const { id, title, start, end, room, onlineUrl, visitors, office } = meeting
  const names = format.list(visitors.map(({ nameToShow }) => nameToShow))
  const when = [format.shortDate(start, office.timeZone), format.timeRange(start, end, office.timeZone)] as const
  const where = room?.name ?? (onlineUrl ? t('itineraries-item-online') : '')
  return (
    <Row
      act={
        answerable && (
          <form method="post" action={`/meetings/${id}`}>
            <SeenTimes start={start} end={end} />
            <AnswerButtons title={title} answer="waiting" />
          </form>
        )
      }
    >
      <b dir="auto">
        <Link href={`/meetings/${id}`}>{title}</Link>
      </b>
      <br />
      <time dateTime={start}>{t('itineraries-day-and-time', ...when)}</time>
      <br />
      <span className="fy-dim">
        <Parts parts={[t('meetings-with-visitor', names), where].filter(Boolean)} />
      </span>
    </Row>
  )
}
