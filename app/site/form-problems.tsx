import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

type Props = Readonly<{ form: Readonly<{ id: string; allErrors: Readonly<Record<string, string[]>> }> }>

/** What to fix in a form, with a link to each field. Nothing while nothing is wrong. */
export function FormProblems({ form }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const items = Object.entries(form.allErrors).map(([name, errors]) => ({
    ...(name !== '' && { fieldId: `${form.id}-${name}` }),
    text: errorText(errors) ?? '',
  }))
  if (items.length === 0) return null
  return <ErrorSummary key={items.map(({ text }) => text).join()} title={t('site-form-problems', items.length)} items={items} />
}
