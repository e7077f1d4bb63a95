import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { KeptFaults } from '#app/ui/kept-faults.tsx'
import { parts } from './parts.ts'

/** Everything that is wrong, on top of the request form, with a link to each field. */
export function RequestFaults(props: Readonly<{ errors: KeptForm['errors']; attempt: number }>) {
  const t = useTranslate()
  const labels = parts.flatMap(({ fields }) => Object.entries(fields).map(([field, label]) => [field, t(label)] as const))
  return <KeptFaults {...props} labels={Object.fromEntries(labels)} />
}
