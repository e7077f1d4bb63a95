import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { deleteRoom, findRoomRow, wasRoomBooked } from '../layout-repository.server.ts'

type Order = Readonly<{ roomId: string; now: Date }>

/** Takes away a room that was never booked. One with a past is put out of use instead. */
export function removeRoom(actor: Actor, { roomId, now }: Order): Promise<Result<null, 'not-allowed' | 'not-found' | 'room-was-booked'>> {
  return inTransaction(async (tx) => {
    const room = await findRoomRow(tx, roomId)
    if (!room) return refuse('not-found')
    if (!mayEditOffice(actor, room.officeId)) return refuse('not-allowed')
    if (await wasRoomBooked(tx, roomId)) return refuse('room-was-booked')

    await deleteRoom(tx, roomId)
    await recordAudit(tx, actor, { action: 'remove-room', subject: { kind: 'room', id: roomId } }, now)
    return accept(null)
  })
}
