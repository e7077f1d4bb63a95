import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'

/** The pass as a code, typed by somebody whose link is not at hand. */
export function CodeForm({ search }: Readonly<{ search: string }>) {
  const t = useTranslate()
  return (
    <form method="post" action={`/code${search}`} className="fy-stack fy-stack--tight" noValidate>
      <KeptLine name="code" label={t('welcome-code')} dir="ltr" autoCapitalize="characters" autoComplete="off" spellCheck={false} />
      <Button type="submit">{t('welcome-code-open')}</Button>
    </form>
  )
}
