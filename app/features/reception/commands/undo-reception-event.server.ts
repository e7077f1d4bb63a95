import { mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { doorEventsOf, findEvent } from '../queries/door.server.ts'
import { tellStory } from '../rules/door.ts'
import { decideUndo, type UndoRefusal } from '../rules/greeting.ts'
import { happeningNow, keepRecord } from './keep-record.server.ts'

type Order = Readonly<{ eventId: string; undoes: string; now: Date }>
type RefusalCode = UndoRefusal | 'not-found' | 'not-allowed'

/** Takes an arrival or departure back by a further entry; the log itself is never changed. */
export function undoReceptionEvent(actor: Actor, order: Order): Promise<Result<{ eventId: string }, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<{ eventId: string }, RefusalCode>> => {
    const { eventId, undoes } = order
    const event = await findEvent(tx, undoes)
    if (!event?.guest || event.kind === 'undo') return refuse('not-found')
    if (!mayReceiveAt(actor, event.officeId)) return refuse('not-allowed')

    const known = await findEvent(tx, eventId)
    if (known) return known.undoesId === undoes ? accept({ eventId }) : refuse('not-allowed')
    const { guest, officeId } = event
    const story = tellStory(await doorEventsOf(tx, guest), getOfficeClock(officeId).timeZone)
    const decision = decideUndo(undoes, story, event.isUndone)
    if (!decision.ok) return decision

    await keepRecord(tx, actor, happeningNow(order, { kind: 'undo', guest, officeId, undoesId: undoes }))
    return accept({ eventId })
  })
}
