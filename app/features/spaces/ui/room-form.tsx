import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { type ReactNode } from 'react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { type Room } from '../model.ts'

type Names = 'roomId' | 'title' | 'start' | 'end' | 'startWhich' | 'endWhich'
/** What a person types to book a room. */
export type RoomValues = Partial<Record<Names, string>>

type RoomField = FieldMetadata<string | undefined, RoomValues>
export type RoomFields = Readonly<Record<Names, RoomField>>

type Props = Readonly<{ fields: RoomFields; rooms: readonly Room[]; formToken: string; conflict: ReactNode }>

/** What the fields are called, in their order on the page. */
export function useBookingLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  return {
    roomId: t('spaces-room-room'),
    title: t('spaces-room-title'),
    start: t('spaces-room-start'),
    end: t('spaces-room-end'),
  }
}

/** What a room's booking needs: which, what for, from when to when. */
export function RoomForm({ fields, rooms, formToken, conflict }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { roomId, title } = fields
  return (
    <>
      <input type="hidden" name="intent" value="book" />
      <input type="hidden" name="formToken" value={formToken} />
      <Field id={roomId.id} label={t('spaces-room-room')} error={errorText(roomId.errors)}>
        <Select
          name={roomId.name}
          defaultValue={roomId.initialValue}
          key={roomId.initialValue}
          options={rooms
            .filter(({ active }) => active)
            .map(({ id, name, capacity }) => ({ value: id, label: t('spaces-room-option', name, capacity) }))}
        />
      </Field>
      {conflict}
      <Field id={title.id} label={t('spaces-room-title')} error={errorText(title.errors)}>
        <TextInput {...getInputProps(title, { type: 'text' })} key={title.key} />
      </Field>
      <TimeField field={fields.start} which={fields.startWhich} label={t('spaces-room-start')} />
      <TimeField field={fields.end} which={fields.endWhich} label={t('spaces-room-end')} />
      <Button type="submit" action="progressive" weight="primary">
        {t('spaces-room-submit')}
      </Button>
    </>
  )
}

type TimeProps = Readonly<{ field: RoomField; which: RoomField; label: string }>

/** A wall time; where the clocks show it twice it asks which one is meant. */
function TimeField({ field, which, label }: TimeProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const comesTwice = field.errors?.includes('refusal-time-repeated') || which.initialValue !== undefined
  return (
    <>
      <Field id={field.id} label={label} error={errorText(field.errors)}>
        <TextInput {...getInputProps(field, { type: 'datetime-local' })} key={field.key} />
      </Field>
      {comesTwice && (
        <RadioGroup
          legend={t('spaces-room-which')}
          name={which.name}
          defaultValue={which.initialValue}
          options={[
            { value: 'earlier', label: t('spaces-room-which-earlier') },
            { value: 'later', label: t('spaces-room-which-later') },
          ]}
        />
      )}
    </>
  )
}
