import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { countInArea, deleteArea, findArea } from '../layout-repository.server.ts'

type Order = Readonly<{ areaId: string; now: Date }>

/** Takes away an area that holds nothing. What stands in it is moved elsewhere first. */
export function removeArea(
  actor: Actor,
  { areaId, now }: Order,
): Promise<Result<null, 'not-allowed' | 'not-found' | 'area-holds-something'>> {
  return inTransaction(async (tx) => {
    const area = await findArea(tx, areaId)
    if (!area) return refuse('not-found')
    if (!mayEditOffice(actor, area.officeId)) return refuse('not-allowed')
    const { desks, rooms } = await countInArea(tx, areaId)
    if (desks + rooms > 0) return refuse('area-holds-something')

    await deleteArea(tx, areaId)
    await recordAudit(tx, actor, { action: 'remove-area', subject: { kind: 'area', id: areaId } }, now)
    return accept(null)
  })
}
