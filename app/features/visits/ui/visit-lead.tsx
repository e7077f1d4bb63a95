import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { type Decision, type VisitState } from '../model.ts'
import { StateChip } from './state-chip.tsx'
import { WikiName } from './wiki-name.tsx'

type Props = Readonly<{
  visit: Readonly<{
    homeWiki: string
    firstDay: string
    lastDay: string
    decision: Decision
    state: VisitState
    lateUntil: string | null
    addressConfirmed: boolean
    host: Readonly<{ name: string }> | null
    timeZone: string
  }>
}>

/** Visits that need no host any more. */
const turnedDown: readonly Decision[] = ['declined', 'cancelled']

/** The line under a visitor's name: state, days, wiki, host. */
export function VisitLead({ visit }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { state, lateUntil, timeZone, homeWiki, host } = visit
  return (
    <span className="fy-cluster">
      <StateChip state={state} late={lateUntil === null ? null : { until: lateUntil, timeZone }} />
      {!visit.addressConfirmed && visit.decision === 'requested' && (
        <InfoChip status="warning">{t('visits-head-unconfirmed')}</InfoChip>
      )}
      <time dateTime={visit.firstDay}>{format.dateRange(visit.firstDay, visit.lastDay)}</time>
      {homeWiki && <WikiName wiki={homeWiki} />}
      {host && (
        <span>
          <Rich id="visits-head-host" parts={{ 1: host.name }} />
        </span>
      )}
      {!host && !turnedDown.includes(visit.decision) && <span className="fy-warn">{t('visits-head-no-host')}</span>}
    </span>
  )
}
