import { sendMail } from '#app/mail/transport.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { type Mail } from '#app/storage/generated/client.ts'

const leaseMs = 2 * 60_000
const maxAttempts = 10

/**
 * Sends the next message that is due. Answers false when none waits. Marked only after it was taken by the mail server:
 * a crash in between sends it again, under the same message id, and never loses it.
 */
export async function deliverNextMail(now: Date): Promise<boolean> {
  const mail = await claim(now)
  if (!mail) return false

  const fault = await send(mail)
  const failedForGood = fault !== null && mail.attempts + 1 >= maxAttempts
  await inTransaction((tx) =>
    tx.mail.update({
      where: { id: mail.id },
      data:
        fault === null
          ? { state: 'sent', sentAt: now, claimedUntil: null, error: null, ...forgotten(mail.kind) }
          : { state: failedForGood ? 'failed' : 'waiting', nextTryAt: retryAt(mail.attempts, now), claimedUntil: null, error: fault },
    }),
  )
  return true
}

async function claim(now: Date): Promise<Mail | null> {
  const due = { state: 'waiting', nextTryAt: { lte: now }, OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }] }
  if ((await db.mail.count({ where: due, take: 1 })) === 0) return null
  return inTransaction(async (tx) => {
    const mail = await tx.mail.findFirst({ where: due, orderBy: { createdAt: 'asc' } })
    if (!mail) return null
    await tx.mail.update({
      where: { id: mail.id },
      data: { claimedUntil: new Date(now.getTime() + leaseMs), attempts: mail.attempts + 1 },
    })
    return mail
  })
}

/** A sign-in link is nobody else's to read, not even an admin's in the list of messages. */
function forgotten(kind: string): { text?: string; html?: string } {
  return kind === 'sign-in' ? { text: '', html: '' } : {}
}

/** Null when it went out; else what the mail server said, without addresses. */
async function send({ id, toAddress, subject, text, html, calendar, calendarMethod }: Mail): Promise<string | null> {
  try {
    await sendMail({
      id,
      to: toAddress,
      subject,
      text,
      html,
      ...(calendar && { calendar: { method: calendarMethod, content: calendar } }),
    })
    return null
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    return `${code ?? 'fault'} ${responseCode ?? ''}`.trim()
  }
}

/** One minute, two, four … at most six hours. */
function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(2 ** attempts, 360) * 60_000)
}
