import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { KeptFaults } from '#app/ui/kept-faults.tsx'
import { parts } from './parts.ts'

/** Everything that is wrong, on top of the request form, with a link to each field. */
export function RequestFaults(props: Readonly<{ errors: KeptForm['errors']; attempt: number }>) {
  const t = useTranslate()
  const fields = parts.flatMap((part) => Object.entries(part.fields))
  const labels = Object.fromEntries(fields.map(([field, label]) => [field, t(label)]))
  return <KeptFaults {...props} labels={labels} />
}
