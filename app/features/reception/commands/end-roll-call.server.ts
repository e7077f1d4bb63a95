import { mayReceiveAt, type StaffActor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findRollCall, listMarks } from '../queries/marks.server.ts'
import { listWhoIsIn } from '../queries/roll-call.server.ts'
import { saveEnd } from '../roll-call-repository.server.ts'
import { countSeen, whoIsSeen } from '../rules/roll-call.ts'

type Order = Readonly<{ rollCallId: string; now: Date }>

/** Ends a roll call and keeps how many there were and how many of them were seen. Marks that come later still count. */
export function endRollCall(actor: StaffActor, { rollCallId, now }: Order): Promise<Result<null, 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx): Promise<Result<null, 'not-found' | 'not-allowed'>> => {
    const { officeId, staffId } = actor
    if (!mayReceiveAt(actor, officeId)) return refuse('not-allowed')
    const rollCall = findRollCall(tx, officeId, rollCallId)
    if (!rollCall) return refuse('not-found')
    if (rollCall.endedAt) return accept(null)

    const guests = (await listWhoIsIn(tx, officeId, now)).map(({ guest }) => guest)
    const counts = countSeen(guests, whoIsSeen(listMarks(tx, rollCallId)))
    saveEnd(tx, rollCallId, { endedAt: now, endedById: staffId, ...counts })
    await recordAudit(tx, actor, { action: 'end-roll-call', subject: { kind: 'roll-call', id: rollCallId }, details: counts }, now)
    return accept(null)
  })
}
