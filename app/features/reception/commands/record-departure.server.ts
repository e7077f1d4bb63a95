import { mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Guest } from '../model.ts'
import { doorEventsOf, findEvent, findGuest, isSame } from '../queries/door.server.ts'
import { tellStory } from '../rules/door.ts'
import { decideDeparture } from '../rules/greeting.ts'
import { happeningNow, keepRecord, tidyAfterDeparture } from './keep-record.server.ts'

type Order = Readonly<{ eventId: string; guest: Guest; now: Date }>
type RefusalCode = 'not-in' | 'not-found' | 'not-allowed'

/** Somebody goes. The same event sent twice is one departure and gets the same answer. */
export function recordDeparture(actor: Actor, order: Order): Promise<Result<{ eventId: string }, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<{ eventId: string }, RefusalCode>> => {
    const { eventId, guest, now } = order
    const subject = await findGuest(tx, guest)
    if (!subject) return refuse('not-found')
    if (!mayReceiveAt(actor, subject.officeId)) return refuse('not-allowed')

    const known = await findEvent(tx, eventId)
    if (known) return isSame(known, 'departure', guest) ? accept({ eventId }) : refuse('not-allowed')
    const { timeZone } = getOfficeClock(subject.officeId)
    const decision = decideDeparture(tellStory(await doorEventsOf(tx, guest), timeZone))
    if (!decision.ok) return decision

    await keepRecord(tx, actor, happeningNow(order, { kind: 'departure', guest, officeId: subject.officeId }))
    await tidyAfterDeparture(tx, actor, subject, { at: now, now })
    return accept({ eventId })
  })
}
