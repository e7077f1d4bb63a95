import { statementIn, type Tx } from '#app/storage/client.server.ts'
import { type ToldStep } from './model.ts'

const leaseMs = 60_000
const maxAttempts = 8

const insertNotice = 'INSERT INTO "ArrivalNotice" ("eventId", "visitId", "nextAt") VALUES (?, ?, ?)'

/** From now on somebody is to be told of this arrival. */
export function beginTelling(tx: Tx, eventId: string, visitId: string, now: Date): void {
  statementIn(tx, insertNotice).run(eventId, visitId, now.getTime())
}

const claimDue = `
  UPDATE "ArrivalNotice" SET "claimedUntil" = @until, "attempts" = "attempts" + 1
  WHERE "eventId" = (
    SELECT "eventId" FROM "ArrivalNotice"
    WHERE "nextAt" <= @now AND "attempts" < @most AND ("claimedUntil" IS NULL OR "claimedUntil" < @now)
    ORDER BY "nextAt" LIMIT 1)
  RETURNING "eventId"`

/** Takes the notice that is due first, for a minute; null when none is. */
export function claimNotice(tx: Tx, now: Date): string | null {
  const values = { until: now.getTime() + leaseMs, now: now.getTime(), most: maxAttempts }
  const row = statementIn(tx, claimDue).get(values) as { eventId: string } | undefined
  return row?.eventId ?? null
}

type Progress = Readonly<{ step: ToldStep | null; nextAt: Date | null }>

const saveProgress = `
  UPDATE "ArrivalNotice" SET "step" = coalesce(?, "step"), "nextAt" = ?, "claimedUntil" = NULL, "attempts" = 0 WHERE "eventId" = ?`

/** How far the telling came, and when it goes on; without a step and a time it is over. */
export function saveStep(tx: Tx, eventId: string, { step, nextAt }: Progress): void {
  statementIn(tx, saveProgress).run(step, nextAt?.getTime() ?? null, eventId)
}

type Told = Readonly<{ staffId: string; step: ToldStep; now: Date }>

const insertTold = 'INSERT OR IGNORE INTO "ArrivalTold" ("eventId", "staffId", "step", "at") VALUES (?, ?, ?, ?)'

/** False for who was told already. */
export function noteTold(tx: Tx, eventId: string, { staffId, step, now }: Told): boolean {
  return statementIn(tx, insertTold).run(eventId, staffId, step, now.getTime()).changes === 1
}

const markComing = `
  UPDATE "ArrivalNotice" SET "comingId" = ?, "comingAt" = ?, "nextAt" = NULL, "claimedUntil" = NULL WHERE "eventId" = ?`

export function saveComing(tx: Tx, eventId: string, staffId: string, now: Date): void {
  statementIn(tx, markComing).run(staffId, now.getTime(), eventId)
}

const markPassedOn = 'UPDATE "ArrivalTold" SET "passedOnAt" = ? WHERE "eventId" = ? AND "staffId" = ?'

/** The next is told at once. */
export function savePassedOn(tx: Tx, eventId: string, staffId: string, now: Date): void {
  statementIn(tx, markPassedOn).run(now.getTime(), eventId, staffId)
  statementIn(tx, 'UPDATE "ArrivalNotice" SET "nextAt" = ? WHERE "eventId" = ?').run(now.getTime(), eventId)
}
