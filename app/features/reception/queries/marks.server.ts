import { type Interval } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type MarkKind, type RollCall, type SeenMark } from '../model.ts'
import { guestOf, type GuestIds } from '../rules/door.ts'

/** A roll call, who began it, and what is kept of its end. */
export type RollCallOnList = RollCall & Readonly<{ by: string | null; people: number | null; seen: number | null }>

type RollCallRow = Omit<RollCallOnList, 'startedAt' | 'endedAt'> & Readonly<{ startedAt: number; endedAt: number | null }>

const columns = `
  SELECT r."id", r."startedAt", r."endedAt", r."people", r."seen", COALESCE(s."name", d."name") AS "by"
  FROM "RollCall" r LEFT JOIN "Staff" s ON s."id" = r."startedById" LEFT JOIN "Device" d ON d."id" = r."startedOnId"
  WHERE r."officeId" = ?`

/** The roll calls of an office that began in a time, the latest first. */
export function listRollCalls(db: Db, officeId: string, { start, end }: Interval): readonly RollCallOnList[] {
  const sql = `${columns} AND r."startedAt" >= ? AND r."startedAt" <= ? ORDER BY r."startedAt" DESC`
  return preparedOn<RollCallRow>(db, sql).all(officeId, start.getTime(), end.getTime()).map(toRollCall)
}

/** A roll call by its id; null when the office has none. */
export function findRollCall(db: Db, officeId: string, id: string): RollCallOnList | null {
  const row = preparedOn<RollCallRow>(db, `${columns} AND r."id" = ?`).get(officeId, id)
  return row ? toRollCall(row) : null
}

function toRollCall({ startedAt, endedAt, ...row }: RollCallRow): RollCallOnList {
  return { ...row, startedAt: new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) }
}

type MarkRow = GuestIds & Readonly<{ kind: MarkKind; at: number; by: string | null }>

const marksOf = `
  SELECT m."kind", m."occurredAt" AS "at", COALESCE(m."visitId", w."visitId") AS "visitId", m."walkInId",
    COALESCE(s."name", d."name") AS "by"
  FROM "SeenMark" m LEFT JOIN "WalkIn" w ON w."id" = m."walkInId"
  LEFT JOIN "Staff" s ON s."id" = m."staffId" LEFT JOIN "Device" d ON d."id" = m."deviceId"
  WHERE m."rollCallId" = ?`

/** The marks of one roll call; of somebody matched since, under their visit. */
export function listMarks(db: Db, rollCallId: string): readonly SeenMark[] {
  return preparedOn<MarkRow>(db, marksOf)
    .all(rollCallId)
    .flatMap(({ kind, at, by, ...ids }) => {
      const guest = guestOf(ids)
      return guest ? [{ kind, guest, at: new Date(at), by }] : []
    })
}

type KnownMark = GuestIds & Readonly<{ kind: MarkKind; contentHash: string | null }>

/** A mark by its id: whether it came before. */
export function findMark(db: Db, id: string): KnownMark | null {
  const sql = 'SELECT "kind", "visitId", "walkInId", "contentHash" FROM "SeenMark" WHERE "id" = ?'
  return preparedOn<KnownMark>(db, sql).get(id) ?? null
}
