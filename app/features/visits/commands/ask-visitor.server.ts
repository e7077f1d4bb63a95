import { mayDecideVisit, type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { actorId, recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { findVisit, insertLetter, saveVisit } from '../repository.server.ts'
import * as rules from '../rules/decision.ts'
import { decidingOn, type CommandRefusal } from './decide-visit.server.ts'

type Order = Readonly<{ visitId: string; text: string; formToken: string; now: Date }>

/** Asks the visitor something by mail; the visit waits for the answer. A form sent twice asks once. */
export function askVisitor(
  actor: Actor,
  { visitId, text, formToken, now }: Order,
): Promise<Result<Visit, rules.DecisionRefusal | CommandRefusal>> {
  return inTransaction(async (tx): Promise<Result<Visit, rules.DecisionRefusal | CommandRefusal>> => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayDecideVisit(actor, visit.officeId)) return refuse('not-allowed')
    if (await findReceipt(tx, formToken)) return { ok: true, value: visit }

    const decision = rules.askVisitor(visit, await decidingOn(tx, actor, visit, now))
    if (!decision.ok) return decision
    if (!(await saveVisit(tx, decision.value, now))) return refuse('changed-meanwhile')

    const letterId = newId()
    await insertLetter(tx, { id: letterId, visitId, fromKind: 'staff', staffId: actorId(actor), text }, now)
    await keepReceipt(tx, formToken, letterId, now)
    await recordAudit(tx, actor, { action: 'ask-visitor', subject: { kind: 'visit', id: visitId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-question-asked', visitId, letterId }, { actor, now })
    return decision
  })
}
