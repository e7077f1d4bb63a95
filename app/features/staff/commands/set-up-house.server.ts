import { hashToken } from '#app/lib/token.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { createOfficeIn, type NewOffice } from '#app/features/offices/commands/create-office.server.ts'
import { checkPlace, type PlaceRefusal } from '#app/features/offices/rules.ts'
import { type Actor } from '#app/access/policy.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
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

/** With the one-time link of an empty house: its first office and its first admin. The link works for one of two who try. */
export function setUpHouse(
  _actor: Actor,
  { token, office, admin, now }: Order,
): Promise<Result<{ officeId: string; staffId: string }, 'not-found' | PlaceRefusal>> {
  return inTransaction(async (tx) => {
    const place = checkPlace(office)
    if (!place.ok) return place
    if (!(await spendSetUpLink(tx, hashToken(token), now))) return refuse('not-found')

    const opened = await createOfficeIn(tx, house, { ...office, now })
    if (!opened.ok) throw new Error(`the first office was refused: ${opened.refusal.code}`)
    const { officeId } = opened.value
    const added = await addStaffIn(tx, house, { ...admin, officeId, roles: firstRoles, now })
    if (!added.ok) throw new Error(`the first admin was refused: ${added.refusal.code}`)
    await recordAudit(tx, house, { action: 'set-up-house', subject: { kind: 'office', id: officeId } }, now)
    return accept({ officeId, staffId: added.value.staffId })
  })
}
