import { mayEditStaff, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type StaffFields } from '../model.ts'
import { endSignIns, findIdByEmail, findMember, findTeam, saveMember } from '../repository.server.ts'

type Order = StaffFields & Readonly<{ staffId: string; revision: number; now: Date }>

type RefusalCode = 'not-allowed' | 'not-found' | 'staff-email-taken' | 'changed-meanwhile'

/** Changes what is known of a person. Another address ends what was signed in with the old one. */
export function editStaff(actor: Actor, { staffId, revision, now, ...order }: Order): Promise<Result<null, RefusalCode>> {
  return inTransaction(async (tx) => {
    const person = await findMember(tx, staffId)
    if (!person) return refuse('not-found')
    if (!mayEditStaff(actor, person.officeId)) return refuse('not-allowed')
    if (order.teamId && !(await findTeam(tx, order.teamId))) return refuse('not-found')
    const email = order.email.toLowerCase()
    const owner = await findIdByEmail(tx, email)
    if (owner && owner !== staffId) return refuse('staff-email-taken', 'email')
    if (!(await saveMember(tx, staffId, revision, { ...order, email }))) return refuse('changed-meanwhile')

    if (email !== person.email) await endSignIns(tx, staffId)
    const details = { addressChanged: email !== person.email }
    await recordAudit(tx, actor, { action: 'edit-staff', subject: { kind: 'staff', id: staffId }, details }, now)
    return accept(null)
  })
}
