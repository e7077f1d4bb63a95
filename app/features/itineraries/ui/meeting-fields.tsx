import { getInputProps, getTextareaProps, type FieldMetadata } from '@conform-to/react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Wish = Readonly<{ id: string; rank: number; text: string; meaning: string | null }>
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

/** Which of the wishes without a place in the plan is answered; not asked where there are none. */
export function WishField({ field, wishes }: Readonly<{ field: Fields['wishId']; wishes: readonly Wish[] }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  if (wishes.length === 0) return null
  const chosen = wishes.some(({ id }) => id === field.initialValue) ? field.initialValue : ''
  return (
    <RadioGroup
      id={field.id}
      name={field.name}
      legend={t('itineraries-meeting-wish')}
      description={t('itineraries-meeting-wish-help')}
      error={errorText(field.errors)}
      defaultValue={chosen ?? ''}
      options={[
        ...wishes.map(({ id, rank, text, meaning }) => ({
          value: id,
          label: t('itineraries-meeting-wish-option', rank, text),
          description: meaning && <bdi>{meaning}</bdi>,
        })),
        { value: '', label: t('itineraries-meeting-wish-none') },
      ]}
    />
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
