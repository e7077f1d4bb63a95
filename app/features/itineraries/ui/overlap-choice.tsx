import { type FieldMetadata } from '@conform-to/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'

type Props = Readonly<{
  field: FieldMetadata<'on' | undefined>
  /** The faults of the time, in which a person's overlap shows. */
  errors: readonly string[] | undefined
  mayAllow: boolean
}>

/** Appears once somebody turned out to be taken: a person may be in two places, if one says so. */
export function OverlapChoice({ field, errors, mayAllow }: Props) {
  const t = useTranslate()
  const taken = errors?.some((error) => /^refusal-(staff|visitor)-double-booked/.test(error))
  if (!mayAllow || (!taken && field.initialValue !== 'on')) return null
  return (
    <Checkbox
      id={field.id}
      name={field.name}
      value="on"
      defaultChecked={field.initialValue === 'on'}
      label={t('itineraries-overlap')}
      description={t('itineraries-overlap-help')}
    />
  )
}
