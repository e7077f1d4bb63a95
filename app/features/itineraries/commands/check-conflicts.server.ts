import { type Office } from '#app/features/offices/model.ts'
import { listAvailability, listBusySpans } from '#app/features/staff/queries/availability.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDateTime, type Interval } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { findBusy, findConflicts, findFreeRoom, type Conflict, type Wanted } from '../queries/conflicts.server.ts'
import { findOpenTimes } from '../queries/open-times.server.ts'
import { unseenOf, warningsOf, type Warning, type WarningCode } from '../rules/availability.ts'
import { nearestFree } from '../rules/free-time.ts'

type Order = Readonly<{
  wanted: Wanted
  /** Who and what a free time has to suit, where that is more. */
  together?: Pick<Wanted, 'staffIds' | 'visitIds' | 'roomId'>
  /** How many people a room has to hold. */
  people: number
  office: Office
  /** Free times are looked for within the visit. */
  days: Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>
  /** Whether a person's overlap is allowed this time. A room's never is. */
  allowOverlap: boolean
  /** The warnings that whoever plans has seen and pressed on. */
  overruled?: readonly string[]
  /** Staff who asked for this very time themselves: nobody is warned on their behalf. */
  willing?: readonly string[]
  now: Date
}>

/** What a time is taken in spite of: overlaps that are allowed, and warnings that were overruled. */
export type InSpiteOf = Readonly<{ conflicts: readonly Conflict[]; warnings: readonly Warning[] }>

export type ConflictRefusal =
  | WarningCode
  | 'room-double-booked'
  | 'room-double-booked-later'
  | 'room-double-booked-all-day'
  | 'staff-double-booked'
  | 'staff-double-booked-all-day'
  | 'visitor-double-booked'
  | 'visitor-double-booked-all-day'

/**
 * Says who or what is taken then, and the nearest free room or time, inside the transaction that is to write. Accepts
 * with the overlaps that are allowed; the database refuses all others once more.
 */
export async function checkConflicts(tx: Tx, order: Order): Promise<Result<InSpiteOf, ConflictRefusal>> {
  const conflicts = await findConflicts(tx, order.wanted)
  const refused = conflicts.find(({ kind }) => kind === 'room' || !order.allowOverlap)
  if (refused) return refused.kind === 'room' ? refuseRoom(tx, refused, order) : refusePerson(tx, refused, order)

  const warnings = await findWarnings(tx, order)
  const unseen = unseenOf(warnings, order.overruled ?? [])
  return unseen ? refuseWarned(tx, unseen, order) : accept({ conflicts, warnings })
}

async function findWarnings(tx: Tx, { wanted, office, willing = [] }: Order): Promise<readonly Warning[]> {
  const staffIds = wanted.staffIds.filter((id) => !willing.includes(id))
  const busy = await listBusySpans(tx, staffIds, wanted.when)
  return warningsOf(await listAvailability(tx, staffIds), busy, { when: wanted.when, timeZone: office.timeZone })
}

/** Names who would rather not, how old that word is, what overrules it, and the nearest time that suits. */
async function refuseWarned(tx: Tx, warning: Warning, order: Order): Promise<Result<never, ConflictRefusal>> {
  const { code, name, asOf, key } = warning
  const age = asOf ? `${asOf.toISOString()}/${order.now.toISOString()}` : ''
  const free = await findFreeTime(tx, order)
  return refuse(code, 'start', name, age, key, ...(free ? [free] : []))
}

async function refuseRoom(tx: Tx, { name, taken }: Conflict, order: Order): Promise<Result<never, ConflictRefusal>> {
  const { wanted, office, people } = order
  const values = sayTaken(name, taken, office)
  const room = await findFreeRoom(tx, { ...wanted, officeId: office.id, people })
  if (room) return refuse('room-double-booked', 'roomId', ...values, room.name)
  const free = await findFreeTime(tx, order)
  return free
    ? refuse('room-double-booked-later', 'roomId', ...values, free)
    : refuse('room-double-booked-all-day', 'roomId', ...values)
}

async function refusePerson(tx: Tx, conflict: Conflict, order: Order): Promise<Result<never, ConflictRefusal>> {
  const { name, taken } = conflict
  const code = conflict.kind === 'staff' ? 'staff-double-booked' : 'visitor-double-booked'
  const values = sayTaken(name, taken, order.office)
  const free = await findFreeTime(tx, order)
  return free ? refuse(code, 'start', ...values, free) : refuse(`${code}-all-day`, 'start', ...values)
}

/** Who is taken, from when to when, on the office's clock. */
function sayTaken(name: string, { start, end }: Interval, { timeZone }: Office): readonly string[] {
  return [name, toLocalDateTime(start, timeZone), toLocalDateTime(end, timeZone)]
}

/** The start of the nearest time at which all of them work and are free, on the office's clock. */
async function findFreeTime(tx: Tx, { wanted, together, office, days, now }: Order): Promise<string | null> {
  const all = { ...wanted, ...together }
  const open = await findOpenTimes(tx, { days, office, staffIds: all.staffIds, now })
  const [first] = open
  const last = open.at(-1)
  if (!first || !last) return null
  const busy = await findBusy(tx, all, { start: first.start, end: last.end })
  const free = nearestFree(wanted.when, busy, open)
  return free && toLocalDateTime(free.start, office.timeZone)
}
