import { foldName, matchesAllWords } from '#app/lib/fold.ts'
import { type Db } from '#app/storage/client.server.ts'

const most = 20

/** Places of the guide whose name or category begins with each word, the nearest to the office first. */
export async function searchPlaces(db: Db, query: string) {
  if (foldName(query) === '') return []
  const rows = await db.place.findMany({ where: { closedAt: null }, select: placeParts })
  return rows
    .filter(({ nameFolded, category, neighborhood }) =>
      matchesAllWords(`${nameFolded} ${foldName(category)} ${foldName(neighborhood)}`, query),
    )
    .sort((a, b) => (a.walkMinutesFromOffice ?? 999) - (b.walkMinutesFromOffice ?? 999))
    .slice(0, most)
}

export function findPlace(db: Db, id: string) {
  return db.place.findFirst({ where: { id, closedAt: null }, select: placeParts })
}

const placeParts = {
  id: true,
  slug: true,
  name: true,
  nameFolded: true,
  category: true,
  neighborhood: true,
  address: true,
  openingHours: true,
  latitude: true,
  longitude: true,
  typicalMinutes: true,
  walkMinutesFromOffice: true,
} as const
