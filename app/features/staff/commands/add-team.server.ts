import { type Actor } from '#app/access/policy.ts'
import { mayEditStaff } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { findTeamByName, insertTeam } from '../repository.server.ts'

type Order = Readonly<{ name: string; formToken?: string; now: Date }>

/** Adds a team that people of the staff can belong to. */
export function addTeam(
  actor: Actor,
  { name, formToken, now }: Order,
): Promise<Result<{ teamId: string }, 'not-allowed' | 'team-name-taken'>> {
  return inTransaction(async (tx) => {
    if (!mayEditStaff(actor)) return refuse('not-allowed')
    const known = formToken && (await findReceipt(tx, formToken))
    if (known) return accept({ teamId: known })
    if (await findTeamByName(tx, name)) return refuse('team-name-taken', 'team')

    const id = newId()
    await insertTeam(tx, { id, name })
    if (formToken) await keepReceipt(tx, formToken, id, now)
    await recordAudit(tx, actor, { action: 'add-team', subject: { kind: 'team', id } }, now)
    return accept({ teamId: id })
  })
}
