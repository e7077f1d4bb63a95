import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { errorsOf, fieldId, type KeptForm } from '#app/lib/kept-form.ts'
import { ErrorSummary, type SummaryItem } from '#app/ui/error-summary.tsx'
import { parts } from './parts.ts'

/** Everything that is wrong, on top of the form, with a link to each field. */
export function RequestFaults({ errors, attempt }: Readonly<{ errors: KeptForm['errors']; attempt: number }>) {
  const kept = { values: {}, errors }
  const t = useTranslate()
  const errorText = useErrorText()
  const items: SummaryItem[] = parts.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([field, label]) => {
      const text = errorText(errorsOf(kept, field))
      return text ? [{ fieldId: fieldId(field), text: t('visit-new-fault', t(label), text) }] : []
    }),
  )
  const whole = ['', 'formToken', 'website', 'shownDays'].map((name) => errorText(errorsOf(kept, name)))
  const all = [...whole.filter((text) => text !== undefined).map((text) => ({ text })), ...items]
  if (all.length === 0) return null
  return <ErrorSummary key={attempt} title={t('visit-new-faults', all.length)} items={all} />
}
