import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hasOffice } from '#app/features/offices/queries.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
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

type RefusalCode = 'not-allowed' | 'not-found' | 'room-name-taken'

/** Adds a room that meetings can be held in. */
export function addRoom(actor: Actor, order: Order): Promise<Result<{ roomId: string }, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<{ roomId: string }, RefusalCode>> => {
    const { officeId, areaId, name, formToken, now } = order
    if (!(await isPlace(tx, officeId, areaId))) return refuse('not-found')
    if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
    const known = formToken && (await findReceipt(tx, formToken))
    if (known) return accept({ roomId: known })
    if (await hasRoomNamed(tx, officeId, name)) return refuse('room-name-taken', 'name')

    const id = newId()
    await insertRoom(tx, { ...order, id })
    if (formToken) await keepReceipt(tx, formToken, id, now)
    await recordAudit(tx, actor, { action: 'add-room', subject: { kind: 'room', id } }, now)
    return accept({ roomId: id })
  })
}

/** Whether there is this office and, where one is named, this area in it. */
async function isPlace(tx: Tx, officeId: string, areaId: string | null): Promise<boolean> {
  if (areaId === null) return hasOffice(tx, officeId)
  return (await findArea(tx, areaId))?.officeId === officeId
}
