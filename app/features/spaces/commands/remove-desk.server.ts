import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { countDeskBookings, deleteDesk, findDesk } from '../layout-repository.server.ts'

type Order = Readonly<{ deskId: string; now: Date }>

const ever = '0000-00-00'

/** Takes away a desk at which nobody ever sat. One with a past is put out of use instead, so that the past stays true. */
export function removeDesk(actor: Actor, { deskId, now }: Order): Promise<Result<null, 'not-allowed' | 'not-found' | 'desk-was-booked'>> {
  return inTransaction(async (tx) => {
    const desk = await findDesk(tx, deskId)
    if (!desk) return refuse('not-found')
    if (!mayEditOffice(actor, desk.officeId)) return refuse('not-allowed')
    if ((await countDeskBookings(tx, deskId, ever)) > 0) return refuse('desk-was-booked')

    await deleteDesk(tx, deskId)
    const details = { areaId: desk.areaId }
    await recordAudit(tx, actor, { action: 'remove-desk', subject: { kind: 'desk', id: deskId }, details }, now)
    return accept(null)
  })
}
