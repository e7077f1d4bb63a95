import { mayEditOffice, type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hasOffice } from '#app/features/offices/queries.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { findArea, hasRoomNamed, insertRoom } from '../layout-repository.server.ts'
import { type RoomFeature } from '../model.ts'

type Order = Readonly<{
  officeId: string
  areaId: string | null
  name: string
  capacity: number
  features: readonly RoomFeature[]
  formToken?: string
  now: Date
}>

/** Adds a room that meetings can be held in. */
export function addRoom(
  actor: Actor,
  { formToken, now, ...room }: Order,
): Promise<Result<{ roomId: string }, 'not-allowed' | 'not-found' | 'room-name-taken'>> {
  return inTransaction(async (tx) => {
    const { officeId, areaId, name } = room
    if (!(await hasOffice(tx, officeId))) return refuse('not-found')
    if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
    if (areaId !== null && (await findArea(tx, areaId))?.officeId !== officeId) return refuse('not-found')
    const known = formToken && (await findReceipt(tx, formToken))
    if (known) return accept({ roomId: known })
    if (await hasRoomNamed(tx, officeId, name)) return refuse('room-name-taken', 'name')

    const id = newId()
    await insertRoom(tx, { id, ...room })
    if (formToken) await keepReceipt(tx, formToken, id, now)
    await recordAudit(tx, actor, { action: 'add-room', subject: { kind: 'room', id } }, now)
    return accept({ roomId: id })
  })
}
