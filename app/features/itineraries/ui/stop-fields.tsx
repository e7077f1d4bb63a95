import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { stopKinds, type StopKind } from '../model.ts'
import { Parts } from './parts.tsx'

export type PlaceChoice = Readonly<{
  id: string
  name: string
  neighborhood: string
  walkMinutes: number | null
  hours: readonly (readonly string[])[] | null
}>

type PlaceProps = Readonly<{
  field: FieldMetadata<string | null>
  places: readonly PlaceChoice[]
  /** The day whose opening hours are said. */
  day: string
}>

/** The places found, with the way there and when they are open that day; or a place of one's own. */
export function PlaceField({ field, places, day }: PlaceProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const about = useAbout(day)
  if (places.length === 0) return null
  return (
    <RadioGroup
      id={field.id}
      name={field.name}
      legend={t('itineraries-stop-place')}
      error={errorText(field.errors)}
      defaultValue={String(field.initialValue ?? '')}
      options={[
        ...places.map((place) => ({
          value: place.id,
          label: <bdi>{place.name}</bdi>,
          description: about(place),
        })),
        { value: '', label: t('itineraries-stop-place-none') },
      ]}
    />
  )
}

function useAbout(day: string) {
  const t = useTranslate()
  const format = useFormat()
  const date = format.shortDate(day)
  return ({ neighborhood, walkMinutes, hours }: PlaceChoice) => {
    const spans = hours?.map(([start, end]) => `${start}–${end}`).join(', ')
    const open = spans === '' ? t('itineraries-stop-hours-closed', date) : t('itineraries-stop-hours', date, spans ?? '')
    const parts = [
      neighborhood,
      walkMinutes === null ? '' : t('itineraries-item-walk', walkMinutes),
      hours === null ? t('itineraries-item-hours-unknown') : open,
    ]
    return <Parts parts={parts.filter(Boolean)} />
  }
}

export function StopTitleField({ field }: Readonly<{ field: FieldMetadata<string> }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key: _key, ...input } = getInputProps(field, { type: 'text' })
  return (
    <Field
      id={field.id}
      label={t('itineraries-stop-title')}
      optional
      description={t('itineraries-stop-title-help')}
      error={errorText(field.errors)}
    >
      <TextInput {...input} />
    </Field>
  )
}

export function KindField({ field }: Readonly<{ field: FieldMetadata<StopKind> }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <RadioGroup
      id={field.id}
      name={field.name}
      legend={t('itineraries-stop-kind')}
      inline
      error={errorText(field.errors)}
      defaultValue={field.initialValue}
      options={stopKinds.map((kind) => ({ value: kind, label: t(`itineraries-stop-kind-${kind}`) }))}
    />
  )
}

type AnywayProps = Readonly<{ field: FieldMetadata<'on' | undefined>; errors: readonly string[] | undefined }>

/** Appears once the place turned out to be closed then. */
export function AnywayChoice({ field, errors }: AnywayProps) {
  const t = useTranslate()
  const closed = errors?.some((error) => error.startsWith('refusal-place-closed'))
  const ticked = field.initialValue === 'on'
  if (!closed && !ticked) return null
  return (
    <Checkbox id={field.id} name={field.name} value="on" defaultChecked={ticked} label={t('itineraries-stop-anyway')} />
  )
}
