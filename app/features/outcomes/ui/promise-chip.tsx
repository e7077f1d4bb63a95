import { useTranslate } from '#app/i18n/use-translate.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { daysBetween } from '#app/lib/calendar-date.ts'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { promiseState } from '../rules.ts'

type Props = Readonly<{ dueOn: string; keptAt: string | Date | null; today: string; timeZone: string }>

/** How a promise stands: how late, how long yet, or when it was kept. */
export function PromiseChip({ dueOn, keptAt, today, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  switch (promiseState({ dueOn, keptAt }, today)) {
    case 'kept':
      return <InfoChip status="success">{t('promises-kept-on', keptAt ? format.shortDate(keptAt, timeZone) : '')}</InfoChip>
    case 'late':
      return <InfoChip status="warning">{t('promises-days-late', daysBetween(dueOn, today))}</InfoChip>
    case 'soon':
      return (
        <InfoChip status="notice">
          {dueOn === today ? t('promises-due-today') : t('promises-days-left', daysBetween(today, dueOn))}
        </InfoChip>
      )
    case 'open':
      return <InfoChip status="subtle">{t('promises-due', format.shortDate(dueOn))}</InfoChip>
  }
}
