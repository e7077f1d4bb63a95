import { listOf } from '#app/lib/json-list.ts'
import { db } from '#app/storage/client.server.ts'

/** The open places of the guide by name, with the words that say what they are. */
export async function listPlaceNames() {
  const rows = await db.place.findMany({
    where: { closedAt: null },
    orderBy: { nameFolded: 'asc' },
    select: { id: true, name: true, category: true, tags: true },
  })
  return rows.map(({ id, name, category, tags }) => ({ id, name, words: [name, category, ...listOf(tags)] }))
}
