import { useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { FieldSet } from '#app/ui/field-set.tsx'
import { KeptLine, KeptParagraph } from '#app/ui/kept-field.tsx'

const source = 'en'

type Text = Readonly<{ locale: string; title: string; body: string }>

/** What the form shows of the version that is in force. */
export function textValues(texts: readonly Text[]): KeptForm['values'] {
  return Object.fromEntries(
    texts.flatMap(({ locale, title, body }) => [
      [`title-${locale}`, [title]],
      [`body-${locale}`, [body]],
    ]),
  )
}

/** What the fields of a text are called, with the language of each. */
export function useTextLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  const { languages } = useLocale()
  return Object.fromEntries(
    languages.flatMap(({ code, autonym }) => [
      [`title-${code}`, t('reception-text-title-in', autonym)],
      [`body-${code}`, t('reception-text-body-in', autonym)],
    ]),
  )
}

/** Title and body in each language. */
export function TextFields() {
  const t = useTranslate()
  const { languages } = useLocale()
  return (
    <>
      {languages.map(({ code, autonym, bcp47, dir }) => (
        <FieldSet key={code} legend={autonym} optional={code !== source}>
          <div className="fy-stack">
            <KeptLine name={`title-${code}`} label={t('reception-text-title')} lang={bcp47} dir={dir} autoComplete="off" />
            <KeptParagraph name={`body-${code}`} label={t('reception-text-body')} lang={bcp47} dir={dir} rows={8} />
          </div>
        </FieldSet>
      ))}
    </>
  )
}
