import { type Actor } from '#app/access/policy.ts'
import { mayEditStaff } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findMember, saveDisabled } from '../repository.server.ts'

/** Lets somebody in again who was shut out, with the roles they had. */
export function enableStaff(
  actor: Actor,
  { staffId, now }: Readonly<{ staffId: string; now: Date }>,
): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  return inTransaction(async (tx) => {
    const person = await findMember(tx, staffId)
    if (!person) return refuse('not-found')
    if (!mayEditStaff(actor, person.officeId)) return refuse('not-allowed')
    if (!person.disabledAt) return accept(null)

    await saveDisabled(tx, staffId, null)
    await recordAudit(tx, actor, { action: 'enable-staff', subject: { kind: 'staff', id: staffId } }, now)
    return accept(null)
  })
}
