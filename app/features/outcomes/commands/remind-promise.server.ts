import { type Actor } from '#app/access/policy.ts'
import { mayRemindOfPromises } from '#app/access/policy/outcomes.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type OutcomeEvent, type VisitPromise } from '../model.ts'
import { findPromise, savePromise } from '../repository.server.ts'
import * as rules from '../rules.ts'

type Order = Readonly<{ promiseId: string; now: Date }>

type RefusalCode = rules.RemindRefusal | 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** Has the owner of a promise reminded of it by mail. */
export function remindPromise(actor: Actor, { promiseId, now }: Order): Promise<Result<VisitPromise, RefusalCode>> {
  return inTransaction(async (tx) => {
    const promise = await findPromise(tx, promiseId)
    if (!promise) return refuse('not-found')
    if (!mayRemindOfPromises(actor)) return refuse('not-allowed')

    const reminded = rules.remind(promise, now)
    if (!reminded.ok) return reminded
    if (!(await savePromise(tx, reminded.value))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { action: 'remind-promise', subject: { kind: 'promise', id: promiseId } }, now)
    await announce<OutcomeEvent>(tx, { type: 'promise-due', promiseId }, { actor, now })
    return accept(reminded.value)
  })
}
