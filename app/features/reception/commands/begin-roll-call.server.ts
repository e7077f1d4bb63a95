import { mayReceiveAt, type StaffActor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { listRollCalls } from '../queries/marks.server.ts'
import { beganAround, isUnderway } from '../rules/roll-call.ts'
import { begin } from './keep-mark.server.ts'

type Order = Readonly<{ eventId: string; now: Date }>

/** Begins a roll call at the actor's office. Whoever begins one while one goes on joins it. */
export function beginRollCall(actor: StaffActor, { eventId, now }: Order): Promise<Result<{ rollCallId: string }, 'not-allowed'>> {
  return inTransaction(async (tx): Promise<Result<{ rollCallId: string }, 'not-allowed'>> => {
    const { officeId } = actor
    if (!mayReceiveAt(actor, officeId)) return refuse('not-allowed')
    const around = listRollCalls(tx, officeId, beganAround(now))
    const known = around.find((rollCall) => rollCall.id === eventId || isUnderway(rollCall, now))
    if (known) return accept({ rollCallId: known.id })
    return accept({ rollCallId: await begin(tx, actor, { id: eventId, officeId, startedAt: now }, now) })
  })
}
