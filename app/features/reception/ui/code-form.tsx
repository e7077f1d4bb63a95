import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Props = Readonly<{
  action: string
  error?: ReactNode
  /** Hidden fields. */
  children?: ReactNode
}>

/** Where a code is typed, by a person or by a scanner: it stands ready from the first moment. */
export function CodeForm({ action, error, children }: Props) {
  const t = useTranslate()
  return (
    <form method="post" action={action} className="fy-sheet fy-typed">
      {children}
      <Field id="code" label={t('kiosk-code')} description={error ? undefined : t('kiosk-code-words')} error={error}>
        <TextInput name="code" dir="ltr" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={300} autoFocus />
      </Field>
      <Button type="submit" action="progressive" weight="primary">
        {t('kiosk-code-submit')}
      </Button>
    </form>
  )
}
