import { mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Guest, type MarkKind } from '../model.ts'
import { findGuest } from '../queries/door.server.ts'
import { findMark } from '../queries/marks.server.ts'
import { guestOf } from '../rules/door.ts'
import { guestKey } from '../rules/roll-call.ts'
import { keepMark } from './keep-mark.server.ts'

type Order = Readonly<{ eventId: string; kind: MarkKind; guest: Guest; now: Date }>

/** Somebody was seen outside, or that is taken back. The same mark sent twice is one and gets the same answer. */
export function markSeen(actor: Actor, order: Order): Promise<Result<null, 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx): Promise<Result<null, 'not-found' | 'not-allowed'>> => {
    const { eventId: id, kind, guest, now } = order
    const subject = await findGuest(tx, guest)
    if (!subject) return refuse('not-found')
    if (!mayReceiveAt(actor, subject.officeId)) return refuse('not-allowed')

    const known = findMark(tx, id)
    if (known) return isSame(known, order) ? accept(null) : refuse('not-allowed')
    const times = { deviceTime: now, occurredAt: now, receivedAt: now }
    await keepMark(tx, actor, { id, officeId: subject.officeId, kind, guest, ...times })
    return accept(null)
  })
}

function isSame(known: NonNullable<ReturnType<typeof findMark>>, { kind, guest }: Order): boolean {
  const about = guestOf(known)
  return known.kind === kind && about !== null && guestKey(about) === guestKey(guest)
}
