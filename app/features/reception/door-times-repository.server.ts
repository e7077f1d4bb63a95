import { type Interval } from '#app/lib/office-time.ts'
import { statementIn, type Db, type Tx } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type DoorKind } from './model.ts'
import { guestOf, type GuestIds } from './rules/door.ts'
import { type DoorSums, type LoggedEntry } from './rules/months.ts'

const oldestEntry = `
  SELECT MIN("occurredAt") AS "at" FROM "ReceptionEvent" WHERE "officeId" = ? AND "occurredAt" >= ? AND "occurredAt" < ?`

/** When the oldest entry of an office happened, from a time on and before another; null when there is none. */
export function findOldestEntry(db: Db, officeId: string, { start, end }: Interval): Date | null {
  const row = preparedOn<{ at: number | null }>(db, oldestEntry).get(officeId, start.getTime(), end.getTime())
  return row?.at == null ? null : new Date(row.at)
}

const columns = (of: string) => `
  ${of}."id", ${of}."kind", ${of}."visitId", ${of}."walkInId", ${of}."undoesId", ${of}."occurredAt" AS "at", ${of}."receivedAt"`

/** What happened on a day; an undo goes with what it took back, one that took back nothing with its own day. */
const entriesOfDay = `
  SELECT ${columns('e')}, w."visitId" IS NOT NULL AS "matched"
  FROM "ReceptionEvent" e LEFT JOIN "WalkIn" w ON w."id" = e."walkInId"
  WHERE e."officeId" = ? AND e."occurredAt" >= ? AND e."occurredAt" < ?
    AND (e."kind" <> 'undo' OR NOT EXISTS (SELECT 1 FROM "ReceptionEvent" t WHERE t."id" = e."undoesId"))
  UNION ALL
  SELECT ${columns('u')}, 0
  FROM "ReceptionEvent" e JOIN "ReceptionEvent" u ON u."undoesId" = e."id" AND u."kind" = 'undo'
  WHERE e."officeId" = ? AND e."occurredAt" >= ? AND e."occurredAt" < ?`

type EntryRow = GuestIds &
  Readonly<{ id: string; kind: string; undoesId: string | null; matched: number; at: number; receivedAt: number }>

export function listEntriesOfDay(tx: Tx, officeId: string, { start, end }: Interval): readonly LoggedEntry[] {
  const ofDay = [officeId, start.getTime(), end.getTime()]
  const rows = preparedOn<EntryRow>(tx, entriesOfDay).all(...ofDay, ...ofDay)
  return rows.map(({ id, kind, undoesId, matched, at, receivedAt, ...ids }) => ({
    ...{ id, kind: kind as DoorKind | 'undo', guest: guestOf(ids), undoesId, matched: matched === 1 },
    ...{ at: new Date(at), receivedAt: new Date(receivedAt) },
  }))
}

/** The database itself refuses what was heard of in the last 90 days. */
export function deleteEntries(tx: Tx, ids: readonly string[]): void {
  statementIn(tx, 'DELETE FROM "ReceptionEvent" WHERE "id" IN (SELECT "value" FROM json_each(?))').run(JSON.stringify(ids))
}

export function markCame(tx: Tx, visitIds: readonly string[]): void {
  const mark = 'UPDATE "Visit" SET "came" = 1 WHERE NOT "came" AND "id" IN (SELECT "value" FROM json_each(?))'
  statementIn(tx, mark).run(JSON.stringify(visitIds))
}

const addition = `
  INSERT INTO "DoorMonth" ("officeId", "month", "guestDays", "walkIns", "stays", "minutes") VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT ("officeId", "month") DO UPDATE SET "guestDays" = "guestDays" + excluded."guestDays",
    "walkIns" = "walkIns" + excluded."walkIns", "stays" = "stays" + excluded."stays", "minutes" = "minutes" + excluded."minutes"`

export function addToMonth(tx: Tx, officeId: string, month: string, sums: DoorSums): void {
  if (sums.guestDays === 0) return
  statementIn(tx, addition).run(officeId, month, sums.guestDays, sums.walkIns, sums.stays, sums.minutes)
}

const outdatedWalkIns = `
  DELETE FROM "WalkIn" WHERE "id" IN (
    SELECT w."id" FROM "WalkIn" w LEFT JOIN "Visit" v ON v."id" = w."visitId"
    WHERE w."officeId" = ? AND w."createdAt" < ? AND (w."visitId" IS NULL OR v."lastDay" < ?)
      AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" e WHERE e."walkInId" = w."id")
      AND NOT EXISTS (SELECT 1 FROM "SeenMark" m WHERE m."walkInId" = w."id")
    LIMIT ?)`

type Outdated = Readonly<{ officeId: string; before: Date; visitsBefore: string; most: number }>

/** Who came without a visit, once nothing of the door is held of them; says how many went. */
export function deleteWalkIns(tx: Tx, { officeId, before, visitsBefore, most }: Outdated): number {
  return statementIn(tx, outdatedWalkIns).run(officeId, before.getTime(), visitsBefore, most).changes
}
