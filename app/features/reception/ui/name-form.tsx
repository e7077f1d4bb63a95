import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

/** Who somebody is whose pass nobody knew: asked at the desk. */
export function NameForm() {
  const t = useTranslate()
  return (
    <form method="post" className="fy-stack fy-narrow">
      <input type="hidden" name="intent" value="name" />
      <Field label={t('desk-walk-in-name')}>
        <TextInput name="nameToShow" autoComplete="off" required maxLength={120} />
      </Field>
      <p>
        <Button type="submit">{t('desk-match-name')}</Button>
      </p>
    </form>
  )
}
