import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Outcome, type SaidWord } from './model.ts'

export type Stored = Readonly<{
  id: string
  messageHash: string
  raw: Uint8Array
  fromAddress: string
  subject: string
  words: string
  method: string | null
  meetingId: string | null
  attendeeId: string | null
  answer: SaidWord | null
  sequence: number | null
  stampedAt: Date | null
  outcome: Outcome
  reason: string | null
  receivedAt: Date
}>

export function insertIncoming(tx: Tx, mail: Stored): Promise<unknown> {
  return tx.incomingMail.create({ data: { ...mail, raw: Buffer.from(mail.raw) } })
}

export type Taken = Readonly<{ outcome: Outcome; reason: string | null }>

export async function findByHash(db: Db, messageHash: string): Promise<Taken | null> {
  const row = await db.incomingMail.findUnique({ where: { messageHash }, select: { outcome: true, reason: true } })
  return row && { ...row, outcome: row.outcome as Outcome }
}

/** The last answer by mail that was taken from somebody invited. */
export function findLastTaken(db: Db, attendeeId: string) {
  return db.incomingMail.findFirst({
    where: { attendeeId, outcome: 'applied' },
    orderBy: { receivedAt: 'desc' },
    select: { sequence: true, stampedAt: true, receivedAt: true },
  })
}

export function findKept(db: Db, id: string) {
  return db.incomingMail.findUnique({
    where: { id },
    select: { id: true, outcome: true, meetingId: true, attendeeId: true },
  })
}

export async function settle(tx: Tx, id: string, by: string, now: Date): Promise<void> {
  await tx.incomingMail.update({ where: { id }, data: { outcome: 'settled', settledAt: now, settledById: by } })
}

export async function deleteReceivedBefore(tx: Tx, before: Date): Promise<number> {
  return (await tx.incomingMail.deleteMany({ where: { receivedAt: { lt: before } } })).count
}
