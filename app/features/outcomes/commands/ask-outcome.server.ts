import { isStaff, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type OutcomeEvent } from '../model.ts'
import { wasAsked } from '../queries/due-work.server.ts'

type Order = Readonly<{ visitId: string; now: Date }>

/** Asks host and liaison what a visit led to: once. */
export function askOutcome(actor: Actor, { visitId, now }: Order): Promise<Result<null, 'not-allowed'>> {
  return inTransaction(async (tx) => {
    if (!isStaff(actor, 'liaison')) return refuse('not-allowed')
    if (await wasAsked(tx, visitId)) return accept(null)
    await recordAudit(tx, actor, { action: 'ask-outcome', subject: { kind: 'visit', id: visitId } }, now)
    await announce<OutcomeEvent>(tx, { type: 'outcome-asked', visitId }, { actor, now })
    return accept(null)
  })
}
