import { type Actor } from '#app/access/policy.ts'
import { mayPurge } from '#app/access/policy/house.ts'
import { listOffices } from '#app/features/offices/queries.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { listMarks } from '../queries/marks.server.ts'
import { keepNumberOnly, listOutdatedRollCalls } from '../roll-call-repository.server.ts'
import { doorKeptSince } from '../rules/months.ts'
import { whoIsSeen } from '../rules/roll-call.ts'

/** Lets go of who was seen in roll calls of more than 90 days ago, and of who looked. When it was and how many stay. */
export async function purgeRollCalls(actor: Actor, { now }: Readonly<{ now: Date }>): Promise<Result<{ rollCalls: number }, 'not-allowed'>> {
  if (!mayPurge(actor)) return refuse('not-allowed')
  let rollCalls = 0
  for (const { id } of await listOffices(db)) rollCalls += await purgeOffice(actor, id, now)
  return accept({ rollCalls })
}

function purgeOffice(actor: Actor, officeId: string, now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const ids = listOutdatedRollCalls(tx, officeId, doorKeptSince(now))
    for (const id of ids) keepNumberOnly(tx, id, whoIsSeen(listMarks(tx, id)).size)
    if (ids.length === 0) return 0
    const details = { rollCalls: ids.length }
    await recordAudit(tx, actor, { action: 'purge-roll-calls', subject: { kind: 'office', id: officeId }, details }, now)
    return ids.length
  })
}
