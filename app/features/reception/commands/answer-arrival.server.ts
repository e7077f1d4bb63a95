import { type Actor } from '#app/access/policy.ts'
import { mayAnswerArrival } from '#app/access/policy/arrivals.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findNotice } from '../queries/telling.server.ts'
import { decideComing, decidePassingOn, type ComingRefusal } from '../rules/telling.ts'
import { saveComing, savePassedOn } from '../telling-repository.server.ts'

type Order = Readonly<{ eventId: string; now: Date }>
type RefusalCode = ComingRefusal | 'nobody-else' | 'not-found' | 'not-allowed'

/** "I'm on my way": nobody else is told any more. */
export function comeToVisitor(actor: Actor, order: Order): Promise<Result<null, RefusalCode>> {
  return answer(actor, order, async (tx, notice, staffId) => {
    const decision = decideComing(notice, staffId)
    if (!decision.ok) return decision
    if (decision.value.isNew) {
      saveComing(tx, order.eventId, staffId, order.now)
      await note(tx, actor, { action: 'come-to-visitor', ...notice }, order.now)
    }
    return accept(null)
  })
}

/** "Somebody else comes": the next person is told at once. */
export function passArrivalOn(actor: Actor, order: Order): Promise<Result<null, RefusalCode>> {
  return answer(actor, order, async (tx, notice, staffId) => {
    const decision = decidePassingOn(notice)
    if (!decision.ok) return decision
    savePassedOn(tx, order.eventId, staffId, order.now)
    await note(tx, actor, { action: 'pass-arrival-on', ...notice }, order.now)
    return accept(null)
  })
}

type Notice = NonNullable<Awaited<ReturnType<typeof findNotice>>>
type Change = (tx: Tx, notice: Notice, staffId: string) => Promise<Result<null, RefusalCode>>

function answer(actor: Actor, { eventId }: Order, change: Change): Promise<Result<null, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<null, RefusalCode>> => {
    const notice = await findNotice(tx, eventId)
    if (!notice) return refuse('not-found')
    const { officeId, hostId, fallbackId, toldIds } = notice
    const staffIds = [...toldIds, hostId, fallbackId].filter((id) => id !== null)
    if (!mayAnswerArrival(actor, { eventId, officeId, staffIds })) return refuse('not-allowed')
    return change(tx, notice, actor.staffId)
  })
}

type Noted = Readonly<{ action: string; visitId: string; eventId: string }>

function note(tx: Tx, actor: Actor, { action, visitId, eventId }: Noted, now: Date): Promise<void> {
  return recordAudit(tx, actor, { action, subject: { kind: 'visit', id: visitId }, details: { event: eventId } }, now)
}
