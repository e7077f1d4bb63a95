import { mayPlanVisit, type Actor } from '#app/access/policy.ts'
import { type VisitEvent } from '#app/features/visits/model.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findPlannedVisit } from '../queries.server.ts'

/** Mails the plan as it stands to the visitor. */
export function sendPlan(
  actor: Actor,
  { visitId, now }: { visitId: string; now: Date },
): Promise<Result<null, 'plan-before-approval' | 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx) => {
    const visit = await findPlannedVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayPlanVisit(actor, visit)) return refuse('not-allowed')
    if (visit.decision !== 'approved') return refuse('plan-before-approval')

    await recordAudit(tx, actor, { action: 'send-plan', subject: { kind: 'visit', id: visitId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-plan-sent', visitId }, { actor, now })
    return accept(null)
  })
}
