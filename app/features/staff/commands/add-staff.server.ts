import { type Actor, type StaffRole } from '#app/access/policy.ts'
import { mayEditStaff } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hasOffice } from '#app/features/offices/queries.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type StaffFields } from '../model.ts'
import { findIdByEmail, findTeam, insertMember } from '../repository.server.ts'

const defaults = {
  howToSay: '',
  title: '',
  teamId: null,
  topics: [],
  languages: [],
  workingHours: null,
  weeklyVisitLimit: null,
  locale: 'en',
} as const

type NewStaff = Pick<StaffFields, 'name' | 'email'> &
  Partial<StaffFields> &
  Readonly<{ officeId: string; roles: readonly StaffRole[]; formToken?: string; now: Date }>

type Added = Result<{ staffId: string }, 'not-allowed' | 'not-found' | 'staff-email-taken'>

/** Adds somebody to the staff of an office. They sign in by a link mailed to their address. */
export function addStaff(actor: Actor, order: NewStaff): Promise<Added> {
  return inTransaction((tx) => addStaffIn(tx, actor, order))
}

/** The same as part of a larger change. */
export async function addStaffIn(tx: Tx, actor: Actor, { formToken, now, ...order }: NewStaff): Promise<Added> {
  const { officeId, roles } = order
  if (!mayEditStaff(actor, officeId)) return refuse('not-allowed')
  const known = formToken && (await findReceipt(tx, formToken))
  if (known) return accept({ staffId: known })
  const person = { ...defaults, ...order, id: newId(), email: order.email.toLowerCase() }
  const free = await decide(tx, person)
  if (!free.ok) return free

  const { id } = person
  await insertMember(tx, person, now)
  if (formToken) await keepReceipt(tx, formToken, id, now)
  const details = { roles: roles.join(' ') }
  await recordAudit(tx, actor, { action: 'add-staff', subject: { kind: 'staff', id }, details }, now)
  return accept({ staffId: id })
}

type Placed = Readonly<{ officeId: string; teamId: string | null; email: string }>

async function decide(tx: Tx, { officeId, teamId, email }: Placed): Promise<Result<true, 'not-found' | 'staff-email-taken'>> {
  if (!(await hasOffice(tx, officeId))) return refuse('not-found')
  if (teamId && !(await findTeam(tx, teamId))) return refuse('not-found')
  return (await findIdByEmail(tx, email)) ? refuse('staff-email-taken', 'email') : accept(true)
}
