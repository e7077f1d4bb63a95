import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type DeskFeature, type RoomFeature } from './model.ts'

type AreaRow = Readonly<{ id: string; officeId: string; name: string }>

export function findArea(db: Db, id: string): Promise<AreaRow | null> {
  return db.area.findUnique({ where: { id }, select: { id: true, officeId: true, name: true } })
}

export function findAreaByName(db: Db, officeId: string, name: string): Promise<AreaRow | null> {
  const where = { officeId_name: { officeId, name } }
  return db.area.findUnique({ where, select: { id: true, officeId: true, name: true } })
}

/** Adds an area after those that are there. */
export async function insertArea(tx: Tx, area: AreaRow): Promise<void> {
  const last = await tx.area.aggregate({ where: { officeId: area.officeId }, _max: { position: true } })
  await tx.area.create({ data: { ...area, position: (last._max.position ?? -1) + 1 } })
}

export async function saveAreaName(tx: Tx, { id, name }: Pick<AreaRow, 'id' | 'name'>): Promise<void> {
  await tx.area.update({ where: { id }, data: { name } })
}

export async function listAreaIds(db: Db, officeId: string): Promise<readonly string[]> {
  const rows = await db.area.findMany({ where: { officeId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true } })
  return rows.map(({ id }) => id)
}

export async function saveAreaOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await tx.area.update({ where: { id }, data: { position } })
}

export async function countInArea(db: Db, areaId: string): Promise<{ desks: number; rooms: number }> {
  return { desks: await db.desk.count({ where: { areaId } }), rooms: await db.room.count({ where: { areaId } }) }
}

export async function deleteArea(tx: Tx, id: string): Promise<void> {
  await tx.area.delete({ where: { id } })
}

/** Only these columns are written, whatever else came along. */
function deskData({ areaId, label, features, column, row }: DeskFields) {
  return { areaId, label, features: JSON.stringify(features), column, row }
}

type DeskFields = Readonly<{
  areaId: string
  label: string
  features: readonly DeskFeature[]
  column: number
  row: number
}>

export type DeskRow = DeskFields & Readonly<{ id: string; active: boolean; revision: number; officeId: string }>

/** The desks of an area, as far as new ones must keep clear of them. */
export function listDeskCells(db: Db, areaId: string) {
  return db.desk.findMany({ where: { areaId }, select: { id: true, label: true, column: true, row: true } })
}

export async function findDesk(db: Db, id: string): Promise<DeskRow | null> {
  const row = await db.desk.findUnique({ where: { id }, include: { area: { select: { officeId: true } } } })
  if (!row) return null
  const { area, features, ...desk } = row
  return { ...desk, officeId: area.officeId, features: JSON.parse(features) as DeskFeature[] }
}

export async function insertDesks(tx: Tx, desks: readonly (DeskFields & Readonly<{ id: string }>)[]): Promise<void> {
  await tx.desk.createMany({ data: desks.map((desk) => ({ id: desk.id, ...deskData(desk) })) })
}

/** Writes a desk that was read at this revision; false when somebody else wrote first. */
export async function saveDesk(
  tx: Tx,
  { id, revision }: Readonly<{ id: string; revision: number }>,
  fields: DeskFields & Readonly<{ active: boolean }>,
): Promise<boolean> {
  const data = { ...deskData(fields), active: fields.active, revision: { increment: 1 } }
  return (await tx.desk.updateMany({ where: { id, revision }, data })).count === 1
}

/** How many half-days are booked at a desk from this day on. */
export function countDeskBookings(db: Db, deskId: string, from: string): Promise<number> {
  return db.deskBooking.count({ where: { deskId, date: { gte: from } } })
}

export async function deleteDesk(tx: Tx, id: string): Promise<void> {
  await tx.desk.delete({ where: { id } })
}

type RoomFields = Readonly<{
  areaId: string | null
  name: string
  capacity: number
  features: readonly RoomFeature[]
}>

export type RoomRow = RoomFields & Readonly<{ id: string; officeId: string; active: boolean; revision: number }>

export async function findRoomRow(db: Db, id: string): Promise<RoomRow | null> {
  const row = await db.room.findUnique({ where: { id } })
  return row && { ...row, features: JSON.parse(row.features) as RoomFeature[] }
}

export function hasRoomNamed(db: Db, officeId: string, name: string, otherThan = ''): Promise<boolean> {
  return db.room.count({ where: { officeId, name, id: { not: otherThan } } }).then((count) => count > 0)
}

export async function insertRoom(tx: Tx, room: RoomFields & Readonly<{ id: string; officeId: string }>): Promise<void> {
  await tx.room.create({ data: { id: room.id, officeId: room.officeId, ...roomData(room) } })
}

function roomData({ areaId, name, capacity, features }: RoomFields) {
  return { areaId, name, capacity, features: JSON.stringify(features) }
}

/** Writes a room that was read at this revision; false when somebody else wrote first. */
export async function saveRoom(
  tx: Tx,
  { id, revision }: Readonly<{ id: string; revision: number }>,
  fields: RoomFields & Readonly<{ active: boolean }>,
): Promise<boolean> {
  const data = { ...roomData(fields), active: fields.active, revision: { increment: 1 } }
  return (await tx.room.updateMany({ where: { id, revision }, data })).count === 1
}

/** How many bookings of a room are not over. */
export function countRoomBookings(db: Db, roomId: string, now: Date): Promise<number> {
  return db.roomBooking.count({ where: { roomId, status: 'booked', endsAt: { gt: now } } })
}

export function wasRoomBooked(db: Db, roomId: string): Promise<boolean> {
  return db.roomBooking.count({ where: { roomId } }).then((count) => count > 0)
}

export async function deleteRoom(tx: Tx, id: string): Promise<void> {
  await tx.room.delete({ where: { id } })
}
