import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from '@conform-to/react'
import { useErrorText, useLocale, useTranslate } from '#app/i18n/use-translate.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type TextField = FieldMetadata<string | undefined>
type Fields = Readonly<Record<'question' | 'nameToShow' | 'email' | 'locale', TextField>>

/** What the fields are called, in their order on the page. */
export function useAskLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  return {
    question: t('ask-field-question'),
    nameToShow: t('ask-field-name'),
    email: t('ask-field-email'),
    locale: t('ask-field-locale'),
  }
}

/** The question, who asks, and where the answer goes. */
export function AskFields({ fields }: Readonly<{ fields: Fields }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const spoken = useLocale().languages.map(({ code, autonym }) => ({ value: code, label: autonym, lang: code }))
  const { key: _question, ...question } = getTextareaProps(fields.question)
  const { key: _name, ...name } = getInputProps(fields.nameToShow, { type: 'text' })
  const { key: _email, ...email } = getInputProps(fields.email, { type: 'email' })
  const { key: _locale, ...locale } = getSelectProps(fields.locale)
  return (
    <>
      <Field
        id={fields.question.id}
        label={t('ask-field-question')}
        description={t('ask-field-question-words')}
        error={errorText(fields.question.errors)}
      >
        <TextArea {...question} rows={6} />
      </Field>
      <Field id={fields.nameToShow.id} label={t('ask-field-name')} error={errorText(fields.nameToShow.errors)}>
        <TextInput {...name} autoComplete="name" />
      </Field>
      <Field
        id={fields.email.id}
        label={t('ask-field-email')}
        help={t('ask-field-email-help')}
        error={errorText(fields.email.errors)}
      >
        <TextInput {...email} autoComplete="email" />
      </Field>
      <Field id={fields.locale.id} label={t('ask-field-locale')} error={errorText(fields.locale.errors)}>
        <Select {...locale} options={spoken} />
      </Field>
      <Trap />
    </>
  )
}

/** A field that people do not see. */
function Trap() {
  const t = useTranslate()
  return (
    <div className="fy-hide" aria-hidden="true">
      <label>
        {t('ask-field-website')}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
