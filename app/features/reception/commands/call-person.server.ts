import { mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type CallReason, type ReceptionEventNews } from '../model.ts'
import { listCalls } from '../queries/calls.server.ts'

/** Pressing the button again within this time does not ring again. */
const pauseMs = 30_000

type Order = Readonly<{ officeId: string; visitId: string | null; reason: CallReason; now: Date }>

/** Somebody at the tablet wants a person: the front desk hears of it on its screen and by mail. */
export function callPerson(actor: Actor, { officeId, visitId, reason, now }: Order): Promise<Result<null, 'not-allowed'>> {
  return inTransaction(async (tx) => {
    if (!mayReceiveAt(actor, officeId)) return refuse('not-allowed')
    const deviceId = actor.kind === 'device' ? actor.deviceId : null
    const lately = await listCalls(tx, officeId, new Date(now.getTime() - pauseMs))
    if (lately.some((call) => call.deviceId === deviceId && call.visitId === visitId)) return accept(null)

    await recordAudit(tx, actor, { action: 'call-person', subject: { kind: 'office', id: officeId }, details: { reason } }, now)
    await announce<ReceptionEventNews>(tx, { type: 'person-called', officeId, deviceId, visitId, reason }, { actor, now })
    return accept(null)
  })
}
