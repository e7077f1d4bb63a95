import { judgeFault, type DeliveryFault } from '#app/features/notifications/delivery-rules.ts'
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
 * a crash in between sends it again, under the same message id, and never loses it. What the server refuses for good is
 * not tried again; everything else is, ten times.
 */
export async function deliverNextMail(now: Date): Promise<boolean> {
  const mail = await claim(now)
  if (!mail) return false

  const fault = await send(mail)
  await inTransaction(async (tx) => {
    if (fault === null) statementIn(tx, markSent).run({ id: mail.id, now: now.getTime() })
    else await tx.mail.update({ where: { id: mail.id }, data: notSent(mail, fault, now) })
  })
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

/** A sign-in link is nobody else's to read, not even an admin's in the list of messages: its words are not kept. */
const markSent = `
  UPDATE "Mail" SET "state" = 'sent', "sentAt" = @now, "claimedUntil" = NULL, "error" = NULL,
    "text" = CASE "kind" WHEN 'sign-in' THEN '' ELSE "text" END, "html" = CASE "kind" WHEN 'sign-in' THEN '' ELSE "html" END
  WHERE "id" = @id`

function notSent(mail: DueMail, { lasting, note }: ReturnType<typeof judgeFault>, now: Date) {
  const isLast = lasting || mail.attempts + 1 >= maxAttempts
  return { state: isLast ? 'failed' : 'waiting', nextTryAt: retryAt(mail.attempts, now), claimedUntil: null, error: note }
}

/** Null when it went out; else what stood in the way. */
async function send(mail: DueMail): Promise<ReturnType<typeof judgeFault> | null> {
  const { id, toAddress, subject, text, html, calendar, calendarMethod } = mail
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
    return judgeFault(error as DeliveryFault)
  }
}

/** One minute, two, four … at most six hours. */
function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(2 ** attempts, 360) * 60_000)
}
