import { mayChangeVisit, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { findVisit, saveRead } from '../repository.server.ts'

/** A new pass: the old link, QR code and typed code end, and the new link goes to the visitor's mail alone. */
export function replacePass(
  actor: Actor,
  { visitId, now }: Readonly<{ visitId: string; now: Date }>,
): Promise<Result<Visit, 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx) => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayChangeVisit(actor, visit)) return refuse('not-allowed')

    const replaced = { ...visit, passVersion: visit.passVersion + 1, revision: visit.revision + 1 }
    await saveRead(tx, replaced, now)
    await recordAudit(tx, actor, { action: 'replace-pass', subject: { kind: 'visit', id: visitId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-pass-replaced', visitId }, { actor, now })
    return accept(replaced)
  })
}
