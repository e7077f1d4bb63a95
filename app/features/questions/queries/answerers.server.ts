import { listOf } from '#app/lib/json-list.ts'
import { type Db } from '#app/storage/client.server.ts'

/** Everybody to whom a question can be handed: who works at the office, with what people can ask them about. */
export async function listAnswerers(db: Db, officeId: string) {
  const rows = await db.staff.findMany({
    where: { officeId, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, topics: true, team: { select: { name: true } } },
  })
  return rows.map(({ id, name, topics, team }) => ({ id, name, team: team?.name ?? '', topics: listOf(topics) }))
}

/** Whether somebody of this id works here. */
export async function isAnswerer(db: Db, staffId: string): Promise<boolean> {
  return (await db.staff.count({ where: { id: staffId, disabledAt: null } })) === 1
}
