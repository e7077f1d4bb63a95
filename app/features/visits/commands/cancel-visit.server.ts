import { mayChangeVisit, type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { doorFactsOfVisit } from '../queries.server.ts'
import { findVisit, saveRead } from '../repository.server.ts'
import * as rules from '../rules/change.ts'

type Order = Readonly<{ visitId: string; now: Date }>

export type CancelVisitRefusal = rules.CancelRefusal | 'not-found' | 'not-allowed'

/** Cancels the visit itself, as part of a transaction that clears its plan as well. */
export async function cancelVisitAlone(
  tx: Tx,
  actor: Actor,
  { visitId, now }: Order,
): Promise<Result<Visit, CancelVisitRefusal>> {
  const visit = await findVisit(tx, visitId)
  if (!visit) return refuse('not-found')
  if (!mayChangeVisit(actor, visit)) return refuse('not-allowed')

  const { timeZone } = await getOffice(tx, visit.officeId)
  const door = await doorFactsOfVisit(tx, visitId)
  const decision = rules.cancelVisit(visit, { now, today: toLocalDate(now, timeZone), door })
  if (!decision.ok) return decision

  await saveRead(tx, decision.value, now)
  await recordAudit(tx, actor, { action: 'cancel-visit', subject: { kind: 'visit', id: visitId } }, now)
  await announce<VisitEvent>(tx, { type: 'visit-cancelled', visitId }, { actor, now })
  return decision
}
