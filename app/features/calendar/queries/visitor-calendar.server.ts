import { db } from '#app/storage/client.server.ts'
import { getVisitCalendar, visitFeedAddress } from '../visit-feed.server.ts'

/** A visit's itinerary as a file for its visitor, as it stands now. */
export function getVisitorCalendar(visitId: string, now: Date): Promise<string> {
  return getVisitCalendar(db, visitId, now)
}

/** The address at which a visitor can subscribe to the itinerary; null before the visit is approved. */
export async function findVisitorFeedAddress(visitId: string): Promise<string | null> {
  const feed = await db.feed.findFirst({
    where: { visitId, staffId: null, revokedAt: null },
    select: { visit: { select: { id: true, passVersion: true } } },
  })
  return feed?.visit ? visitFeedAddress(feed.visit) : null
}
