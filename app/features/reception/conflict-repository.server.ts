import { statementIn, type Tx } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type ConflictKind } from './model.ts'

export type RefusedEvent = Readonly<{
  id: string
  officeId: string
  deviceId: string
  eventId: string
  contentHash: string
  content: string
}>

const keep = `
  INSERT INTO "RefusedEvent" ("id", "officeId", "deviceId", "eventId", "contentHash", "content", "receivedAt")
  VALUES (@id, @officeId, @deviceId, @eventId, @contentHash, @content, @receivedAt)
  ON CONFLICT ("eventId", "contentHash") DO NOTHING`

/** Keeps what was refused, once, however often it is sent. */
export function keepRefused(tx: Tx, event: RefusedEvent, now: Date): void {
  statementIn(tx, keep).run({ ...event, receivedAt: now.getTime() })
}

/** Where something happened that somebody settles; null when there is no such thing. */
export function findOfficeOfConflict(tx: Tx, kind: ConflictKind, about: string): string | null {
  const table = kind === 'changed' ? 'RefusedEvent' : 'ReceptionEvent'
  const row = preparedOn<{ officeId: string }>(tx, `SELECT "officeId" FROM "${table}" WHERE "id" = ?`).get(about)
  return row?.officeId ?? null
}

/** What was refused is let go when somebody has seen it; what stands in the log is marked. */
export function settle(tx: Tx, kind: ConflictKind, about: string, now: Date): void {
  if (kind === 'changed') statementIn(tx, 'DELETE FROM "RefusedEvent" WHERE "id" = ?').run(about)
  else statementIn(tx, mark).run(about, kind, now.getTime())
}

const mark = `
  INSERT INTO "SettledConflict" ("eventId", "kind", "settledAt") VALUES (?, ?, ?) ON CONFLICT DO NOTHING`

/** Lets go of what was refused before a time and nobody looked at. */
export function deleteRefused(tx: Tx, officeId: string, before: Date): void {
  statementIn(tx, 'DELETE FROM "RefusedEvent" WHERE "officeId" = ? AND "receivedAt" < ?').run(officeId, before.getTime())
}
