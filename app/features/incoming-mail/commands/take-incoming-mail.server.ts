import { createHash } from 'node:crypto'
import { type Actor } from '#app/access/policy.ts'
import { mayTakeMail } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { type CalendarReply, type KeptReason, type ReadMessage } from '../model.ts'
import { findByHash, insertIncoming, type Taken } from '../repository.server.ts'
import { largestMail } from '../rules/answer.ts'
import { answerByMail, type Answered } from './answer-by-mail.server.ts'
import { readCalendar } from './read-calendar.server.ts'
import { readMessage } from './read-message.server.ts'

type Order = Readonly<{ raw: Uint8Array; now: Date }>

/**
 * Takes a raw message that came to the house's own address. An answer to an invitation is carried out if it is beyond
 * doubt; every other message is kept with the reason, for a person to look at. The same message is taken once.
 */
export async function takeIncomingMail(
  actor: Actor,
  { raw, now }: Order,
): Promise<Result<Taken, 'not-allowed' | 'mail-too-large'>> {
  if (!mayTakeMail(actor)) return refuse('not-allowed')
  if (raw.byteLength > largestMail) return refuse('mail-too-large')
  const message = await readMessage(raw)
  const reply = message ? readCalendar(message) : refuse('mail-unreadable')
  const messageHash = hashOf(message?.messageId ?? raw)

  return inTransaction(async (tx) => {
    const before = await findByHash(tx, messageHash)
    if (before) return accept(before)
    const done = await carryOut(tx, message, reply, now)
    const { reason } = done
    const outcome = reason === null ? 'applied' : 'kept'
    const id = newId()
    const head = { id, messageHash, raw, outcome, receivedAt: now } as const
    await insertIncoming(tx, { ...head, ...said(message, reply, now), ...done })
    const subject = { kind: 'incoming-mail', id }
    const details = { outcome, ...(reason && { reason }) }
    await recordAudit(tx, actor, { action: 'take-incoming-mail', subject, details }, now)
    return accept({ outcome, reason })
  })
}

type Read = Result<CalendarReply, KeptReason>

async function carryOut(tx: Tx, message: ReadMessage | null, reply: Read, now: Date): Promise<Answered> {
  if (message && reply.ok) return answerByMail(tx, { message, reply: reply.value, now })
  return { meetingId: null, attendeeId: null, reason: reply.ok ? 'mail-unreadable' : reply.refusal.code }
}

function said(message: ReadMessage | null, reply: Read, now: Date) {
  const { from, subject, words } = message ?? { from: null, subject: '', words: '' }
  return { fromAddress: from ?? '', subject, words, ...answered(reply, now) }
}

/** A clock that goes ahead must not shut out the answers that follow. */
function answered(reply: Read, now: Date) {
  if (!reply.ok) return { method: null, answer: null, sequence: null, stampedAt: null }
  const { method, says, sequence, stampedAt } = reply.value
  return { method, answer: says, sequence, stampedAt: stampedAt < now ? stampedAt : now }
}

function hashOf(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}
