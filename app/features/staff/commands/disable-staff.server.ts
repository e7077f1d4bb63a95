import { type Actor } from '#app/access/policy.ts'
import { mayEditStaff } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { countOtherAdmins, endSignIns, findMember, saveDisabled } from '../repository.server.ts'
import { keepsAdmin } from '../rules.ts'

/** Shuts somebody out who no longer works here, at once and everywhere. What they did stays theirs. */
export function disableStaff(
  actor: Actor,
  { staffId, now }: Readonly<{ staffId: string; now: Date }>,
): Promise<Result<null, 'not-allowed' | 'not-found' | 'last-admin'>> {
  return inTransaction(async (tx) => {
    const person = await findMember(tx, staffId)
    if (!person) return refuse('not-found')
    if (!mayEditStaff(actor, person.officeId)) return refuse('not-allowed')
    if (person.disabledAt) return accept(null)
    const others = await countOtherAdmins(tx, person.officeId, staffId)
    const kept = keepsAdmin(person, { roles: person.roles, disabled: true }, others)
    if (!kept.ok) return kept

    await saveDisabled(tx, staffId, now)
    await endSignIns(tx, staffId)
    await recordAudit(tx, actor, { action: 'disable-staff', subject: { kind: 'staff', id: staffId } }, now)
    return accept(null)
  })
}
