import { useFormat } from '#app/i18n/use-format.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'

type Props = Readonly<{
  field: Readonly<{ id: string; name: string; errors?: string[] | undefined; initialValue?: unknown }>
  guests: readonly Readonly<{ id: string; name: string; firstDay: string; lastDay: string }>[]
}>

/** Other visitors of these days, for a meeting of several. */
export function GuestField({ field, guests }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const errorText = useErrorText()
  if (guests.length === 0) return null
  return (
    <CheckboxGroup
      id={field.id}
      name={field.name}
      legend={t('itineraries-meeting-guests')}
      description={t('itineraries-meeting-guests-help')}
      error={errorText(field.errors)}
      defaultValue={[field.initialValue ?? []].flat().map(String)}
      options={guests.map(({ id, name, firstDay, lastDay }) => ({
        value: id,
        label: <bdi>{name}</bdi>,
        description: format.dateRange(firstDay, lastDay),
      }))}
    />
  )
}
