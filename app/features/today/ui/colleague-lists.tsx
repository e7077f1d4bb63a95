import { StateChip } from '#app/features/visits/ui/state-chip.tsx'
import { type VisitState } from '#app/features/visits/model.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

type Days = Readonly<{ firstDay: string; lastDay: string }>
type Hosted = Days & Readonly<{ id: string; name: string; state: VisitState; mayOpen: boolean }>

/** The visits that a colleague hosts and hosted, the latest first. */
export function ColleagueVisits({ visits }: Readonly<{ visits: readonly Hosted[] }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <section aria-labelledby="hosted">
      <SectionHead id="hosted" title={t('colleagues-page-visits')} count={visits.length} />
      {visits.length === 0 && <p className="fy-fine fy-dim fy-pad">{t('colleagues-page-no-visits')}</p>}
      <Rows shape="plain">
        {visits.map(({ id, name, firstDay, lastDay, state, mayOpen }) => (
          <Row key={id} act={<StateChip state={state} />}>
            <strong>{mayOpen ? <Link href={`/visits/${id}`}><bdi>{name}</bdi></Link> : <bdi>{name}</bdi>}</strong>
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

type Meeting = Readonly<{ id: string; title: string; start: string; place: string | null; visitors: readonly string[] }>

type MeetingsProps = Readonly<{ meetings: readonly Meeting[]; timeZone: string }>

/** The next meetings of a colleague. */
export function ColleagueMeetings({ meetings, timeZone }: MeetingsProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <section aria-labelledby="meetings">
      <SectionHead id="meetings" title={t('colleagues-page-meetings')} />
      {meetings.length === 0 && <p className="fy-fine fy-dim fy-pad">{t('colleagues-page-no-meetings')}</p>}
      <Rows shape="plain">
        {meetings.map(({ id, title, start, place, visitors }) => (
          <Row key={id} act={<time dateTime={start}>{format.dateTime(start, timeZone)}</time>}>
            <Link href={`/meetings/${id}`}>
              <bdi>{title}</bdi>
            </Link>
            <br />
            <span className="fy-dim">
              <bdi>{format.list(visitors)}</bdi>
              {place !== null && <> · <bdi>{place}</bdi></>}
            </span>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
