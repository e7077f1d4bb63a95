import { db } from '#app/storage/client.server.ts'

const shown = 3

/** What one shows to a guest: not stations, pharmacies or our own letter box. */
const inviting = ['work', 'coffee', 'eat', 'see', 'walk']

/** A few places close to the office, no two of a kind, and how many the guide has in all. */
export async function getNearOffice() {
  const open = { closedAt: null }
  const near = await db.place.findMany({
    where: { ...open, category: { in: inviting }, walkMinutesFromOffice: { not: null } },
    orderBy: [{ walkMinutesFromOffice: 'asc' }, { slug: 'asc' }],
    take: 40,
    select: { slug: true, name: true, category: true, address: true, walkMinutesFromOffice: true },
  })
  const first = near.filter(({ category }, index) => near.findIndex((place) => place.category === category) === index)
  const places = first.slice(0, shown).map(({ slug, name, address, walkMinutesFromOffice }) => ({
    ...{ slug, name, address },
    minutes: walkMinutesFromOffice ?? 0,
  }))
  return { places, count: await db.place.count({ where: open }) }
}
