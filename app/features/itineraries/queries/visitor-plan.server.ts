import { db } from '#app/storage/client.server.ts'
import { getItinerary } from '../queries.server.ts'
import { toVisitorPlan, type VisitorPlan } from '../rules/visitor-plan.ts'

/** The plan of a visit for its visitor's own page. */
export async function getVisitorPlan(visitId: string, now: Date): Promise<VisitorPlan> {
  return toVisitorPlan(await getItinerary(db, visitId), now)
}
