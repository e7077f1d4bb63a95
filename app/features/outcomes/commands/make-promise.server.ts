import { type Actor } from '#app/access/policy.ts'
import { mayRecordOutcome } from '#app/access/policy/outcomes.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { findVisitSubject } from '#app/features/visits/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type OutcomeEvent, type PromiseContent, type VisitPromise } from '../model.ts'
import { isOwner } from '../queries/owners.server.ts'
import { findPromise, insertPromise } from '../repository.server.ts'
import { checkPromise, type PromiseRefusal } from '../rules.ts'

type Order = Readonly<{ visitId: string; promise: PromiseContent; ownerId: string; formToken: string; now: Date }>

type RefusalCode = PromiseRefusal | 'owner-unknown' | 'not-found' | 'not-allowed'

/** Promises something to the visitor of a visit. */
export function makePromise(actor: Actor, order: Order): Promise<Result<VisitPromise, RefusalCode>> {
  const { visitId, ownerId, formToken, now } = order
  return inTransaction(async (tx) => {
    const visit = await findVisitSubject(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayRecordOutcome(actor, visit)) return refuse('not-allowed')
    const made = await findReceipt(tx, formToken)
    const known = made && (await findPromise(tx, made))
    if (known) return accept(known)

    if (!(await isOwner(tx, visit.officeId, ownerId))) return refuse('owner-unknown', 'ownerId')
    const today = toLocalDate(now, (await getOffice(tx, visit.officeId)).timeZone)
    const content = checkPromise(order.promise, today)
    if (!content.ok) return content

    const to = { visitId, contactId: visit.contactId, outcomeId: null, ownerId }
    const promise = await writePromise(tx, actor, { content: content.value, to, now })
    await keepReceipt(tx, formToken, promise.id, now)
    return accept(promise)
  })
}

type To = Pick<VisitPromise, 'visitId' | 'contactId' | 'outcomeId' | 'ownerId'>

/** Writes a promise that was decided: part of the transaction of whoever decided it. */
export async function writePromise(
  tx: Tx,
  actor: Actor,
  { content, to, now }: Readonly<{ content: PromiseContent; to: To; now: Date }>,
): Promise<VisitPromise> {
  const unkept = { keptAt: null, keptSaidBy: null, remindedAt: null, revision: 0 }
  const promise: VisitPromise = { ...content, ...to, ...unkept, id: newId() }
  await insertPromise(tx, promise, now)
  await recordAudit(tx, actor, { action: 'make-promise', subject: { kind: 'promise', id: promise.id } }, now)
  await announce<OutcomeEvent>(tx, { type: 'promise-made', promiseId: promise.id }, { actor, now })
  return promise
}
