import { type Actor } from '#app/access/policy.ts'
import { mayPurge } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { keptSince } from '../rules/retention.ts'
import { deleteReceivedBefore } from '../repository.server.ts'

/** Lets go of the messages that have been kept for as long as they may be. */
export function purgeIncomingMail(actor: Actor, { now }: { now: Date }): Promise<Result<{ mails: number }, 'not-allowed'>> {
  return inTransaction(async (tx) => {
    if (!mayPurge(actor)) return refuse('not-allowed')
    const mails = await deleteReceivedBefore(tx, keptSince(now))
    if (mails === 0) return accept({ mails })
    const subject = { kind: 'incoming-mail', id: 'all' }
    await recordAudit(tx, actor, { action: 'purge-incoming-mail', subject, details: { mails } }, now)
    return accept({ mails })
  })
}
