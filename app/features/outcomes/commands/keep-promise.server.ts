import { type Actor } from '#app/access/policy.ts'
import { mayKeepPromise } from '#app/access/policy/outcomes.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type OutcomeEvent, type VisitPromise } from '../model.ts'
import { findPromise, savePromise } from '../repository.server.ts'
import * as rules from '../rules.ts'

type Order = Readonly<{ promiseId: string; now: Date }>

type RefusalCode = 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** Somebody says that a promise was kept: its owner, the liaison, or the person to whom it was made. */
export function keepPromise(actor: Actor, { promiseId, now }: Order): Promise<Result<VisitPromise, RefusalCode>> {
  return inTransaction(async (tx) => {
    const promise = await findPromise(tx, promiseId)
    if (!promise) return refuse('not-found')
    if (!mayKeepPromise(actor, promise)) return refuse('not-allowed')

    const by = actor.kind === 'visitor' || actor.kind === 'contact' ? 'visitor' : 'owner'
    const kept = rules.keepPromise(promise, { by, now })
    if (kept === promise) return accept(promise)
    if (!(await savePromise(tx, kept))) return refuse('changed-meanwhile')

    await recordAudit(tx, actor, { action: 'keep-promise', subject: { kind: 'promise', id: promiseId } }, now)
    await announce<OutcomeEvent>(tx, { type: 'promise-kept', promiseId }, { actor, now })
    return accept(kept)
  })
}
