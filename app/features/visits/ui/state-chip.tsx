import { useFormat } from '#app/i18n/use-format.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip, type ChipStatus } from '#app/ui/info-chip.tsx'
import { type VisitState } from '../model.ts'

const statusOf: Readonly<Record<VisitState, ChipStatus>> = {
  requested: 'notice',
  'needs-answer': 'warning',
  approved: 'progressive',
  arriving: 'notice',
  'on-site': 'success',
  away: 'subtle',
  finished: 'subtle',
  closed: 'subtle',
  declined: 'error',
  cancelled: 'subtle',
  'no-show': 'warning',
}

type Props = Readonly<{
  state: VisitState
  /** Said by the visitor who is expected: not before this time. */
  late?: Readonly<{ until: Date | string; timeZone: string }> | null
}>

/** Where a visit stands, in one to four words. */
export function StateChip({ state, late }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (state === 'arriving' && late) {
    return <InfoChip status="warning">{t('visits-state-late', format.time(late.until, late.timeZone))}</InfoChip>
  }
  return <InfoChip status={statusOf[state]}>{t(`visits-state-${state}` satisfies MessageKey)}</InfoChip>
}
