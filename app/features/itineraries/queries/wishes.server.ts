import { type Db } from '#app/storage/client.server.ts'

/** A wish, by its place in the visitor's list, with what the liaison understood it to mean. */
export type WishInPlan = Readonly<{
  id: string
  rank: number
  text: string
  staffId: string | null
  placeId: string | null
}>

export async function listWishes(db: Db, visitId: string): Promise<readonly WishInPlan[]> {
  return db.wish.findMany({
    where: { visitId },
    orderBy: { rank: 'asc' },
    select: { id: true, rank: true, text: true, staffId: true, placeId: true },
  })
}
