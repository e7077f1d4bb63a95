import { type LocalDate } from '#app/lib/calendar-date.ts'
import { groupBy } from '#app/lib/group-by.ts'
import { dayOf, minutesBetween, toLocalDate, type Interval } from '#app/lib/office-time.ts'
import { type DoorEvent, type DoorKind, type Guest } from '../model.ts'
import { inOrder } from './door.ts'

const keptMs = 90 * 86_400_000
/** The database measures the 90 days by its own clock: what it may not yet lose is left for the next day. */
const marginMs = 60_000

/** Averages of fewer stays than this would tell of single people. */
const fewestStays = 5

/** From when on the times at the door are kept. */
export function doorKeptSince(now: Date): Date {
  return new Date(now.getTime() - keptMs - marginMs)
}

export type OfficeDay = Readonly<{ date: LocalDate; day: Interval }>

/** The office's day of the oldest entry, once all of it has reached the end of its time; null before. */
export function dayToLetGo(oldest: Date, timeZone: string, keptSince: Date): OfficeDay | null {
  const date = toLocalDate(oldest, timeZone)
  const day = dayOf(date, timeZone)
  return day.end <= keptSince ? { date, day } : null
}

/** An entry of the log at the door, as far as it takes to count it and let it go. */
export type LoggedEntry = Readonly<{
  id: string
  kind: DoorKind | 'undo'
  guest: Guest | null
  undoesId: string | null
  /** Written again for a visit: there it counts. */
  matched: boolean
  at: Date
  receivedAt: Date
}>

/** What is known of some days together, without anybody in it. */
export type DoorSums = Readonly<{ guestDays: number; walkIns: number; stays: number; minutes: number }>

export const nothingSummed: DoorSums = { guestDays: 0, walkIns: 0, stays: 0, minutes: 0 }

export type SettledDay = Readonly<{ entryIds: readonly string[]; cameVisitIds: readonly string[]; sums: DoorSums }>

/**
 * What of a day can go: all entries of each guest together, once the last of them was heard of before `keptSince`. What
 * came in late waits for its own 90 days, so that nobody's day is counted by halves.
 */
export function settleDay(entries: readonly LoggedEntry[], keptSince: Date): SettledDay {
  const targets = new Map(entries.map((entry) => [entry.id, entry]))
  const ready = [...groupBy(entries, (entry) => groupOf(targets.get(entry.undoesId ?? '') ?? entry)).values()]
    .filter((group) => group.every(({ receivedAt }) => receivedAt < keptSince))
    .flat()
  const undone = new Set(ready.map(({ undoesId }) => undoesId))
  const counted = ready.filter(({ id }) => !undone.has(id)).flatMap(toGuestEvent)
  const arrived = counted.filter(({ kind, guest }) => kind === 'arrival' && guest.kind === 'visit')
  return {
    entryIds: ready.map(({ id }) => id),
    cameVisitIds: [...new Set(arrived.map(({ guest }) => guest.id))],
    sums: sumDay(counted),
  }
}

function groupOf({ id, guest }: LoggedEntry): string {
  return guest ? keyOf(guest) : id
}

function toGuestEvent({ kind, guest, matched, at }: LoggedEntry): GuestEvent[] {
  return kind === 'undo' || guest === null || matched ? [] : [{ kind, guest, at }]
}

type GuestEvent = Readonly<{ guest: Guest }> & Pick<DoorEvent, 'kind' | 'at'>

/** One day at an office, of entries that were not undone. Who was never seen coming is not counted. */
export function sumDay(events: readonly GuestEvent[]): DoorSums {
  const guests = [...groupBy(events, ({ guest }) => keyOf(guest)).values()]
  return guests.filter((list) => list.some(({ kind }) => kind === 'arrival')).map(sumGuest).reduce(addSums, nothingSummed)
}

export function addSums(a: DoorSums, b: DoorSums): DoorSums {
  return {
    guestDays: a.guestDays + b.guestDays,
    walkIns: a.walkIns + b.walkIns,
    stays: a.stays + b.stays,
    minutes: a.minutes + b.minutes,
  }
}

/** A month, or a whole year, in numbers. */
export type CountedMonth = Readonly<{
  /** "YYYY-MM"; null for the whole year. */
  month: string | null
  visits: number
  noShows: number
  guestDays: number
  walkIns: number
  /** In minutes; null while there are too few to tell. */
  averageStay: number | null
}>

/** Months together. What one does not show is not in their average either: it could be reckoned from the others. */
export function sumShown(months: readonly DoorSums[]): DoorSums {
  const shown = months.map((sums) => (averageStay(sums) === null ? { ...sums, stays: 0, minutes: 0 } : sums))
  return shown.reduce(addSums, nothingSummed)
}

/** How long a stay was on average, in minutes; null where few of them would tell of single people. */
export function averageStay({ stays, minutes }: Pick<DoorSums, 'stays' | 'minutes'>): number | null {
  return stays < fewestStays ? null : Math.round(minutes / stays)
}

function sumGuest(events: readonly GuestEvent[]): DoorSums {
  const minutes = minutesInside(events)
  const walkIns = events[0]?.guest.kind === 'walk-in' ? 1 : 0
  return { guestDays: 1, walkIns, stays: minutes === null ? 0 : 1, minutes: minutes ?? 0 }
}

/** How long somebody was there; null where nobody noted that they left. */
function minutesInside(events: readonly GuestEvent[]): number | null {
  let since: Date | null = null
  let minutes = 0
  for (const { kind, at } of inOrder(events)) {
    if (kind === 'arrival') since ??= at
    else if (since) {
      minutes += minutesBetween(since, at)
      since = null
    }
  }
  return since ? null : minutes
}

function keyOf({ kind, id }: Guest): string {
  return `${kind} ${id}`
}
