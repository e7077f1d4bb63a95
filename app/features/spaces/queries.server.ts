import { type VisitSubject } from '#app/access/policy.ts'
import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Db } from '#app/storage/client.server.ts'
import { Prisma } from '#app/storage/generated/client.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import {
  type Desk,
  type DeskBooking,
  type DeskFeature,
  type DeskGuest,
  type Floor,
  type HalfDay,
  type Sitter,
} from './model.ts'

type DeskRow = Omit<Desk, 'features' | 'active'> & Readonly<{ features: string; active: unknown }>
type BookingRow = Readonly<{
  id: string
  deskId: string
  date: string
  half: string
  visitId: string | null
  staffId: string | null
}>

/** All desks of an office in the order of the drawing, and who sits there on these dates. */
export async function getFloor(db: Db, officeId: string, dates: readonly LocalDate[]): Promise<Floor> {
  const desks = await listDesks(db, officeId)
  if (dates.length === 0) return { desks, bookings: [] }
  const rows = await db.$queryRaw<BookingRow[]>`
    SELECT b."id", b."deskId", b."date", b."half", b."visitId", b."staffId"
    FROM "DeskBooking" b JOIN "Desk" d ON d."id" = b."deskId" JOIN "Area" a ON a."id" = d."areaId"
    WHERE b."date" IN (${Prisma.join([...new Set(dates)])}) AND a."officeId" = ${officeId}`
  return { desks, bookings: rows.map(toBooking) }
}

/** All desks of an office in the order of the drawing. */
export async function listDesks(db: Db, officeId: string): Promise<readonly Desk[]> {
  const rows = await db.$queryRaw<DeskRow[]>`
    SELECT d."id", d."label", d."features", d."active", d."column", d."row",
      a."id" AS "areaId", a."name" AS "areaName", a."position" AS "areaPosition"
    FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId"
    WHERE a."officeId" = ${officeId}
    ORDER BY a."position", a."id", d."row", d."column", d."label"`
  return rows.map(toDesk)
}

/**
 * Whether all of these desks belong to the office. Like findDeskGuest it reads what is committed: under the write lock of
 * a transaction nothing newer can come, and booking is a hot path.
 */
export function areDesksOf(officeId: string, deskIds: readonly string[]): boolean {
  return deskIds.every((id) => prepared<{ officeId: string }>(officeOfDesk).get(id)?.officeId === officeId)
}

const officeOfDesk = 'SELECT a."officeId" FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId" WHERE d."id" = ?'

type GuestRow = Readonly<{
  name: string
  officeId: string
  firstDay: string | null
  lastDay: string | null
  expected: number
  stepFree: number
}>

/** The person a desk is for, as the rules of booking see them; null when there is no such visit or staff member. */
export function findDeskGuest(sitter: Sitter): DeskGuest | null {
  const row = prepared<GuestRow>(sitter.kind === 'visit' ? visitAsGuest : staffAsGuest).get(sitter.id)
  return row ? toGuest(sitter, row) : null
}

/** The half-days on which a visitor wants to be here. */
export async function listWishedHalves(db: Db, visitId: string): Promise<readonly HalfDay[]> {
  const rows = await db.visitHalf.findMany({ where: { visitId }, select: { date: true, half: true } })
  return rows.map(({ date, half }) => ({ date, half: half as Half }))
}

/** What the permissions need to know of a visit. */
export function findVisitSubject(db: Db, visitId: string): Promise<VisitSubject | null> {
  return db.visit.findUnique({
    where: { id: visitId },
    select: { id: true, hostId: true, contactId: true, officeId: true },
  })
}

/** The half-days for which a visitor has a desk. */
export async function listBookedHalves(db: Db, visitId: string): Promise<readonly HalfDay[]> {
  const rows = await db.deskBooking.findMany({ where: { visitId }, select: { date: true, half: true } })
  return rows.map(({ date, half }) => ({ date, half: half as Half }))
}

const visitAsGuest = `
  SELECT c."nameToShow" AS "name", v."officeId", v."firstDay", v."lastDay",
    v."decision" NOT IN ('declined', 'cancelled') AND v."closedAt" IS NULL AS "expected",
    EXISTS (SELECT 1 FROM "AccessNeed" n WHERE n."visitId" = v."id" AND n."need" = 'step-free') AS "stepFree"
  FROM "Visit" v JOIN "Contact" c ON c."id" = v."contactId" WHERE v."id" = ?`

const staffAsGuest = `
  SELECT "name", "officeId", NULL AS "firstDay", NULL AS "lastDay", "disabledAt" IS NULL AS "expected", 0 AS "stepFree"
  FROM "Staff" WHERE "id" = ?`

function toGuest(sitter: Sitter, { firstDay, lastDay, expected, stepFree, ...row }: GuestRow): DeskGuest {
  const days = firstDay === null || lastDay === null ? null : { firstDay, lastDay }
  return { ...row, sitter, days, expected: expected === 1, stepFree: stepFree === 1 }
}

function toDesk(row: DeskRow): Desk {
  const { areaPosition, column, row: line } = row
  return {
    ...row,
    areaPosition: Number(areaPosition),
    column: Number(column),
    row: Number(line),
    active: Boolean(row.active),
    features: JSON.parse(row.features) as readonly DeskFeature[],
  }
}

function toBooking({ visitId, staffId, half, ...row }: BookingRow): DeskBooking {
  const sitter: Sitter = visitId === null ? { kind: 'staff', id: staffId ?? '' } : { kind: 'visit', id: visitId }
  return { ...row, half: half as Half, sitter }
}
