import { type PlanChange } from '#app/lib/plan-change.ts'
import { type Db } from '#app/storage/client.server.ts'
import { readState, stateOfMeeting, stateOfStop } from './plan-states.server.ts'

/** A stop or a meeting as a mail names it, also after it was taken out. */
export type LateThing = Readonly<{
  title: string
  /** Where it is now. */
  where: string
  /** Those of the staff who are asked to come. */
  staffIds: readonly string[]
}>

export type LatePlan = Readonly<{
  /** How each of the things stands now, by its id; what is not in the plan has no state. */
  states: ReadonlyMap<string, string | null>
  things: ReadonlyMap<string, LateThing>
  desks: ReadonlyMap<string, Readonly<{ label: string; area: string }>>
  rooms: ReadonlyMap<string, string>
}>

/** What a visit's plan says now of the things that were changed. */
export async function findLatePlan(db: Db, visitId: string, changes: readonly PlanChange[]): Promise<LatePlan> {
  const idsOf = (kind: PlanChange['kind']) => [...new Set(changes.flatMap((each) => (each.kind === kind ? each.id : [])))]
  const stops = await listStops(db, idsOf('stop'))
  const meetings = await listMeetings(db, visitId, idsOf('meeting'))
  const bookings = await listBookings(db, visitId, idsOf('desk'))
  return {
    states: new Map([...stops, ...meetings].map(({ id, state }) => [id, state] as const).concat(bookings)),
    things: new Map([...stops, ...meetings].map(({ id, state: _, ...thing }) => [id, thing])),
    desks: await mapDesks(db, visitId, changes),
    rooms: await mapRooms(db, changes),
  }
}

async function listStops(db: Db, ids: readonly string[]) {
  const rows = await db.stop.findMany({ where: { id: { in: [...ids] } }, include: { place: true } })
  return rows.map(({ id, title, place, status, startsAt, endsAt }) => ({
    id,
    state: status === 'planned' ? stateOfStop({ status, when: { start: startsAt, end: endsAt } }) : null,
    ...nameStop(title, place),
    staffIds: [],
  }))
}

/** By its own words, with the place below; by its place where it has none. */
function nameStop(title: string, place: Readonly<{ name: string; address: string }> | null) {
  if (!place) return { title, where: '' }
  const lines = [title, place.name, place.address].filter((line) => line !== '')
  return { title: lines[0] ?? '', where: lines.slice(1).join(', ') }
}

async function listMeetings(db: Db, visitId: string, ids: readonly string[]) {
  const rows = await db.meeting.findMany({
    where: { id: { in: [...ids] } },
    include: { attendees: true, roomBooking: { include: { room: true } } },
  })
  return rows.map(({ id, title, status, startsAt, endsAt, onlineUrl, attendees, roomBooking }) => {
    const comes = status === 'planned' && attendees.some((each) => each.visitId === visitId)
    const when = { start: startsAt, end: endsAt }
    return {
      id,
      state: comes ? stateOfMeeting({ status, when, roomId: roomBooking?.roomId ?? null, onlineUrl }) : null,
      title,
      where: [roomBooking?.room.name, onlineUrl].filter(Boolean).join(' · '),
        staffIds: attendees.flatMap(({ staffId }) => staffId ?? []),
    }
  })
}

async function listBookings(db: Db, visitId: string, ids: readonly string[]): Promise<readonly [string, string][]> {
  const rows = await db.deskBooking.findMany({ where: { visitId } })
  const booked = rows.map(({ date, half, deskId }): [string, string] => [`${date}.${half}`, deskId])
  return booked.filter(([id]) => ids.includes(id))
}

/** The rooms in which meetings were. */
async function mapRooms(db: Db, changes: readonly PlanChange[]) {
  const known = changes.flatMap(({ kind, was }) => (kind === 'meeting' && was ? readState(was).roomId : null))
  const rows = await db.room.findMany({ where: { id: { in: known.filter((id) => id !== null) } } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function mapDesks(db: Db, visitId: string, changes: readonly PlanChange[]) {
  const known = changes.flatMap(({ kind, was, is }) => (kind === 'desk' ? [was, is] : [])).filter((id) => id !== null)
  const rows = await db.desk.findMany({
    where: { OR: [{ id: { in: known } }, { bookings: { some: { visitId } } }] },
    include: { area: true },
  })
  return new Map(rows.map(({ id, label, area }) => [id, { label, area: area.name }]))
}
