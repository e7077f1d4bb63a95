import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { deleteClosure } from '../repository.server.ts'

type Order = Readonly<{ officeId: string; date: LocalDate; now: Date }>

/** Opens an office again on a day that was to be closed. */
export function removeClosure(actor: Actor, { officeId, date, now }: Order): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  return inTransaction(async (tx) => {
    if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
    if (!(await deleteClosure(tx, officeId, date))) return refuse('not-found')

    await recordAudit(tx, actor, { action: 'remove-closure', subject: { kind: 'office', id: officeId }, details: { date } }, now)
    return accept(null)
  })
}
