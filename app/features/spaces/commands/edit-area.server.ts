import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findArea, findAreaByName, saveAreaName } from '../layout-repository.server.ts'

type Order = Readonly<{ areaId: string; name: string; now: Date }>

/** Gives an area another name. */
export function editArea(
  actor: Actor,
  { areaId, name, now }: Order,
): Promise<Result<null, 'not-allowed' | 'not-found' | 'area-name-taken'>> {
  return inTransaction(async (tx) => {
    const area = await findArea(tx, areaId)
    if (!area) return refuse('not-found')
    if (!mayEditOffice(actor, area.officeId)) return refuse('not-allowed')
    const other = await findAreaByName(tx, area.officeId, name)
    if (other && other.id !== areaId) return refuse('area-name-taken', 'name')

    await saveAreaName(tx, { id: areaId, name })
    await recordAudit(tx, actor, { action: 'edit-area', subject: { kind: 'area', id: areaId } }, now)
    return accept(null)
  })
}
