import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip, type ChipStatus } from '#app/ui/info-chip.tsx'
import { type QuestionState } from '../model.ts'

const statusOf: Readonly<Record<QuestionState, ChipStatus>> = {
  received: 'warning',
  routed: 'notice',
  answered: 'progressive',
  confirmed: 'success',
}

/** Where a question stands. */
export function QuestionChip({ state }: Readonly<{ state: QuestionState }>) {
  const t = useTranslate()
  return <InfoChip status={statusOf[state]}>{t(`questions-state-${state}`)}</InfoChip>
}
