import { type Actor } from '#app/access/policy.ts'
import { mayReadMail } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'

/** Puts a message that was given up back into the line of those that wait. */
export function sendMailAgain(
  actor: Actor,
  { mailId, now }: Readonly<{ mailId: string; now: Date }>,
): Promise<Result<null, 'not-allowed' | 'not-found' | 'mail-not-failed'>> {
  return inTransaction(async (tx) => {
    if (!mayReadMail(actor)) return refuse('not-allowed')
    const mail = await tx.mail.findUnique({ where: { id: mailId }, select: { state: true } })
    if (!mail) return refuse('not-found')
    if (mail.state !== 'failed') return refuse('mail-not-failed')

    await tx.mail.update({ where: { id: mailId }, data: { state: 'waiting', attempts: 0, nextTryAt: now, error: null } })
    await recordAudit(tx, actor, { action: 'send-mail-again', subject: { kind: 'mail', id: mailId } }, now)
    return accept(null)
  })
}
