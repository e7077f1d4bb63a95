import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

type Props = Readonly<{
  form: Readonly<{ id: string; allErrors: Readonly<Record<string, string[]>> }>
  /** The names of fields as the page writes them, in their order there: what is wrong with them is told by name. */
  labels?: Readonly<Record<string, string>>
}>

const none: Readonly<Record<string, string>> = {}

/** What to fix in a form, with a link to each field. Nothing while nothing is wrong. */
export function FormProblems({ form, labels = none }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const order = Object.keys(labels)
  const place = (name: string) => (name === '' ? -1 : order.indexOf(name))
  const items = Object.entries(form.allErrors)
    .sort(([one], [other]) => place(one) - place(other))
    .map(([name, errors]) => {
      const text = errorText(errors) ?? ''
      const label = labels[name]
      return { ...(name !== '' && { fieldId: `${form.id}-${name}` }), text: label ? t('ui-form-fault', label, text) : text }
    })
  if (items.length === 0) return null
  return <ErrorSummary key={items.map(({ text }) => text).join()} title={t('site-form-problems', items.length)} items={items} />
}
