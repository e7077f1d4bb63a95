import { hashToken } from '#app/lib/token.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { createOfficeIn, type NewOffice } from '#app/features/offices/commands/create-office.server.ts'
import { editOfficeIn } from '#app/features/offices/commands/edit-office.server.ts'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { checkPlace, type PlaceRefusal } from '#app/features/offices/rules.ts'
import { type Actor } from '#app/access/policy.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { spendSetUpLink } from '../repository.server.ts'
import { addStaffIn } from './add-staff.server.ts'

type Order = Readonly<{
  token: string
  office: Omit<NewOffice, 'now'>
  admin: Readonly<{ name: string; email: string; locale: string }>
  now: Date
}>

/** The first admin can do all there is to do until others are here. */
const firstRoles = ['admin', 'liaison', 'front-desk', 'host'] as const

const house: Actor = { kind: 'system' }

/** The office that was imported before anybody was here, as the form has it now; else a new one. */
async function openOffice(tx: Tx, { now, ...office }: NewOffice): Promise<string> {
  const imported = await findPublicOffice(tx)
  const outcome = imported
    ? await editOfficeIn(tx, house, { ...imported, ...office, officeId: imported.id, now })
    : await createOfficeIn(tx, house, { ...office, now })
  if (!outcome.ok) throw new Error(`the first office was refused: ${outcome.refusal.code}`)
  return outcome.value.officeId
}

/** With the one-time link of an empty house: its first office and its first admin. The link works for one of two who try. */
export function setUpHouse(
  _actor: Actor,
  { token, office, admin, now }: Order,
): Promise<Result<{ officeId: string; staffId: string }, 'not-found' | PlaceRefusal>> {
  return inTransaction(async (tx) => {
    const place = checkPlace(office)
    if (!place.ok) return place
    if (!(await spendSetUpLink(tx, hashToken(token), now))) return refuse('not-found')

    const officeId = await openOffice(tx, { ...office, now })
    const added = await addStaffIn(tx, house, { ...admin, officeId, roles: firstRoles, now })
    if (!added.ok) throw new Error(`the first admin was refused: ${added.refusal.code}`)
    await recordAudit(tx, house, { action: 'set-up-house', subject: { kind: 'office', id: officeId } }, now)
    return accept({ officeId, staffId: added.value.staffId })
  })
}
