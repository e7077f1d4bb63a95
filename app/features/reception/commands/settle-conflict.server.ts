import { mayReadReception, mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findOfficeOfConflict, settle } from '../conflict-repository.server.ts'
import { type ConflictKind } from '../model.ts'

type Order = Readonly<{ conflict: ConflictKind; about: string; now: Date }>

/** Somebody at the desk has looked, and it is well as it counts now. The log stays what it is. */
export function settleConflict(
  actor: Actor,
  { conflict, about, now }: Order,
): Promise<Result<{ eventId: null }, 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx): Promise<Result<{ eventId: null }, 'not-found' | 'not-allowed'>> => {
    const officeId = findOfficeOfConflict(tx, conflict, about)
    if (officeId === null) return refuse('not-found')
    if (!mayReadReception(actor) || !mayReceiveAt(actor, officeId)) return refuse('not-allowed')

    settle(tx, conflict, about, now)
    const subject = { kind: 'reception-event', id: about }
    await recordAudit(tx, actor, { action: 'settle-conflict', subject, details: { conflict } }, now)
    return accept({ eventId: null })
  })
}
