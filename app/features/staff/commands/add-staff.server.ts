import { mayEditStaff, type Actor, type StaffRole } from '#app/access/policy.ts'
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

export type NewStaff = Pick<StaffFields, 'name' | 'email'> &
  Partial<StaffFields> &
  Readonly<{ officeId: string; roles: readonly StaffRole[]; formToken?: string; now: Date }>

type Added = Result<{ staffId: string }, 'not-allowed' | 'not-found' | 'staff-email-taken'>

/** Adds somebody to the staff of an office. They sign in by a link mailed to their address. */
export function addStaff(actor: Actor, order: NewStaff): Promise<Added> {
  return inTransaction((tx) => addStaffIn(tx, actor, order))
}

/** The same as part of a larger change. */
export async function addStaffIn(tx: Tx, actor: Actor, { formToken, now, ...order }: NewStaff): Promise<Added> {
  const { officeId, roles, teamId } = order
  if (!(await hasOffice(tx, officeId))) return refuse('not-found')
  if (!mayEditStaff(actor, officeId)) return refuse('not-allowed')
  const known = formToken && (await findReceipt(tx, formToken))
  if (known) return accept({ staffId: known })
  if (teamId && !(await findTeam(tx, teamId))) return refuse('not-found')
  const email = order.email.toLowerCase()
  if (await findIdByEmail(tx, email)) return refuse('staff-email-taken', 'email')

  const id = newId()
  await insertMember(tx, { ...defaults, ...order, id, email }, now)
  if (formToken) await keepReceipt(tx, formToken, id, now)
  const details = { roles: roles.join(' ') }
  await recordAudit(tx, actor, { action: 'add-staff', subject: { kind: 'staff', id }, details }, now)
  return accept({ staffId: id })
}
