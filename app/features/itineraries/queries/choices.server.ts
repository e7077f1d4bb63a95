import { type Db } from '#app/storage/client.server.ts'

type Chosen = Readonly<{
  officeId: string
  visitId: string
  staffIds: readonly string[]
  roomId: string | null
  wishId: string | null
}>

/** The first field in which something was chosen that is not there (any more) to choose; null when all is. */
export async function findLostChoice(db: Db, chosen: Chosen): Promise<'staffIds' | 'roomId' | 'wishId' | null> {
  const { officeId, visitId, staffIds, roomId, wishId } = chosen
  const staff = await db.staff.count({ where: { id: { in: [...staffIds] }, disabledAt: null } })
  if (staff !== staffIds.length) return 'staffIds'
  if (roomId && !(await db.room.findFirst({ where: { id: roomId, officeId, active: true } }))) return 'roomId'
  if (wishId && !(await db.wish.findFirst({ where: { id: wishId, visitId } }))) return 'wishId'
  return null
}
