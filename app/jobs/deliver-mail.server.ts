import { sendMail } from '#app/mail/transport.server.ts'
import { inTransaction, statementIn } from '#app/storage/client.server.ts'
import { type Mail } from '#app/storage/generated/client.ts'
import { prepared } from '#app/storage/prepared.server.ts'

const leaseMs = 2 * 60_000
const maxAttempts = 10

type DueMail = Pick<
  Mail,
  'id' | 'toAddress' | 'kind' | 'subject' | 'text' | 'html' | 'calendar' | 'calendarMethod' | 'attempts'
>

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

const due = `
  "state" = 'waiting' AND "nextTryAt" <= @now AND ("claimedUntil" IS NULL OR "claimedUntil" < @now)`
const isDue = `SELECT 1 FROM "Mail" WHERE ${due} LIMIT 1`
const claimNext = `
  UPDATE "Mail" SET "claimedUntil" = @until, "attempts" = "attempts" + 1
  WHERE "id" = (SELECT "id" FROM "Mail" WHERE ${due} ORDER BY "nextTryAt" LIMIT 1)
  RETURNING "id", "toAddress", "kind", "subject", "text", "html", "calendar", "calendarMethod", "attempts" - 1 AS "attempts"`

async function claim(now: Date): Promise<DueMail | null> {
  const values = { now: now.getTime(), until: now.getTime() + leaseMs }
  if (!prepared(isDue).get({ now: values.now })) return null
  return inTransaction(async (tx) => (statementIn(tx, claimNext).get(values) as DueMail | undefined) ?? null)
}

/** A sign-in link is nobody else's to read, not even an admin's in the list of messages. */
function forgotten(kind: string): { text?: string; html?: string } {
  return kind === 'sign-in' ? { text: '', html: '' } : {}
}

/** Null when it went out; else what the mail server said, without addresses. */
async function send({ id, toAddress, subject, text, html, calendar, calendarMethod }: DueMail): Promise<string | null> {
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
