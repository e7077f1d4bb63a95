import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findArea, listAreaIds, saveAreaOrder } from '../layout-repository.server.ts'
import { movedBy } from '../layout-rules.ts'

type Order = Readonly<{ areaId: string; by: -1 | 1; now: Date }>

/** Lists an area one place earlier or later, on the plan and wherever areas are listed. */
export function moveArea(actor: Actor, { areaId, by, now }: Order): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  return inTransaction(async (tx) => {
    const area = await findArea(tx, areaId)
    if (!area) return refuse('not-found')
    if (!mayEditOffice(actor, area.officeId)) return refuse('not-allowed')

    await saveAreaOrder(tx, movedBy(await listAreaIds(tx, area.officeId), areaId, by))
    await recordAudit(tx, actor, { action: 'move-area', subject: { kind: 'area', id: areaId }, details: { by } }, now)
    return accept(null)
  })
}
