import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type DoorEvent, type DoorKind, type Guest, type ReceivedVisit } from '../model.ts'
import { guestOf, type GuestIds } from '../rules/door.ts'

type EventRow = Readonly<{ id: string; kind: string; at: bigint | number }>

const eventsOfGuest = `
  SELECT e."id", e."kind", e."occurredAt" AS "at" FROM "ReceptionEvent" e
  WHERE (e."visitId" = ? OR e."walkInId" = ?) AND e."kind" IN ('arrival', 'departure')
    AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo')`

/** What happened at the door with one guest, without what was undone. */
export async function doorEventsOf(db: Db, guest: Guest): Promise<readonly DoorEvent[]> {
  const { visitId, walkInId } = columnsOf(guest)
  return preparedOn<EventRow>(db, eventsOfGuest).all(visitId, walkInId).map(toDoorEvent)
}

export function toDoorEvent({ id, kind, at }: EventRow): DoorEvent {
  return { id, kind: kind as DoorKind, at: new Date(Number(at)) }
}

type KnownRow = GuestIds &
  Readonly<{ kind: string; undoesId: string | null; undone: number; officeId: string; contentHash: string | null }>

export type KnownEvent = Readonly<{
  kind: DoorKind | 'undo'
  guest: Guest | null
  undoesId: string | null
  isUndone: boolean
  officeId: string
  contentHash: string | null
}>

/** Whether an event that came before is the one that is told again. */
export function isSame(known: KnownEvent, kind: DoorKind, guest: Guest): boolean {
  return known.kind === kind && known.guest?.kind === guest.kind && known.guest.id === guest.id
}

const eventOfId = `
  SELECT e."kind", e."visitId", e."walkInId", e."undoesId", e."officeId", e."contentHash",
    EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo') AS "undone"
  FROM "ReceptionEvent" e WHERE e."id" = ?`

/** An entry of the log by its id: whether it came before, and whether it was undone since. */
export async function findEvent(db: Db, id: string): Promise<KnownEvent | null> {
  const row = preparedOn<KnownRow>(db, eventOfId).get(id)
  if (!row) return null
  const { kind, undone, ...known } = row
  const { undoesId, officeId, contentHash } = known
  return { kind: kind as KnownEvent['kind'], guest: guestOf(row), undoesId, isUndone: undone === 1, officeId, contentHash }
}

type VisitRow = Omit<ReceivedVisit, 'halves' | 'photoChoice'> & Readonly<{ photoChoice: string; halves: string | null }>

const visitOfId = `
  SELECT v."id", v."officeId", v."contactId", v."hostId", c."nameToShow", s."name" AS "hostName", v."decision",
    v."firstDay", v."lastDay", v."photoChoice", v."locale",
    (SELECT group_concat(h."date" || ' ' || h."half") FROM "VisitHalf" h WHERE h."visitId" = v."id") AS "halves"
  FROM "Visit" v JOIN "Contact" c ON c."id" = v."contactId" LEFT JOIN "Staff" s ON s."id" = v."hostId"
  WHERE v."id" = ?`

/** A visit as the door sees it; null when there is none. One read, for it stands on the way of each arrival. */
export async function findReceivedVisit(db: Db, id: string): Promise<ReceivedVisit | null> {
  const row = preparedOn<VisitRow>(db, visitOfId).get(id)
  return row ? { ...row, photoChoice: row.photoChoice as ReceivedVisit['photoChoice'], halves: toHalves(row.halves) } : null
}

export function toHalves(text: string | null): ReceivedVisit['halves'] {
  if (!text) return []
  return text.split(',').map((pair) => {
    const [date = '', half = ''] = pair.split(' ')
    return { date, half: half as Half }
  })
}

/** What an arrival needs to know of its guest: where, and of a visit what was decided. */
export type GuestSubject = Readonly<{
  guest: Guest
  officeId: string
  decision: string | null
  lastDay: LocalDate | null
  hasEmergency: boolean
}>

type SubjectRow = Readonly<{ officeId: string; decision: string | null; lastDay: string | null; hasEmergency: number }>

const visitAsGuest = `
  SELECT "officeId", "decision", "lastDay", ("emergencyName" <> '' OR "emergencyPhone" <> '') AS "hasEmergency"
  FROM "Visit" WHERE "id" = ?`
const walkInAsGuest = `
  SELECT "officeId", NULL AS "decision", NULL AS "lastDay", 0 AS "hasEmergency"
  FROM "WalkIn" WHERE "id" = ? AND "visitId" IS NULL`

export async function findGuest(db: Db, guest: Guest): Promise<GuestSubject | null> {
  const row = preparedOn<SubjectRow>(db, guest.kind === 'visit' ? visitAsGuest : walkInAsGuest).get(guest.id)
  return row ? { guest, ...row, hasEmergency: row.hasEmergency === 1 } : null
}

function columnsOf(guest: Guest) {
  return { visitId: guest.kind === 'visit' ? guest.id : null, walkInId: guest.kind === 'walk-in' ? guest.id : null }
}
