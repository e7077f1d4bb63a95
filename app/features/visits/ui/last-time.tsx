import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Link } from '#app/ui/link.tsx'

type Earlier = Readonly<{ id: string; firstDay: string; purpose: string; host: Readonly<{ name: string }> | null }>
type OfVisit = Readonly<{ id: string; visitId: string | null }>
type LastPromise = OfVisit & Readonly<{ text: string; dueOn: string; keptAt: string | null; owner: string }>

export type LastTimes = Readonly<{
  outcomes: readonly (OfVisit & Readonly<{ summary: string }>)[]
  promises: readonly LastPromise[]
}>

type Props = Readonly<{ earlier: readonly Earlier[]; lastTimes: LastTimes; today: string }>

/** What earlier visits of this person led to, so that nothing starts from nothing. */
export function LastTime({ earlier, lastTimes, today }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (earlier.length === 0) return <p className="fy-fine fy-dim">{t('visits-overview-first-visit')}</p>
  return (
    <section aria-labelledby="last-time" className="fy-stack fy-stack--tight">
      <SectionHead id="last-time" title={t('visits-overview-last-time')} count={earlier.length} />
      <ul className="fy-list fy-rows fy-rows--two">
        {earlier.map((visit) => (
          <li key={visit.id}>
            <span>
              <Link href={`/visits/${visit.id}`}>
                <time dateTime={visit.firstDay}>{format.month(visit.firstDay)}</time>
              </Link>
            </span>
            <div className="fy-stack fy-stack--hair">
              <span dir="auto">{visit.purpose}</span>
              {visit.host && (
                <span className="fy-dim">
                  <Rich id="visits-head-host" parts={{ 1: visit.host.name }} />
                </span>
              )}
              <LedTo visitId={visit.id} lastTimes={lastTimes} today={today} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LedTo({ visitId, lastTimes, today }: Readonly<{ visitId: string; lastTimes: LastTimes; today: string }>) {
  const t = useTranslate()
  const ofVisit = (thing: Readonly<{ visitId: string | null }>) => thing.visitId === visitId
  return (
    <>
      {lastTimes.outcomes.filter(ofVisit).map(({ id, summary }) => summary && <span key={id} dir="auto">{summary}</span>)}
      {lastTimes.promises.filter(ofVisit).map(({ id, text, owner, keptAt, dueOn }) => (
        <span key={id}>
          <InfoChip status={keptAt ? 'success' : dueOn < today ? 'warning' : 'notice'}>
            {t(keptAt ? 'visits-overview-promise-kept' : dueOn < today ? 'visits-overview-promise-late' : 'visits-overview-promise-open')}
          </InfoChip>{' '}
          <bdi>{text}</bdi> <span className="fy-dim">· <bdi>{owner}</bdi></span>
        </span>
      ))}
    </>
  )
}
