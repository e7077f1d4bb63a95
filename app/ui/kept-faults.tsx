import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { errorsOf, fieldId, type KeptForm } from '#app/lib/kept-form.ts'
import { ErrorSummary } from './error-summary.tsx'

type Props = Readonly<{
  errors: KeptForm['errors']
  /** The names of the fields as the page writes them, in their order there. */
  labels: Readonly<Record<string, string>>
  /** Counts the answers: after each the list takes the focus anew. */
  attempt: number
}>

/** A question mark would stand before the colon. */
const endSign = /[?؟？:]\s*$/u

/** Everything that is wrong with a form that came back, with a link to each field. */
export function KeptFaults({ errors, labels, attempt }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const faults = Object.entries(labels).flatMap(([field, label]) => {
    const text = errorText(errorsOf({ values: {}, errors }, field))
    return text ? [{ fieldId: fieldId(field), text: t('ui-form-fault', label.replace(endSign, ''), text) }] : []
  })
  const others = Object.entries(errors).filter(([name]) => !Object.hasOwn(labels, name.replace(/\[.*/, '')))
  const all = [...others.map(([, messages]) => ({ text: errorText(messages) ?? '' })), ...faults]
  return all.length > 0 ? <ErrorSummary key={attempt} title={t('ui-form-faults', all.length)} items={all} /> : null
}
