import { addDays } from '#app/lib/calendar-date.ts'
import { firstInstantFrom, toLocalDate } from '#app/lib/office-time.ts'
import { openSpansOn } from '#app/lib/opening-hours-week.ts'
import { type DoorEvent, type DoorStory, type Guest, type OfficeHours, type Presence } from '../model.ts'

export type GuestIds = Readonly<{ visitId: string | null; walkInId: string | null }>

/** Whom an entry is about; null for what was taken back before it was known. */
export function guestOf({ visitId, walkInId }: GuestIds): Guest | null {
  if (visitId) return { kind: 'visit', id: visitId }
  return walkInId ? { kind: 'walk-in', id: walkInId } : null
}

export const neverCame: DoorStory = { inside: null, left: null, leftAfter: null, first: null, latest: null }

/**
 * Reads the events of one guest in the order in which they happened, however they came in: of two arrivals in a row
 * the earlier counts, and a departure ends the stay whose arrival is not after it.
 */
export function tellStory(events: readonly DoorEvent[]): DoorStory {
  return inOrder(events).reduce(goOn, neverCame)
}

/** In the order in which it happened. At one and the same instant the arrival comes first. */
export function inOrder<Event extends Pick<DoorEvent, 'kind' | 'at'>>(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.kind === b.kind ? 0 : a.kind === 'arrival' ? -1 : 1))
}

function goOn(story: DoorStory, event: DoorEvent): DoorStory {
  if (event.kind === 'arrival') {
    return { ...story, inside: story.inside ?? event, first: story.first ?? event, latest: event }
  }
  return { ...story, inside: null, left: event, leftAfter: story.inside, latest: event }
}

/** Where a guest is, as far as anybody knows. */
export function presenceOf(story: DoorStory, office: OfficeHours, now: Date): Presence {
  if (!story.inside) return story.left ? 'left' : 'never'
  return now >= presumedLeftAt(story.inside.at, office) ? 'presumed-left' : 'on-site'
}

/**
 * When somebody who came at this instant is presumed to have left: at that day's closing time, or at midnight when the
 * office was closed or had closed already.
 */
export function presumedLeftAt(arrivedAt: Date, office: OfficeHours): Date {
  const { timeZone, openingHours, closures } = office
  const date = toLocalDate(arrivedAt, timeZone)
  const midnight = firstInstantFrom(`${addDays(date, 1)}T00:00`, timeZone)
  const closing = openSpansOn(date, openingHours, closures).at(-1)?.[1]
  if (!closing || closing === '24:00') return midnight
  const closes = firstInstantFrom(`${date}T${closing}`, timeZone)
  return closes > arrivedAt ? closes : midnight
}
