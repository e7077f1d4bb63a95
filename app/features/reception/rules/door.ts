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
 * Reads the events of one guest in the order in which they happened, however they came in: of two arrivals on one day in
 * a row the earlier counts, and a departure ends the stay whose arrival is not after it. An arrival on a later day of the
 * office begins another stay, though nobody saw the end of the one before.
 */
export function tellStory(events: readonly DoorEvent[], timeZone: string): DoorStory {
  return inOrder(events).reduce((story, event) => goOn(story, event, timeZone), neverCame)
}

/** A story as it counts at a time: a stay of an earlier day that nobody ended does not stand in the way of coming again. */
export function asOf(story: DoorStory, at: Date, timeZone: string): DoorStory {
  return isOfEarlierDay(story.inside, at, timeZone) ? { ...story, inside: null } : story
}

/** Whether something happened on a day of the office before that of this instant. */
export function isOfEarlierDay(event: Pick<DoorEvent, 'at'> | null, at: Date, timeZone: string): boolean {
  return event !== null && toLocalDate(event.at, timeZone) < toLocalDate(at, timeZone)
}

/** In the order in which it happened. At one and the same instant the arrival comes first. */
export function inOrder<Event extends Pick<DoorEvent, 'kind' | 'at'>>(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.kind === b.kind ? 0 : a.kind === 'arrival' ? -1 : 1))
}

function goOn(story: DoorStory, event: DoorEvent, timeZone: string): DoorStory {
  if (event.kind === 'arrival') {
    const { inside } = asOf(story, event.at, timeZone)
    return { ...story, inside: inside ?? event, first: story.first ?? event, latest: event }
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
