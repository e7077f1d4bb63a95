import { type Actor } from '#app/access/policy.ts'
import { mayPurge } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { auditKeptSince } from '../retention-rules.ts'
import { deleteAuditUpTo, findLastOutdated } from '../repository.server.ts'

/**
 * Lets go of the lines of the audit log that have reached the end of their year: from the first on, never out of the
 * middle. A line of its own says how many they were and carries the hash of the last, so that the chain still holds.
 */
export function purgeAudit(actor: Actor, { now }: { now: Date }): Promise<Result<{ lines: number }, 'not-allowed'>> {
  return inTransaction(async (tx) => {
    if (!mayPurge(actor)) return refuse('not-allowed')
    const last = await findLastOutdated(tx, auditKeptSince(now))
    if (!last) return accept({ lines: 0 })

    const details = { lines: last.lines, lastSeq: last.seq, lastHash: last.hash }
    await recordAudit(tx, actor, { action: 'purge-audit', subject: { kind: 'audit', id: 'log' }, details }, now)
    await deleteAuditUpTo(tx, last.seq)
    return accept({ lines: last.lines })
  })
}
