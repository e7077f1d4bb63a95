import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { countRoomBookings, findArea, findRoomRow, hasRoomNamed, saveRoom, type RoomRow } from '../layout-repository.server.ts'
import { type RoomFeature } from '../model.ts'

type Order = Readonly<{
  roomId: string
  areaId: string | null
  name: string
  capacity: number
  features: readonly RoomFeature[]
  active: boolean
  revision: number
  now: Date
}>

type DecisionCode = 'not-found' | 'room-name-taken' | 'room-has-bookings'

/** Changes a room: name, area, seats, what is in it, and whether it is in use. A booked one stays in use. */
export function editRoom(actor: Actor, order: Order): Promise<Result<null, 'not-allowed' | 'changed-meanwhile' | DecisionCode>> {
  return inTransaction(async (tx) => {
    const { roomId, revision, now } = order
    const room = await findRoomRow(tx, roomId)
    if (!room) return refuse('not-found')
    if (!mayEditOffice(actor, room.officeId)) return refuse('not-allowed')
    const decision = await decide(tx, room, order)
    if (!decision.ok) return decision
    if (!(await saveRoom(tx, { id: roomId, revision }, order))) return refuse('changed-meanwhile')

    const details = { active: order.active }
    await recordAudit(tx, actor, { action: 'edit-room', subject: { kind: 'room', id: roomId }, details }, now)
    return accept(null)
  })
}

async function decide(tx: Tx, room: RoomRow, order: Order): Promise<Result<true, DecisionCode>> {
  const { areaId, name, active, now } = order
  if (areaId !== null && (await findArea(tx, areaId))?.officeId !== room.officeId) return refuse('not-found')
  if (await hasRoomNamed(tx, room.officeId, name, room.id)) return refuse('room-name-taken', 'name')
  if (room.active && !active) {
    const booked = await countRoomBookings(tx, room.id, now)
    if (booked > 0) return refuse('room-has-bookings', 'active', booked)
  }
  return accept(true)
}
