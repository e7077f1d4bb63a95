import { newId } from '#app/lib/id.ts'
import { renderMail } from '#app/mail/render.ts'
import { languageOf } from '#app/i18n/locale.server.ts'
import { inTransaction, statementIn, type Tx } from '#app/storage/client.server.ts'
import { Prisma } from '#app/storage/generated/client.ts'
import { composers } from '../compose/composers.server.ts'
import { type Notice, type StoredEvent } from '../model.ts'

const leaseMs = 60_000
const maxAttempts = 8

/**
 * Takes the oldest event that nobody has told yet and writes its messages, in one transaction with the mark that it is
 * told. Answers false when nothing waits. Several processes may do this: an event belongs to who claimed it, for a minute.
 * With it go those that are told together with it, also if they came after it was claimed.
 */
export async function tellNextEvent(now: Date): Promise<boolean> {
  const event = await claim(now)
  if (!event) return false

  await inTransaction(async (tx) => {
    const gathered = event.gatheredAs === null ? [event] : listGathered(tx, event)
    if (gathered.length === 0) return
    const notices = await (composers[event.type]?.(tx, event, gathered) ?? [])
    for (const notice of notices) keep(tx, event, notice, now)
    for (const { id } of gathered) statementIn(tx, markTold).run(now.getTime(), id)
  })
  return true
}

/** Marks the events that no composer tells to anybody, all at once. */
export function passOverSilentEvents(now: Date): Promise<number> {
  const told = Prisma.join(Object.keys(composers))
  return inTransaction(
    (tx) => tx.$executeRaw`
      UPDATE "OutboxEvent" SET "doneAt" = ${now} WHERE "doneAt" IS NULL AND "type" NOT IN (${told})`,
  )
}

const markTold = 'UPDATE "OutboxEvent" SET "doneAt" = ?, "claimedUntil" = NULL WHERE "id" = ?'

const claimOldest = `
  UPDATE "OutboxEvent" SET "claimedUntil" = @until, "attempts" = "attempts" + 1
  WHERE "seq" = (
    SELECT "seq" FROM "OutboxEvent"
    WHERE "doneAt" IS NULL AND "attempts" < @most AND ("claimedUntil" IS NULL OR "claimedUntil" < @now)
      AND ("notBefore" IS NULL OR "notBefore" <= @now)
    ORDER BY "seq" LIMIT 1)
  RETURNING "id", "type", "payload", "actorKind", "actorId", "createdAt", "gatheredAs"`

const findGathered = `
  SELECT "id", "type", "payload", "actorKind", "actorId", "createdAt", "gatheredAs"
  FROM "OutboxEvent" WHERE "doneAt" IS NULL AND "gatheredAs" = ? ORDER BY "seq"`

/** With what it is told together with; null for an event that is told by itself. */
type ClaimedEvent = StoredEvent & Readonly<{ gatheredAs: string | null }>

type ClaimedRow = Omit<ClaimedEvent, 'payload' | 'createdAt'> & Readonly<{ payload: string; createdAt: number }>

function claim(now: Date): Promise<ClaimedEvent | null> {
  return inTransaction(async (tx) => {
    const values = { until: now.getTime() + leaseMs, now: now.getTime(), most: maxAttempts }
    const row = statementIn(tx, claimOldest).get(values) as ClaimedRow | undefined
    return row ? toEvent(row) : null
  })
}

/** Those that nobody has told yet; none when another process, which claimed one of them, has told them all meanwhile. */
function listGathered(tx: Tx, { id, gatheredAs }: ClaimedEvent): readonly StoredEvent[] {
  const events = (statementIn(tx, findGathered).all(gatheredAs) as ClaimedRow[]).map(toEvent)
  return events.some((each) => each.id === id) ? events : []
}

function toEvent(row: ClaimedRow): ClaimedEvent {
  return { ...row, payload: JSON.parse(row.payload) as Record<string, unknown>, createdAt: new Date(row.createdAt) }
}

const insertMail = `
  INSERT INTO "Mail" ("id", "eventId", "toAddress", "kind", "locale", "subject", "text", "html", "calendar", "calendarMethod",
    "visitId", "state", "nextTryAt", "createdAt")
  VALUES (@id, @eventId, @toAddress, @kind, @locale, @subject, @text, @html, @calendar, @calendarMethod,
    @visitId, 'waiting', @now, @now)`

function keep(tx: Tx, event: StoredEvent, notice: Notice, now: Date): void {
  const { bcp47, dir } = languageOf(notice.locale)
  const { subject, text, html } = renderMail(notice.content, { lang: bcp47, dir })
  statementIn(tx, insertMail).run({
    id: newId(),
    eventId: event.id,
    toAddress: notice.to,
    kind: notice.kind,
    locale: notice.locale,
    subject,
    text,
    html,
    calendar: notice.calendar?.content ?? null,
    calendarMethod: notice.calendar?.method ?? null,
    visitId: notice.visitId ?? null,
    now: now.getTime(),
  })

}
