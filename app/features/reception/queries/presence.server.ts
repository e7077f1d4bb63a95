import { type Db } from '#app/storage/client.server.ts'
import { type DoorEvent } from '../model.ts'
import { toDoorEvent } from './door.server.ts'

/** A visit lasts at most so long: whoever came earlier and never went is found by their visit's own page. */
const windowMs = 32 * 24 * 3600_000

type Row = Readonly<{ id: string; kind: string; visitId: string | null; walkInId: string | null; at: bigint | number }>

/** By guest: "visit <id>", "walk-in <id>". */
type EventsByGuest = ReadonlyMap<string, readonly DoorEvent[]>

/** The door events of an office's last month, without what was undone or matched away. */
export async function listDoorEvents(db: Db, officeId: string, now: Date): Promise<EventsByGuest> {
  const since = now.getTime() - windowMs
  const rows = await db.$queryRaw<Row[]>`
    SELECT e."id", e."kind", e."visitId", e."walkInId", e."occurredAt" AS "at"
    FROM "ReceptionEvent" e LEFT JOIN "WalkIn" w ON w."id" = e."walkInId"
    WHERE e."officeId" = ${officeId} AND e."occurredAt" >= ${since} AND e."kind" IN ('arrival', 'departure')
      AND (e."visitId" IS NOT NULL OR (e."walkInId" IS NOT NULL AND w."visitId" IS NULL))
      AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo')`
  const events = new Map<string, DoorEvent[]>()
  for (const row of rows) {
    const key = row.visitId ? `visit ${row.visitId}` : `walk-in ${row.walkInId}`
    events.set(key, [...(events.get(key) ?? []), toDoorEvent(row)])
  }
  return events
}
