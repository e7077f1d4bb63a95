import { mayActAsVisitor, type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { findVisit, insertLetter, saveRead } from '../repository.server.ts'
import * as rules from '../rules/change.ts'

type Order = Readonly<{ visitId: string; text: string; formToken: string; now: Date }>

type RefusalCode = 'question-none' | 'not-found' | 'not-allowed'

/** The visitor answers what the liaison asked. The same form sent again is taken once. */
export function answerQuestion(actor: Actor, order: Order): Promise<Result<Visit, RefusalCode>> {
  const { visitId, text, formToken, now } = order
  return inTransaction(async (tx) => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayActAsVisitor(actor, visit)) return refuse('not-allowed')
    if (await findReceipt(tx, formToken)) return accept(visit)
    const decision = rules.answerQuestion(visit)
    if (!decision.ok) return decision

    const letterId = newId()
    await saveRead(tx, decision.value, now)
    await insertLetter(tx, { id: letterId, visitId, fromKind: 'visitor', staffId: null, text }, now)
    await keepReceipt(tx, formToken, letterId, now)
    await recordAudit(tx, actor, { action: 'answer-question', subject: { kind: 'visit', id: visitId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-question-answered', visitId, letterId }, { actor, now })
    return decision
  })
}
