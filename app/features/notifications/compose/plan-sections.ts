import { type Itinerary, type ItineraryDay, type TimedItem } from '#app/features/itineraries/model.ts'
import { type MailContent } from '#app/mail/content.ts'
import { type Reader } from './visit-notice.ts'

type Section = NonNullable<MailContent['sections']>[number]

/** A visit's plan by day, as a mail to its visitor shows it; days without anything are left out. */
export function planSections({ days, office }: Itinerary, reader: Reader): readonly Section[] {
  return days.map((day) => toSection(day, office.timeZone, reader)).filter(({ lines }) => lines.length > 0)
}

function toSection({ date, desks, items }: ItineraryDay, timeZone: string, { t, format }: Reader): Section {
  const ofDesks = desks.map(({ label, area, halves: [half, other] }) => ({
    when: half && !other ? t(`visit-half-${half}`) : t('mail-plan-all-day'),
    what: t('mail-plan-desk', label, area),
  }))
  const ofItems = items.map((item) => ({
    when: format.time(item.start, timeZone),
    what: titleOf(item, t),
    more: partnersOf(item, format.list),
  }))
  return { heading: format.dayAndMonth(date), lines: [...ofDesks, ...ofItems] }
}

/** By its own words; by its place where it has none. */
function titleOf(item: TimedItem, t: Reader['t']): string {
  if (item.title || item.kind === 'meeting') return item.title
  return item.place?.name ?? t(item.kind === 'meal' ? 'calendar-stop-meal' : 'calendar-stop')
}

function partnersOf(item: TimedItem, list: (names: readonly string[]) => string): string {
  if (item.kind !== 'meeting') return placeOf(item)
  const names = list(item.staff.map(({ name }) => name))
  return [names, item.room?.name ?? item.onlineUrl ?? ''].filter((part) => part !== '').join(' · ')
}

function placeOf({ title, place }: Exclude<TimedItem, { kind: 'meeting' }>): string {
  if (!place) return ''
  return title && title !== place.name ? `${place.name}, ${place.address}` : place.address
}
