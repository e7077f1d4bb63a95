import { type Actor, type StaffRole } from '#app/access/policy.ts'
import { mayEditStaff } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { countOtherAdmins, endSignIns, findMember, replaceRoles } from '../repository.server.ts'
import { hasSameRoles, keepsAdmin } from '../rules.ts'

type Order = Readonly<{ staffId: string; roles: readonly StaffRole[]; now: Date }>

/** Gives a person these roles and no others. They sign in anew, so that nothing of the old ones is left. */
export function setRoles(
  actor: Actor,
  { staffId, roles, now }: Order,
): Promise<Result<null, 'not-allowed' | 'not-found' | 'last-admin'>> {
  return inTransaction(async (tx) => {
    const person = await findMember(tx, staffId)
    if (!person) return refuse('not-found')
    if (!mayEditStaff(actor, person.officeId)) return refuse('not-allowed')
    if (hasSameRoles(person.roles, roles)) return accept(null)
    const others = await countOtherAdmins(tx, person.officeId, staffId)
    const kept = keepsAdmin(person, { roles, disabled: person.disabledAt !== null }, others)
    if (!kept.ok) return kept

    await replaceRoles(tx, staffId, roles)
    await endSignIns(tx, staffId)
    const details = { before: person.roles.join(' '), after: roles.join(' ') }
    await recordAudit(tx, actor, { action: 'set-roles', subject: { kind: 'staff', id: staffId }, details }, now)
    return accept(null)
  })
}
