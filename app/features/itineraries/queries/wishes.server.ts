import { type Db } from '#app/storage/client.server.ts'

/** A wish, by its place in the visitor's list, with what the liaison understood it to mean. */
export type WishInPlan = Readonly<{
  id: string
  rank: number
  text: string
  staffId: string | null
  placeId: string | null
}>

/** A wish that nothing is planned for, with the name of whom or what it means. */
export type OpenWish = WishInPlan & Readonly<{ meaning: string | null }>

/** The wishes without a place in the plan, in the visitor's order. */
export async function listOpenWishes(db: Db, visitId: string): Promise<readonly OpenWish[]> {
  const unplanned = { none: { status: 'planned' } }
  const wishes = await db.wish.findMany({
    where: { visitId, meetings: unplanned, stops: unplanned },
    orderBy: { rank: 'asc' },
    include: { staff: { select: { name: true } }, place: { select: { name: true } } },
  })
  return wishes.map(({ staff, place, ...wish }) => ({ ...wish, meaning: (staff ?? place)?.name ?? null }))
}

export async function listWishes(db: Db, visitId: string): Promise<readonly WishInPlan[]> {
  return db.wish.findMany({
    where: { visitId },
    orderBy: { rank: 'asc' },
    select: { id: true, rank: true, text: true, staffId: true, placeId: true },
  })
}
