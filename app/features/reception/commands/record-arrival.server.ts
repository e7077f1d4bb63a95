import { mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Guest } from '../model.ts'
import { doorEventsOf, findEvent, findGuest, isSame } from '../queries/door.server.ts'
import { asOf, tellStory } from '../rules/door.ts'
import { decideArrival, type ArrivalRefusal } from '../rules/greeting.ts'
import { happeningNow, keepRecord } from './keep-record.server.ts'

type Order = Readonly<{ eventId: string; guest: Guest; now: Date }>
type RefusalCode = ArrivalRefusal | 'not-found' | 'not-allowed'

/** Somebody comes in. The same event sent twice is one arrival and gets the same answer. */
export function recordArrival(actor: Actor, order: Order): Promise<Result<{ eventId: string }, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<{ eventId: string }, RefusalCode>> => {
    const { eventId, guest } = order
    const subject = await findGuest(tx, guest)
    if (!subject) return refuse('not-found')
    if (!mayReceiveAt(actor, subject.officeId)) return refuse('not-allowed')

    const known = await findEvent(tx, eventId)
    if (known) return isSame(known, 'arrival', guest) ? accept({ eventId }) : refuse('not-allowed')
    const { timeZone } = getOfficeClock(subject.officeId)
    const story = asOf(tellStory(await doorEventsOf(tx, guest), timeZone), order.now, timeZone)
    const decision = decideArrival(subject.decision, story, actor.kind === 'device' ? 'device' : 'staff')
    if (!decision.ok) return decision

    await keepRecord(tx, actor, happeningNow(order, { kind: 'arrival', guest, officeId: subject.officeId }))
    return accept({ eventId })
  })
}
