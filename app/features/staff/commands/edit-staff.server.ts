import { type Actor } from '#app/access/policy.ts'
import { mayEditStaff } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { type StaffFields } from '../model.ts'
import { endSignIns, findIdByEmail, findMember, findTeam, saveMember } from '../repository.server.ts'

type Order = StaffFields & Readonly<{ staffId: string; revision: number; now: Date }>

type RefusalCode = 'not-allowed' | 'not-found' | 'staff-email-taken' | 'changed-meanwhile'

/** Changes what is known of a person. Another address ends what was signed in with the old one. */
export function editStaff(actor: Actor, order: Order): Promise<Result<null, RefusalCode>> {
  return inTransaction(async (tx) => {
    const { staffId, revision, now } = order
    const person = await findMember(tx, staffId)
    if (!person) return refuse('not-found')
    if (!mayEditStaff(actor, person.officeId)) return refuse('not-allowed')
    const email = order.email.toLowerCase()
    const free = await decide(tx, { ...order, email })
    if (!free.ok) return free
    if (!(await saveMember(tx, staffId, revision, { ...order, email }))) return refuse('changed-meanwhile')

    const addressChanged = email !== person.email
    if (addressChanged) await endSignIns(tx, staffId)
    const subject = { kind: 'staff', id: staffId }
    await recordAudit(tx, actor, { action: 'edit-staff', subject, details: { addressChanged } }, now)
    return accept(null)
  })
}

async function decide(tx: Tx, { staffId, teamId, email }: Order): Promise<Result<true, 'not-found' | 'staff-email-taken'>> {
  if (teamId && !(await findTeam(tx, teamId))) return refuse('not-found')
  const owner = await findIdByEmail(tx, email)
  return owner === null || owner === staffId ? accept(true) : refuse('staff-email-taken', 'email')
}
