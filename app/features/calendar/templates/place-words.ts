import { type PlaceForCalendar } from '../model.ts'
import { type Reading } from './words.ts'

/** What somebody wants to know who stands in the street: how far, until when, by which door, and how sure that is. */
export function describePlace(place: PlaceForCalendar | null, reading: Reading): readonly (string | null)[] {
  if (!place) return []
  const { t } = reading
  if (place.gone) return [t('calendar-place-gone')]
  return [
    place.stale ? t('calendar-place-stale', reading.format.date(place.checkedOn)) : null,
    place.caution && t('calendar-happening-caution', place.caution),
    describeWay(place, reading),
    describeHours(place, reading),
    place.stepFree && t('calendar-place-step-free', t(`guide-wheelchair-${place.stepFree}`)),
    place.website,
    place.sources.length > 0 ? t('calendar-place-sources', place.sources.join(' · ')) : null,
  ]
}

function describeWay({ walkMinutes }: PlaceForCalendar, { t }: Reading): string | null {
  return walkMinutes === null ? null : t('calendar-place-walk', walkMinutes)
}

function describeHours({ hours }: PlaceForCalendar, { t, format }: Reading): string | null {
  if (hours === 'own') return null
  if (hours === null) return t('calendar-place-hours-unknown')
  if (hours.length === 0) return t('calendar-place-closed')
  return t('calendar-place-hours', format.list(hours.map((span) => span.map(format.clock).join(' – '))))
}
