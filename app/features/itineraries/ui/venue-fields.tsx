import { getInputProps, getSelectProps, type FieldMetadata } from '@conform-to/react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export type RoomChoice = Readonly<{ id: string; name: string; capacity: number }>

type Props = Readonly<{
  fields: Readonly<{ roomId: FieldMetadata<string | null>; onlineUrl: FieldMetadata<string> }>
  rooms: readonly RoomChoice[]
}>

/** A room, a link for joining from elsewhere, both or neither. */
export function VenueFields({ fields, rooms }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key: _select, ...select } = getSelectProps(fields.roomId as FieldMetadata<string>)
  const { key: _input, ...input } = getInputProps(fields.onlineUrl, { type: 'url' })
  return (
    <>
      <Field id={fields.roomId.id} label={t('itineraries-meeting-room')} optional error={errorText(fields.roomId.errors)}>
        <Select
          {...select}
          options={[
            { value: '', label: t('itineraries-meeting-room-none') },
            ...rooms.map(({ id, name, capacity }) => ({
              value: id,
              label: t('itineraries-meeting-room-option', name, capacity),
            })),
          ]}
        />
      </Field>
      <Field
        id={fields.onlineUrl.id}
        label={t('itineraries-meeting-link')}
        optional
        error={errorText(fields.onlineUrl.errors)}
      >
        <TextInput {...input} />
      </Field>
    </>
  )
}
