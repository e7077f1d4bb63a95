import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export type TimeFieldSet = Readonly<{
  start: FieldMetadata<string>
  end: FieldMetadata<string>
  startWhich: FieldMetadata<'earlier' | 'later' | undefined>
  endWhich: FieldMetadata<'earlier' | 'later' | undefined>
}>

type Props = Readonly<{
  fields: TimeFieldSet
  /** Whose clock it is. */
  officeName: string
}>

/** A start and an end on the office's clock; where clocks show an hour twice, the question which one is meant. */
export function TimeFields({ fields, officeName }: Props) {
  const t = useTranslate()
  return (
    <>
      <div className="fy-pair">
        <TimeField field={fields.start} label={t('itineraries-meeting-start')} officeName={officeName} />
        <TimeField field={fields.end} label={t('itineraries-meeting-end')} officeName={officeName} />
      </div>
      <WhichHour time={fields.start} which={fields.startWhich} />
      <WhichHour time={fields.end} which={fields.endWhich} />
    </>
  )
}

type TimeProps = Readonly<{ field: FieldMetadata<string>; label: string; officeName: string }>

function TimeField({ field, label, officeName }: TimeProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { key, ...input } = getInputProps(field, { type: 'datetime-local' })
  return (
    <Field
      id={field.id}
      label={label}
      description={t('itineraries-meeting-clock', officeName)}
      error={errorText(field.errors)}
    >
      <TextInput {...input} key={key} />
    </Field>
  )
}

function WhichHour({ time, which }: Readonly<{ time: TimeFieldSet['start']; which: TimeFieldSet['startWhich'] }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  if (!time.errors?.includes('refusal-time-repeated') && !which.initialValue) return null
  return (
    <RadioGroup
      id={which.id}
      name={which.name}
      legend={t('itineraries-which-legend')}
      error={errorText(which.errors)}
      defaultValue={which.initialValue}
      options={(['earlier', 'later'] as const).map((value) => ({ value, label: t(`itineraries-which-${value}`) }))}
    />
  )
}
