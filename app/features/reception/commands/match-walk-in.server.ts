import { mayReadReception, mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type DoorEvent, type Guest, type ReceptionEventNews } from '../model.ts'
import { doorEventsOf, findGuest } from '../queries/door.server.ts'
import { findWalkIn, insertRecord, saveMatch } from '../repository.server.ts'
import { tellStory } from '../rules/door.ts'
import { beginTelling } from '../telling-repository.server.ts'
import { writtenBy } from './keep-record.server.ts'

type Order = Readonly<{ walkInId: string; visitId: string; now: Date }>
type RefusalCode = 'not-found' | 'not-allowed' | 'matched-already' | 'other-office'
type Outcome = Result<{ visitId: string }, RefusalCode>

/**
 * Says which visit a walk-in belongs to. What happened at the door is written again for the visit, at the times at
 * which it happened: the log keeps both, and from now on the visit's entries count.
 */
export function matchWalkIn(actor: Actor, { walkInId, visitId, now }: Order): Promise<Outcome> {
  return inTransaction(async (tx): Promise<Outcome> => {
    const walkIn = await findWalkIn(tx, walkInId)
    const visit = await findGuest(tx, { kind: 'visit', id: visitId })
    if (!walkIn || !visit) return refuse('not-found')
    if (!mayReadReception(actor) || !mayReceiveAt(actor, walkIn.officeId)) return refuse('not-allowed')
    if (walkIn.visitId) return walkIn.visitId === visitId ? accept({ visitId }) : refuse('matched-already')
    if (walkIn.officeId !== visit.officeId) return refuse('other-office', 'visitId')

    await copyEvents(tx, actor, { from: { kind: 'walk-in', id: walkInId }, to: visit.guest, officeId: visit.officeId, now })
    await saveMatch(tx, walkInId, visitId)
    await recordAudit(tx, actor, { action: 'match-walk-in', subject: { kind: 'visit', id: visitId }, details: { walkIn: walkInId } }, now)
    return accept({ visitId })
  })
}

type Copy = Readonly<{ from: Guest; to: Guest; officeId: string; now: Date }>

async function copyEvents(tx: Tx, actor: Actor, { from, to, officeId, now }: Copy): Promise<void> {
  const events = await doorEventsOf(tx, from)
  const { timeZone } = getOfficeClock(officeId)
  const wasInside = tellStory(await doorEventsOf(tx, to), timeZone).inside !== null
  const copies: readonly DoorEvent[] = events.map((event) => ({ ...event, id: newId() }))
  for (const { id, kind, at } of copies) {
    const times = { deviceTime: at, occurredAt: at, receivedAt: now }
    const record = { id, officeId, kind, guest: to, undoesId: null, sequence: null, ...times }
    await insertRecord(tx, writtenBy(actor), record)
  }
  const { inside } = tellStory(copies, timeZone)
  if (inside && !wasInside) {
    await announce<ReceptionEventNews>(tx, { type: 'visitor-arrived', visitId: to.id, eventId: inside.id }, { actor, now })
    beginTelling(tx, inside.id, to.id, now)
  }
}
