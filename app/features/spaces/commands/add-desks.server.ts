import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { findArea, insertDesks, listDeskCells } from '../layout-repository.server.ts'
import { cellsFor, checkCells, type CellRefusal } from '../layout-rules.ts'
import { type DeskFeature } from '../model.ts'

type Order = Readonly<{
  areaId: string
  labels: readonly string[]
  features: readonly DeskFeature[]
  /** The cell of the first one; the others follow along the rows. Null puts them below those that are there. */
  from?: Readonly<{ column: number; row: number }> | null
  perRow?: number
  formToken?: string
  now: Date
}>

type RefusalCode = 'not-allowed' | 'not-found' | 'desk-label-taken' | CellRefusal

/** Adds desks to an area, all alike but for label and place. */
export function addDesks(actor: Actor, order: Order): Promise<Result<{ deskIds: readonly string[] }, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<{ deskIds: readonly string[] }, RefusalCode>> => {
    const { areaId, formToken, now } = order
    const area = await findArea(tx, areaId)
    if (!area) return refuse('not-found')
    if (!mayEditOffice(actor, area.officeId)) return refuse('not-allowed')
    if (formToken && (await findReceipt(tx, formToken))) return accept({ deskIds: [] })
    const desks = await place(tx, order)
    if (!desks.ok) return desks

    await insertDesks(tx, desks.value)
    if (formToken) await keepReceipt(tx, formToken, areaId, now)
    const details = { desks: desks.value.length }
    await recordAudit(tx, actor, { action: 'add-desks', subject: { kind: 'area', id: areaId }, details }, now)
    return accept({ deskIds: desks.value.map(({ id }) => id) })
  })
}

async function place(tx: Tx, { areaId, labels, features, from = null, perRow }: Order) {
  const taken = await listDeskCells(tx, areaId)
  const known = labels.find((label) => taken.some((desk) => desk.label === label))
  if (known !== undefined) return refuse('desk-label-taken', 'labels', known)
  const cells = cellsFor(labels.length, taken, from, perRow)
  const free = checkCells(cells, taken)
  if (!free.ok) return free
  return accept(cells.map((cell, index) => ({ id: newId(), areaId, label: labels[index] ?? '', features, ...cell })))
}
