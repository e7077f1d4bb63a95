import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { minutesBetween } from '#app/lib/office-time.ts'
import { type Itinerary, type ItineraryDay, type TimedItem } from '../model.ts'
import { findPause } from './suggestions.ts'

/** An item as its visitor reads it; instants are ISO text, so that the page can be sent as it is. */
export type VisitorItem = Readonly<{
  id: string
  kind: 'meeting' | 'stop' | 'meal'
  title: string
  note: string
  start: string
  end: string
  minutes: number
  room: string | null
  onlineUrl: string | null
  staff: readonly Readonly<{ name: string; answer: 'waiting' | 'accepted' | 'declined' }>[]
  place: Readonly<{ name: string; slug: string; address: string }> | null
  walkMinutes: number | null
  revision: number
  state: 'past' | 'now' | 'ahead'
}>

export type VisitorDesk = Readonly<{ label: string; area: string; halves: readonly Half[] }>

export type VisitorDay = Readonly<{
  date: LocalDate
  desks: readonly VisitorDesk[]
  items: readonly VisitorItem[]
  /** The first longer pause that is still to come. */
  gap: Readonly<{ start: string; minutes: number }> | null
}>

export type VisitorPlan = Readonly<{ days: readonly VisitorDay[]; next: VisitorItem | null; isEmpty: boolean }>

/** A visit's plan as its visitor reads it now. */
export function toVisitorPlan({ days }: Itinerary, now: Date): VisitorPlan {
  const read = days.map((day) => toVisitorDay(day, now))
  const items = read.flatMap((day) => day.items)
  return {
    days: read,
    next: items.find(({ state }) => state !== 'past') ?? null,
    isEmpty: items.length === 0 && read.every(({ desks }) => desks.length === 0),
  }
}

/** The day to open the page with: today, or the first day on which something is planned. */
export function dayToShow({ days }: VisitorPlan, today: LocalDate, asked: string | null): VisitorDay | null {
  const planned = days.find(({ items, desks }) => items.length > 0 || desks.length > 0)
  const find = (date: string | null) => days.find((day) => day.date === date)
  return find(asked) ?? find(today) ?? planned ?? days[0] ?? null
}

function toVisitorDay({ date, desks, items }: ItineraryDay, now: Date): VisitorDay {
  return {
    date,
    desks: desks.map(({ label, area, halves }) => ({ label, area, halves })),
    items: items.map((item) => toVisitorItem(item, now)),
    gap: findGap(items, now),
  }
}

function toVisitorItem(item: TimedItem, now: Date): VisitorItem {
  const { id, kind, title, note, start, end, walkMinutes, revision } = item
  return {
    ...{ id, kind, note, walkMinutes, revision },
    title: title || nameOfPlace(item),
    start: start.toISOString(),
    end: end.toISOString(),
    minutes: minutesBetween(start, end),
    state: end <= now ? 'past' : start <= now ? 'now' : 'ahead',
    ...partners(item),
  }
}

function nameOfPlace(item: TimedItem): string {
  return item.kind === 'meeting' ? '' : (item.place?.name ?? '')
}

function partners(item: TimedItem): Pick<VisitorItem, 'room' | 'onlineUrl' | 'staff' | 'place'> {
  if (item.kind === 'meeting') {
    const staff = item.staff.map(({ name, answer }) => ({ name, answer }))
    return { room: item.room?.name ?? null, onlineUrl: item.onlineUrl, staff, place: null }
  }
  const place = item.place && { name: item.place.name, slug: item.place.slug, address: item.place.address }
  return { room: null, onlineUrl: null, staff: [], place }
}

function findGap(items: readonly TimedItem[], now: Date): VisitorDay['gap'] {
  const gap = findPause(items, now)
  return gap && { start: gap.start.toISOString(), minutes: gap.minutes }
}
