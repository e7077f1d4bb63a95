import { mayDecideVisit, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { type Visit } from '../model.ts'
import { findNeed, findVisit, saveNeed } from '../repository.server.ts'

type Order = Readonly<{ visitId: string; needId: string; ownerId: string | null; arranged: boolean; now: Date }>
type RefusalCode = 'not-found' | 'not-allowed' | 'need-owner-unknown' | 'need-owner-missing'

/** Gives an access need its owner, or notes that it is arranged. What is arranged has somebody who did it. */
export function arrangeNeed(actor: Actor, order: Order): Promise<Result<null, RefusalCode>> {
  const { visitId, needId, ownerId, arranged, now } = order
  return inTransaction(async (tx): Promise<Result<null, RefusalCode>> => {
    const visit = await findVisit(tx, visitId)
    const need = await findNeed(tx, visitId, needId)
    if (!visit || !need) return refuse('not-found')
    if (!mayDecideVisit(actor, visit.officeId)) return refuse('not-allowed')
    const owner = await checkOwner(tx, visit, order)
    if (!owner.ok) return owner

    await saveNeed(tx, { needId, ownerId, arrangedAt: arranged ? (need.arrangedAt ?? now) : null })
    const details = { needId, ownerId, arranged }
    await recordAudit(tx, actor, { action: 'arrange-need', subject: { kind: 'visit', id: visitId }, details }, now)
    return accept(null)
  })
}

async function checkOwner(tx: Tx, visit: Visit, { ownerId, arranged }: Order): Promise<Result<null, RefusalCode>> {
  if (ownerId === null) return arranged ? refuse('need-owner-missing', 'ownerId') : accept(null)
  const known = await tx.staff.count({ where: { id: ownerId, officeId: visit.officeId, disabledAt: null } })
  return known === 1 ? accept(null) : refuse('need-owner-unknown', 'ownerId')
}
