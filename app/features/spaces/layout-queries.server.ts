import { listOf } from '#app/lib/json-list.ts'
import { db } from '#app/storage/client.server.ts'
import { type DeskFeature, type RoomFeature } from './model.ts'

/** The areas of an office in their order, with what they hold. */
export async function listAreas(officeId: string) {
  const rows = await db.area.findMany({
    where: { officeId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, _count: { select: { desks: true, rooms: true } } },
  })
  return rows.map(({ id, name, _count }) => ({ id, name, ..._count }))
}

/** All desks of an office as an admin keeps them. */
export async function listDesksToKeep(officeId: string) {
  const rows = await db.desk.findMany({
    where: { area: { officeId } },
    orderBy: [{ area: { position: 'asc' } }, { row: 'asc' }, { column: 'asc' }, { label: 'asc' }],
    include: { area: { select: { name: true } } },
  })
  return rows.map(({ area, features, ...desk }) => ({
    ...desk,
    areaName: area.name,
    features: listOf(features) as readonly DeskFeature[],
  }))
}

/** All rooms of an office as an admin keeps them. */
export async function listRoomsToKeep(officeId: string) {
  const rows = await db.room.findMany({ where: { officeId }, orderBy: { name: 'asc' }, include: { area: { select: { name: true } } } })
  return rows.map(({ area, features, ...room }) => ({
    ...room,
    areaName: area?.name ?? null,
    features: listOf(features) as readonly RoomFeature[],
  }))
}
