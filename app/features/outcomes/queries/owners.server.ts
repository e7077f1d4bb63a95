import { type Db } from '#app/storage/client.server.ts'

/** Who can own an outcome or a promise: everybody who works at the office, by name. */
export function listOwners(db: Db, officeId: string) {
  return db.staff.findMany({
    where: { officeId, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

/** Whether somebody of this id works at the office. */
export async function isOwner(db: Db, officeId: string, staffId: string): Promise<boolean> {
  return (await db.staff.count({ where: { id: staffId, officeId, disabledAt: null } })) === 1
}
