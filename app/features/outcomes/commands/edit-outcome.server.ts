import { type Actor } from '#app/access/policy.ts'
import { mayEditOutcome } from '#app/access/policy/outcomes.ts'
import { findVisitSubject } from '#app/features/visits/queries.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { type Outcome, type OutcomeContent } from '../model.ts'
import { isOwner } from '../queries/owners.server.ts'
import { findOutcome, saveOutcome } from '../repository.server.ts'
import { editOutcome as edit, type OutcomeRefusal } from '../rules.ts'

type Order = Readonly<{ outcomeId: string; content: OutcomeContent; revision: number; now: Date }>

type RefusalCode = OutcomeRefusal | 'owner-unknown' | 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** Puts an outcome right. */
export function editOutcome(
  actor: Actor,
  { outcomeId, content, revision, now }: Order,
): Promise<Result<Outcome, RefusalCode>> {
  return inTransaction(async (tx) => {
    const found = await findWithVisit(tx, outcomeId)
    if (!found) return refuse('not-found')
    const { outcome, visit } = found
    if (!mayEditOutcome(actor, outcome, visit)) return refuse('not-allowed')
    if (outcome.revision !== revision) return refuse('changed-meanwhile')
    if (!(await isOwner(tx, visit.officeId, content.ownerId))) return refuse('owner-unknown', 'ownerId')

    const edited = edit(outcome, content, (await tx.promise.count({ where: { outcomeId } })) > 0)
    if (!edited.ok) return edited
    if (!(await saveOutcome(tx, edited.value, now))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { action: 'edit-outcome', subject: { kind: 'outcome', id: outcomeId } }, now)
    return accept(edited.value)
  })
}

async function findWithVisit(tx: Tx, outcomeId: string) {
  const outcome = await findOutcome(tx, outcomeId)
  const visit = outcome?.visitId ? await findVisitSubject(tx, outcome.visitId) : null
  return outcome && visit && { outcome, visit }
}
