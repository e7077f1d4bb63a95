import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { countDeskBookings, findArea, findDesk, listDeskCells, saveDesk, type DeskRow } from '../layout-repository.server.ts'
import { checkCells, type CellRefusal } from '../layout-rules.ts'
import { type DeskFeature } from '../model.ts'

type Order = Readonly<{
  deskId: string
  areaId: string
  label: string
  features: readonly DeskFeature[]
  column: number
  row: number
  active: boolean
  revision: number
  now: Date
}>

type Decision = Result<true, 'not-found' | 'desk-label-taken' | 'desk-has-bookings' | CellRefusal>

/** Changes a desk: its label, place, features, and whether it is in use. A booked one stays in use. */
export function editDesk(
  actor: Actor,
  order: Order,
): Promise<Result<null, 'not-allowed' | 'not-found' | 'desk-label-taken' | 'desk-has-bookings' | 'changed-meanwhile' | CellRefusal>> {
  return inTransaction(async (tx) => {
    const { deskId, revision, now } = order
    const desk = await findDesk(tx, deskId)
    if (!desk) return refuse('not-found')
    if (!mayEditOffice(actor, desk.officeId)) return refuse('not-allowed')
    const decision = await decide(tx, desk, order)
    if (!decision.ok) return decision
    if (!(await saveDesk(tx, { id: deskId, revision }, order))) return refuse('changed-meanwhile')

    const details = { active: order.active }
    await recordAudit(tx, actor, { action: 'edit-desk', subject: { kind: 'desk', id: deskId }, details }, now)
    return accept(null)
  })
}

async function decide(tx: Tx, desk: DeskRow, order: Order): Promise<Decision> {
  const area = await findArea(tx, order.areaId)
  if (area?.officeId !== desk.officeId) return refuse('not-found')
  const others = (await listDeskCells(tx, order.areaId)).filter(({ id }) => id !== desk.id)
  if (others.some(({ label }) => label === order.label)) return refuse('desk-label-taken', 'label', order.label)
  if (desk.active && !order.active) {
    const today = toLocalDate(order.now, getOfficeClock(desk.officeId).timeZone)
    const booked = await countDeskBookings(tx, desk.id, today)
    if (booked > 0) return refuse('desk-has-bookings', 'active', booked)
  }
  return checkCells([order], others)
}
