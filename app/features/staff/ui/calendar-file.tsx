import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Field } from '#app/ui/field.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { useKept } from '#app/ui/kept-field.tsx'

/** A calendar as a file, for the busy times in it. */
export function CalendarFile() {
  const t = useTranslate()
  const { error } = useKept('file')
  return (
    <Field id="file" label={t('staff-busy-file')} description={t('staff-busy-file-help')} error={error}>
      <FileInput name="file" accept=".ics,text/calendar" />
    </Field>
  )
}
