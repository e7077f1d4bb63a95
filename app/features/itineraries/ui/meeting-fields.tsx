import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from '@conform-to/react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Wish = Readonly<{ id: string; rank: number; text: string }>
type Fields = Readonly<{
  title: FieldMetadata<string>
  note: FieldMetadata<string>
  wishId: FieldMetadata<string | null>
}>

/** What a meeting is about. */
export function TitleField({ field, help }: Readonly<{ field: FieldMetadata<string>; help?: string }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key: _key, ...input } = getInputProps(field, { type: 'text' })
  return (
    <Field
      id={field.id}
      label={t('itineraries-meeting-title')}
      description={help ?? t('itineraries-meeting-title-help')}
      error={errorText(field.errors)}
    >
      <TextInput {...input} />
    </Field>
  )
}

/** The wish that is answered, where the visitor has wishes. */
export function WishField({ field, wishes }: Readonly<{ field: Fields['wishId']; wishes: readonly Wish[] }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key: _key, ...select } = getSelectProps(field as FieldMetadata<string>)
  if (wishes.length === 0) return null
  return (
    <Field id={field.id} label={t('itineraries-meeting-wish')} optional error={errorText(field.errors)}>
      <Select
        {...select}
        options={[
          { value: '', label: t('itineraries-meeting-wish-none') },
          ...wishes.map(({ id, rank, text }) => ({
            value: id,
            label: t('itineraries-meeting-wish-option', rank, text),
          })),
        ]}
      />
    </Field>
  )
}

export function NoteField({ field }: Readonly<{ field: FieldMetadata<string> }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key: _key, ...textarea } = getTextareaProps(field)
  return (
    <Field
      id={field.id}
      label={t('itineraries-meeting-note')}
      optional
      description={t('itineraries-meeting-note-help')}
      error={errorText(field.errors)}
    >
      <TextArea {...textarea} />
    </Field>
  )
}
