import { type Actor, type VisitSubject } from '#app/access/policy.ts'
import { mayRecordOutcome } from '#app/access/policy/outcomes.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { findVisitSubject } from '#app/features/visits/queries.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { newId } from '#app/lib/id.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type Outcome, type OutcomeContent, type OutcomeEvent, type PromiseContent } from '../model.ts'
import { isOwner } from '../queries/owners.server.ts'
import { findOutcome, insertOutcome } from '../repository.server.ts'
import { checkOutcome, readPromise, type OutcomeRefusal, type PromiseRefusal } from '../rules.ts'
import { writePromise } from './make-promise.server.ts'

/** A promise as it was typed: either part may be missing. */
type TypedPromise = Readonly<{ text: string; dueOn: LocalDate | null }>

type Order = Readonly<{
  visitId: string
  content: OutcomeContent
  promise: TypedPromise
  formToken: string
  now: Date
}>

type RefusalCode = OutcomeRefusal | PromiseRefusal | 'owner-unknown' | 'not-found' | 'not-allowed'
type Decided = Readonly<{ content: OutcomeContent; promise: PromiseContent | null }>

/** Writes down what a visit led to, with what was promised, if anything was. */
export function recordOutcome(actor: Actor, order: Order): Promise<Result<Outcome, RefusalCode>> {
  const { visitId, formToken, now } = order
  return inTransaction(async (tx) => {
    const visit = await findVisitSubject(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayRecordOutcome(actor, visit)) return refuse('not-allowed')
    const made = await findReceipt(tx, formToken)
    const known = made && (await findOutcome(tx, made))
    if (known) return accept(known)

    const decision = await decide(tx, visit, order)
    if (!decision.ok) return decision

    const outcome = await write(tx, actor, { visit, decided: decision.value, now })
    await keepReceipt(tx, formToken, outcome.id, now)
    return accept(outcome)
  })
}

async function decide(tx: Tx, visit: VisitSubject, order: Order): Promise<Result<Decided, RefusalCode>> {
  const office = await getOffice(tx, visit.officeId)
  if (!(await isOwner(tx, office.id, order.content.ownerId))) return refuse('owner-unknown', 'ownerId')

  const promise = readPromise(order.promise, toLocalDate(order.now, office.timeZone))
  if (!promise.ok) return promise
  const content = checkOutcome(order.content, promise.value)
  return content.ok ? accept({ content: content.value, promise: promise.value }) : content
}

type Writing = Readonly<{ visit: VisitSubject; decided: Decided; now: Date }>

async function write(tx: Tx, actor: Actor, { visit, decided, now }: Writing): Promise<Outcome> {
  const { content, promise } = decided
  const of = { visitId: visit.id, contactId: visit.contactId }
  const createdById = actor.kind === 'staff' ? actor.staffId : content.ownerId
  const outcome: Outcome = { ...content, ...of, id: newId(), createdById, revision: 0 }
  await insertOutcome(tx, outcome, now)
  const note = { action: 'record-outcome', subject: { kind: 'outcome', id: outcome.id }, details: { kind: content.kind } }
  await recordAudit(tx, actor, note, now)
  await announce<OutcomeEvent>(tx, { type: 'outcome-recorded', outcomeId: outcome.id }, { actor, now })
  if (promise) {
    const to = { ...of, outcomeId: outcome.id, ownerId: content.ownerId }
    await writePromise(tx, actor, { content: promise, to, now })
  }
  return outcome
}
