import { mayPlanVisit, mayReadVisit, type Actor } from '#app/access/policy.ts'
import { openStateOf, type OpenState } from '#app/features/guide/queries/opening.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { type Itinerary, type PlannedVisit, type TimedItem } from '../model.ts'
import { findPlannedVisit, getItinerary } from '../queries.server.ts'
import { hasEnded } from '../rules/meeting.ts'
import { countChangesSince, findPlanToldAt } from './plan-told.server.ts'
import { listWishes, type WishInPlan } from './wishes.server.ts'

export type PlanPage = Readonly<{
  visit: PlannedVisit
  itinerary: Itinerary
  wishes: readonly WishInPlan[]
  /** When the visitor was last told the plan, and how many items are new or changed since. */
  told: Readonly<{ at: Date; changes: number }> | null
  /** For each stop at a place, whether it is open then. */
  openStates: ReadonlyMap<string, OpenState>
  mayPlan: boolean
}>

/** A visit's plan for somebody of the staff: theirs to read, or a refusal. */
export async function getPlanPage(
  actor: Actor,
  visitId: string,
): Promise<Result<PlanPage, 'not-found' | 'not-allowed'>> {
  const visit = await findPlannedVisit(db, visitId)
  if (!visit) return refuse('not-found')
  if (!mayReadVisit(actor, visit)) return refuse('not-allowed')

  const itinerary = await getItinerary(db, visitId)
  const toldAt = await findPlanToldAt(db, visitId)
  return accept({
    visit,
    itinerary,
    wishes: await listWishes(db, visitId),
    told: toldAt && { at: toldAt, changes: await countChangesSince(db, visitId, toldAt) },
    openStates: openStatesOf(itinerary),
    mayPlan: mayPlanVisit(actor, visit) && !hasEnded(visit),
  })
}

function openStatesOf({ days, office }: Itinerary): ReadonlyMap<string, OpenState> {
  const stateOf = (item: TimedItem): [string, OpenState][] =>
    item.kind !== 'meeting' && item.place ? [[item.id, openStateOf(item.place, item, office.timeZone)]] : []
  return new Map(days.flatMap(({ items }) => items).flatMap(stateOf))
}
