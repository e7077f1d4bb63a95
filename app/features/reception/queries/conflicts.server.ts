import { type Interval } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type DeskConflict, type DoorKind } from '../model.ts'
import { findConflicts, type LoggedEvent } from '../rules/conflicts.ts'

type Row = Readonly<{
  id: string
  kind: DoorKind
  at: number
  visitId: string
  deviceId: string | null
  place: string | null
  decision: string
  name: string
  settled: string | null
}>

const loggedEvents = `
  SELECT e."id", e."kind", e."occurredAt" AS "at", e."visitId", e."deviceId", d."name" AS "place", v."decision",
    c."nameToShow" AS "name", (SELECT group_concat(s."kind") FROM "SettledConflict" s WHERE s."eventId" = e."id") AS "settled"
  FROM "ReceptionEvent" e JOIN "Visit" v ON v."id" = e."visitId" JOIN "Contact" c ON c."id" = v."contactId"
  LEFT JOIN "Device" d ON d."id" = e."deviceId"
  WHERE e."officeId" = ? AND e."occurredAt" >= ? AND e."occurredAt" < ? AND e."kind" IN ('arrival', 'departure')
    AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo')`

const refusedEvents = `
  SELECT r."id", r."receivedAt" AS "at", d."name" AS "place", e."visitId", c."nameToShow" AS "name"
  FROM "RefusedEvent" r JOIN "Device" d ON d."id" = r."deviceId"
  LEFT JOIN "ReceptionEvent" e ON e."id" = r."eventId"
  LEFT JOIN "Visit" v ON v."id" = e."visitId" LEFT JOIN "Contact" c ON c."id" = v."contactId"
  WHERE r."officeId" = ? ORDER BY r."receivedAt"`

type Place = Readonly<{ id: string; timeZone: string }>

/** What waits at the desk for somebody to say how it is: of the log of these days, and of what was refused at any time. */
export function listConflicts(db: Db, { id: officeId, timeZone }: Place, days: Interval): readonly DeskConflict[] {
  const rows = preparedOn<Row>(db, loggedEvents).all(officeId, days.start.getTime(), days.end.getTime())
  return [...byVisit(rows).values()].flatMap((visit) => conflictsOf(visit, timeZone)).concat(listRefused(db, officeId))
}

function byVisit(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const visits = new Map<string, Row[]>()
  for (const row of rows) visits.set(row.visitId, [...(visits.get(row.visitId) ?? []), row])
  return visits
}

function conflictsOf(rows: readonly Row[], timeZone: string): readonly DeskConflict[] {
  const placeOf = (event: LoggedEvent | null) => rows.find(({ id }) => id === event?.id)?.place ?? null
  const isSettled = (id: string, kind: string) => rows.find((row) => row.id === id)?.settled?.split(',').includes(kind)
  const events = rows.map((row) => ({ ...row, at: new Date(row.at) }))
  return findConflicts(events, timeZone)
    .filter(({ kind, event }) => !isSettled(event.id, kind))
    .map(({ kind, event, other }) => ({
      kind,
      about: event.id,
      visitId: event.visitId,
      name: rows[0]?.name ?? null,
      ...{ place: placeOf(event), at: event.at, otherPlace: placeOf(other), otherAt: other?.at ?? null },
    }))
}

type Refused = Readonly<{ id: string; at: number; place: string; visitId: string | null; name: string | null }>

function listRefused(db: Db, officeId: string): DeskConflict[] {
  return preparedOn<Refused>(db, refusedEvents)
    .all(officeId)
    .map(({ id, at, ...row }) => ({ kind: 'changed', about: id, ...row, at: new Date(at), otherPlace: null, otherAt: null }))
}
