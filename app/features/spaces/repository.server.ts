import { type Half } from '#app/lib/calendar-date.ts'
import { newId } from '#app/lib/id.ts'
import { statementIn, type Db, type Tx } from '#app/storage/client.server.ts'
import { constraintOf } from '#app/storage/constraint.server.ts'
import { type DeskBooking, type DeskHalf, type Sitter } from './model.ts'

const insertBooking = `
  INSERT INTO "DeskBooking" ("id", "deskId", "date", "half", "visitId", "staffId", "bookedById", "createdAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`

/** Writes bookings; the database refuses all of them when one can't be had: see isDeskRefused. */
export async function insertDeskBookings(
  tx: Tx,
  halves: readonly DeskHalf[],
  { sitter, bookedById, now }: Readonly<{ sitter: Sitter; bookedById: string | null; now: Date }>,
): Promise<readonly string[]> {
  const ids = halves.map(() => newId())
  const [visitId, staffId] = sitter.kind === 'visit' ? [sitter.id, null] : [null, sitter.id]
  const insert = statementIn(tx, insertBooking)
  halves.forEach(({ deskId, date, half }, index) => {
    insert.run(ids[index], deskId, date, half, visitId, staffId, bookedById, now.getTime())
  })
  return ids
}

export async function findDeskBooking(db: Db, id: string): Promise<DeskBooking | null> {
  const row = await db.deskBooking.findUnique({ where: { id } })
  if (!row) return null
  const { deskId, date, half, visitId, staffId } = row
  const sitter: Sitter = visitId === null ? { kind: 'staff', id: staffId ?? '' } : { kind: 'visit', id: visitId }
  return { id, deskId, date, half: half as Half, sitter }
}

/** Gives a booking another desk; the database refuses a taken one. */
export async function saveDeskOfBooking(tx: Tx, booking: Pick<DeskBooking, 'id' | 'deskId'>): Promise<void> {
  const { id, deskId } = booking
  await tx.deskBooking.update({ where: { id }, data: { deskId } })
}

/** Takes a booking away; false when it was gone already. */
export async function deleteDeskBooking(tx: Tx, id: string): Promise<boolean> {
  return (await tx.deskBooking.deleteMany({ where: { id } })).count === 1
}

type Unneeded = Readonly<{ visitId: string; from: string; keeps: (half: { date: string; half: Half }) => boolean }>

/** Takes away a visit's bookings from a day on, but for those that are kept; says how many. */
export async function deleteDeskBookingsOfVisit(tx: Tx, { visitId, from, keeps }: Unneeded): Promise<number> {
  const rows = await tx.deskBooking.findMany({
    where: { visitId, date: { gte: from } },
    select: { id: true, date: true, half: true },
  })
  const unneeded = rows.filter(({ date, half }) => !keeps({ date, half: half as Half }))
  const { count } = await tx.deskBooking.deleteMany({ where: { id: { in: unneeded.map(({ id }) => id) } } })
  return count
}

/** A room's booking as it is stored. */
export type RoomBookingRow = Readonly<{ id: string; roomId: string; endsAt: Date; meetingId: string | null }>

export async function findRoomBooking(db: Db, id: string): Promise<RoomBookingRow | null> {
  const select = { id: true, roomId: true, endsAt: true, meetingId: true }
  return db.roomBooking.findUnique({ where: { id }, select })
}

type NewRoomBooking = Readonly<{
  roomId: string
  title: string
  start: Date
  end: Date
  bookedById: string | null
  now: Date
}>

/** Writes a booking of a room; the database refuses an overlap (room_double_booked). */
export async function insertRoomBooking(tx: Tx, booking: NewRoomBooking): Promise<string> {
  const id = newId()
  const { roomId, title, start, end, bookedById, now } = booking
  await tx.roomBooking.create({
    data: { id, roomId, title, startsAt: start, endsAt: end, status: 'booked', bookedById, createdAt: now },
  })
  return id
}

/** Frees the room; false when that was done already. */
export async function cancelRoomBookingRow(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.roomBooking.updateMany({
    where: { id, status: 'booked' },
    data: { status: 'cancelled', revision: { increment: 1 } },
  })
  return count === 1
}

const deskConstraints = ['desk_taken', 'visitor_has_desk', 'staff_has_desk', 'desk_not_in_use']

/** Whether the database refused a write because a desk was not to be had. */
export function isDeskRefused(error: unknown): boolean {
  return deskConstraints.includes(constraintOf(error) ?? '')
}

/** Whether the database refused a write because the room is taken then. */
export function isRoomRefused(error: unknown): boolean {
  return constraintOf(error) === 'room_double_booked'
}
