import { type Interval } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Room as RoomRow } from '#app/storage/generated/client.ts'
import { type Room, type RoomConflict, type RoomFeature, type RoomSpan } from './model.ts'
import { nextFreeTime, nextFreeRoom } from './room-rules.ts'

const searchMs = 24 * 3_600_000
const withArea = { area: { select: { name: true } } }

/** The rooms of an office by name. */
export async function listRooms(db: Db, officeId: string): Promise<readonly Room[]> {
  const rows = await db.room.findMany({ where: { officeId }, include: withArea, orderBy: { name: 'asc' } })
  return rows.map(({ area, ...row }) => toRoom(row, area?.name ?? null))
}

export async function findRoom(db: Db, id: string): Promise<Room | null> {
  const row = await db.room.findUnique({ where: { id }, include: withArea })
  return row && toRoom(row, row.area?.name ?? null)
}

/** What these rooms are taken for within a time, in order. */
export async function listRoomSpans(
  db: Db,
  roomIds: readonly string[],
  { start, end }: Interval,
): Promise<readonly RoomSpan[]> {
  const rows = await db.roomBooking.findMany({
    where: { roomId: { in: [...roomIds] }, status: 'booked', startsAt: { lt: end }, endsAt: { gt: start } },
    include: { meeting: { select: { title: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, roomId, startsAt, endsAt, meeting, meetingId, title }) => {
    return { id, roomId, meetingId, start: startsAt, end: endsAt, title: meeting?.title ?? title }
  })
}

/** What is in the way of a room's booking, with another room at that time and the next time of this one. */
export async function findRoomConflict(db: Db, room: Room, when: Interval): Promise<RoomConflict | null> {
  const rooms = await listRooms(db, room.officeId)
  const until = new Date(when.end.getTime() + searchMs)
  const spans = await listRoomSpans(db, rooms.map(({ id }) => id), { start: when.start, end: until })
  const taken = spans.find((span) => span.roomId === room.id && span.start < when.end)
  if (!taken) return null
  const search = { when, spans }
  return { room, taken, freeRoom: nextFreeRoom(room, rooms, search), freeAt: nextFreeTime(room, search) }
}

function toRoom({ id, officeId, name, capacity, features, active }: RoomRow, areaName: string | null): Room {
  return { id, officeId, name, areaName, capacity, active, features: JSON.parse(features) as readonly RoomFeature[] }
}
