import { newId } from '#app/lib/id.ts'
import { renderMail } from '#app/mail/render.ts'
import { languageOf } from '#app/i18n/locale.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { Prisma } from '#app/storage/generated/client.ts'
import { composers } from '../compose/composers.server.ts'
import { type Notice, type StoredEvent } from '../model.ts'

const leaseMs = 60_000
const maxAttempts = 8

/**
 * Takes the oldest event that nobody has told yet and writes its messages, in one transaction with the mark that it is
 * told. Answers false when nothing waits. Several processes may do this: an event belongs to who claimed it, for a minute.
 */
export async function tellNextEvent(now: Date): Promise<boolean> {
  const event = await claim(now)
  if (!event) return false

  await inTransaction(async (tx) => {
    const notices = await (composers[event.type]?.(tx, event) ?? [])
    for (const notice of notices) await keep(tx, event, notice, now)
    await tx.outboxEvent.update({ where: { id: event.id }, data: { doneAt: now, claimedUntil: null } })
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

function claim(now: Date): Promise<StoredEvent | null> {
  return inTransaction(async (tx) => {
    const row = await tx.outboxEvent.findFirst({
      where: {
        doneAt: null,
        attempts: { lt: maxAttempts },
        OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
      },
      orderBy: { seq: 'asc' },
    })
    if (!row) return null
    await tx.outboxEvent.update({
      where: { seq: row.seq },
      data: { claimedUntil: new Date(now.getTime() + leaseMs), attempts: row.attempts + 1 },
    })
    const { id, type, payload, actorKind, actorId, createdAt } = row
    return {
      id,
      type,
      payload: JSON.parse(payload) as Record<string, unknown>,
      actorKind,
      actorId,
      createdAt,
    }
  })
}

async function keep(tx: Tx, event: StoredEvent, notice: Notice, now: Date): Promise<void> {
  const { bcp47, dir } = languageOf(notice.locale)
  const { subject, text, html } = renderMail(notice.content, { lang: bcp47, dir })
  await tx.mail.create({
    data: {
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
      state: 'waiting',
      nextTryAt: now,
      createdAt: now,
    },
  })
}
