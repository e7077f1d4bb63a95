import { type VisitSubject } from '#app/access/policy.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type Db } from '#app/storage/client.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { type DoorFacts } from './model.ts'

export const neverAtTheDoor: DoorFacts = { arrivedAt: null, departedAt: null }

type DoorRow = Readonly<{ visitId: string; kind: string; at: bigint | number }>

/**
 * The last arrival and the last departure of each visit, without those that were undone, as long as their times are kept;
 * afterwards that somebody came. A visit that nobody came for is not in it.
 */
export async function doorFactsOf(db: Db, visitIds: readonly string[]): Promise<ReadonlyMap<string, DoorFacts>> {
  const facts = new Map<string, DoorFacts>()
  if (visitIds.length === 0) return facts

  const ids = JSON.stringify(visitIds)
  const rows = await db.$queryRaw<DoorRow[]>`
    SELECT e."visitId", e."kind", MAX(e."occurredAt") AS "at"
    FROM "ReceptionEvent" e
    WHERE e."visitId" IN (SELECT "value" FROM json_each(${ids})) AND e."kind" IN ('arrival', 'departure')
      AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo')
    GROUP BY e."visitId", e."kind"
    UNION ALL
    SELECT v."id", 'came', 0 FROM "Visit" v WHERE v."id" IN (SELECT "value" FROM json_each(${ids})) AND v."came"`
  for (const row of rows) facts.set(row.visitId, { ...(facts.get(row.visitId) ?? neverAtTheDoor), ...toFact(row) })
  return facts
}

function toFact({ kind, at }: DoorRow): Partial<DoorFacts> {
  if (kind === 'came') return { came: true }
  const instant = new Date(Number(at))
  return kind === 'arrival' ? { arrivedAt: instant } : { departedAt: instant }
}

/** What happened at the door for one visit. */
export async function doorFactsOfVisit(db: Db, visitId: string): Promise<DoorFacts> {
  return (await doorFactsOf(db, [visitId])).get(visitId) ?? neverAtTheDoor
}

/** What permissions need to know of a visit; null when there is none. */
export function findVisitSubject(db: Db, id: string): Promise<VisitSubject | null> {
  return db.visit.findUnique({ where: { id }, select: { id: true, hostId: true, contactId: true, officeId: true } })
}

/** How many requests of an office wait for an answer of the liaison. Read on every staff page, so kept cheap. */
export function countWaiting(officeId: string, today: LocalDate): number {
  const row = prepared<{ waiting: number }>(
    'SELECT COUNT(*) AS "waiting" FROM "Visit" WHERE "decision" = ? AND "officeId" = ? AND "lastDay" >= ?',
  ).get('requested', officeId, today)
  return row?.waiting ?? 0
}
