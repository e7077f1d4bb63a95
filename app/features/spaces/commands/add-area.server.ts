import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hasOffice } from '#app/features/offices/queries.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { findAreaByName, insertArea } from '../layout-repository.server.ts'

type Order = Readonly<{ officeId: string; name: string; formToken?: string; now: Date }>

/** Adds a part of an office that holds desks and rooms. */
export function addArea(
  actor: Actor,
  { officeId, name, formToken, now }: Order,
): Promise<Result<{ areaId: string }, 'not-allowed' | 'not-found' | 'area-name-taken'>> {
  return inTransaction(async (tx) => {
    if (!(await hasOffice(tx, officeId))) return refuse('not-found')
    if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
    const known = formToken && (await findReceipt(tx, formToken))
    if (known) return accept({ areaId: known })
    if (await findAreaByName(tx, officeId, name)) return refuse('area-name-taken', 'name')

    const id = newId()
    await insertArea(tx, { id, officeId, name })
    if (formToken) await keepReceipt(tx, formToken, id, now)
    await recordAudit(tx, actor, { action: 'add-area', subject: { kind: 'area', id } }, now)
    return accept({ areaId: id })
  })
}
