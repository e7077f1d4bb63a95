import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { KeptCheckboxes, KeptLine, KeptSelect } from '#app/ui/kept-field.tsx'
import { roomFeatures, type RoomFeature } from '../model.ts'

/** What the fields about rooms are called. */
export function useRoomLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  return {
    name: t('spaces-room-name'),
    areaId: t('spaces-room-area'),
    capacity: t('spaces-room-capacity'),
    features: t('spaces-room-features'),
    active: t('spaces-room-use'),
  }
}

type RoomLike = Readonly<{
  name: string
  areaId: string | null
  capacity: number
  features: readonly RoomFeature[]
  active: boolean
}>

/** What the form about a room shows. */
export function roomValues({ name, areaId, capacity, features, active }: RoomLike): KeptForm['values'] {
  return {
    name: [name],
    areaId: [areaId ?? ''],
    capacity: [String(capacity)],
    features: [...features],
    active: active ? ['on'] : [],
  }
}

type Props = Readonly<{ areas: readonly Readonly<{ id: string; name: string }>[]; withUse?: boolean }>

export function RoomFields({ areas, withUse = false }: Props) {
  const t = useTranslate()
  const places = [{ value: '', label: t('spaces-room-no-area') }, ...areas.map(({ id, name }) => ({ value: id, label: name }))]
  const options = roomFeatures.map((value) => ({ value, label: t(`spaces-has-${value}`) }))
  return (
    <>
      <KeptLine name="name" label={t('spaces-room-name')} autoComplete="off" />
      <KeptSelect name="areaId" label={t('spaces-room-area')} options={places} />
      <KeptLine name="capacity" label={t('spaces-room-capacity')} inputMode="numeric" dir="ltr" autoComplete="off" />
      <KeptCheckboxes name="features" optional label={t('spaces-room-features')} options={options} />
      {withUse && <KeptCheckboxes name="active" label={t('spaces-room-use')} options={[{ value: 'on', label: t('spaces-room-active') }]} />}
    </>
  )
}
