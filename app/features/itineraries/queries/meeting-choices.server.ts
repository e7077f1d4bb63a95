import { mayAllowOverlap, mayPlanVisit, type Actor } from '#app/access/policy.ts'
import { toLocalDateTime, type Interval } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { type PlannedVisit } from '../model.ts'
import { nearestFree } from '../rules/free-time.ts'
import { findCircumstances } from './circumstances.server.ts'
import { findBusy } from './conflicts.server.ts'
import { listGuestChoices, type GuestChoice } from './guests.server.ts'
import { findOpenTimes } from './open-times.server.ts'
import { listOpenWishes, type OpenWish } from './wishes.server.ts'

type RoomChoice = Readonly<{ id: string; name: string; capacity: number }>
type StaffChoice = Readonly<{ id: string; name: string; team: string | null; hosts: boolean }>

export type PlanningChoices = Readonly<{
  visit: PlannedVisit
  officeName: string
  timeZone: string
  staff: readonly StaffChoice[]
  rooms: readonly RoomChoice[]
  /** Those that nothing is planned for. */
  wishes: readonly OpenWish[]
  guests: readonly GuestChoice[]
  /** Whom a meeting would be with, if nobody says otherwise: whom the wish means, else the host. */
  likely: string | null
  /** The first time that is free, on the office's clock. */
  free: Readonly<{ start: string; end: string }> | null
  mayAllowOverlap: boolean
}>

/** What a meeting or a stop of a visit can be made of: people, rooms, wishes, and the first time that suits. */
export async function getPlanningChoices(
  actor: Actor,
  visitId: string,
  { kind, wishId, now }: Readonly<{ kind: 'meeting' | 'stop'; wishId: string | null; now: Date }>,
): Promise<Result<PlanningChoices, 'not-found' | 'not-allowed'>> {
  const circumstances = await findCircumstances(db, visitId, now)
  if (!circumstances) return refuse('not-found')
  const { visit, office } = circumstances
  if (!mayPlanVisit(actor, visit)) return refuse('not-allowed')

  const wishes = await listOpenWishes(db, visitId)
  const likely = wishes.find(({ id }) => id === wishId)?.staffId ?? visit.hostId
  const staffIds = kind === 'meeting' && likely ? [likely] : []
  const free = await findFirstFree(visitId, staffIds, await findOpenTimes(db, { days: visit, office, staffIds, now }))
  return accept({
    visit,
    officeName: office.name,
    timeZone: office.timeZone,
    staff: await listStaffChoices(office.id, visit.hostId),
    rooms: await listRoomChoices(office.id),
    wishes,
    guests: kind === 'meeting' ? await listGuestChoices(actor, visit) : [],
    likely,
    free: toLocal(free, office.timeZone),
    mayAllowOverlap: mayAllowOverlap(actor),
  })
}

export function listRoomChoices(officeId: string): Promise<readonly RoomChoice[]> {
  return db.room.findMany({
    where: { officeId, active: true },
    orderBy: [{ capacity: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, capacity: true },
  })
}

export async function listStaffChoices(officeId: string, hostId: string | null): Promise<readonly StaffChoice[]> {
  const staff = await db.staff.findMany({
    where: { officeId, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, team: { select: { name: true } } },
  })
  return staff.map(({ id, name, team }) => ({ id, name, team: team?.name ?? null, hosts: id === hostId }))
}

/** The first half-hour of the visit in which they are free, from an hour after the doors open. */
async function findFirstFree(
  visitId: string,
  staffIds: readonly string[],
  open: readonly Interval[],
): Promise<Interval | null> {
  const [first] = open
  const last = open.at(-1)
  if (!first || !last) return null
  const start = new Date(Math.min(first.start.getTime() + 3_600_000, first.end.getTime() - 1_800_000))
  const when = { start, end: new Date(start.getTime() + 1_800_000) }
  const they = { staffIds, visitIds: [visitId], roomId: null, exceptId: null }
  const busy = await findBusy(db, { ...they, when }, { start: first.start, end: last.end })
  return nearestFree(when, busy, open)
}

function toLocal(free: Interval | null, timeZone: string) {
  return free && { start: toLocalDateTime(free.start, timeZone), end: toLocalDateTime(free.end, timeZone) }
}
