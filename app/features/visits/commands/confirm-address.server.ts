import { mayActAsVisitor, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { findVisit, saveRead } from '../repository.server.ts'

type RefusalCode = 'not-found' | 'not-allowed'

/** The visitor read our mail: from now on the office hears of the request. Doing it twice changes nothing. */
export function confirmAddress(
  actor: Actor,
  { visitId, now }: Readonly<{ visitId: string; now: Date }>,
): Promise<Result<Visit, RefusalCode>> {
  return inTransaction(async (tx) => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayActAsVisitor(actor, visit)) return refuse('not-allowed')
    if (visit.emailConfirmedAt) return accept(visit)

    const confirmed = { ...visit, emailConfirmedAt: now, revision: visit.revision + 1 }
    await saveRead(tx, confirmed, now)
    await recordAudit(tx, actor, { action: 'confirm-address', subject: { kind: 'visit', id: visitId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-confirmed', visitId }, { actor, now })
    return accept(confirmed)
  })
}
