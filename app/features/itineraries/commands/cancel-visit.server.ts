import { type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { releaseDesksOfVisit } from '#app/features/spaces/commands/release-desks-of-visit.server.ts'
import {
  cancelVisitAlone,
  type CancelVisitOrder,
  type CancelVisitRefusal,
} from '#app/features/visits/commands/cancel-visit.server.ts'
import { type Visit } from '#app/features/visits/model.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Result } from '#app/lib/result.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { clearPlan } from './clear-plan.server.ts'

/** Cancels a visit with all that was planned for it: at once, or not at all. */
export function cancelVisit(actor: Actor, order: CancelVisitOrder): Promise<Result<Visit, CancelVisitRefusal>> {
  return inTransaction((tx) => cancelVisitIn(tx, actor, order))
}

/** The same as part of a larger change. */
export async function cancelVisitIn(
  tx: Tx,
  actor: Actor,
  order: CancelVisitOrder,
): Promise<Result<Visit, CancelVisitRefusal>> {
  const { visitId, now } = order
  const cancelled = await cancelVisitAlone(tx, actor, order)
  if (!cancelled.ok) return cancelled

  const { timeZone } = await getOffice(tx, cancelled.value.officeId)
  const nothing = () => false
  await clearPlan(tx, actor, { visitId, keeps: nothing, now })
  await releaseDesksOfVisit(tx, actor, { visitId, from: toLocalDate(now, timeZone), keeps: nothing, now })
  return cancelled
}
