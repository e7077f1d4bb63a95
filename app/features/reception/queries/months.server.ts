import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { groupBy } from '#app/lib/group-by.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { type DoorKind } from '../model.ts'
import { guestOf, type GuestIds } from '../rules/door.ts'
import { averageStay, addSums, nothingSummed, sumDay, sumShown, type CountedMonth, type DoorSums } from '../rules/months.ts'

type Reading = Readonly<{ officeId: string; asked: string | null; now: Date }>
type VisitSums = Readonly<{ visits: number; noShows: number }>

/**
 * A year of an office, month by month: what was counted when times were let go, and what is still held. The year that
 * is asked for, if there was one like it, else this one.
 */
export function getMonths({ officeId, asked, now }: Reading) {
  const { timeZone } = getOfficeClock(officeId)
  const today = toLocalDate(now, timeZone)
  const thisYear = Number(today.slice(0, 4))
  const firstYear = Math.min(findFirstYear(officeId), thisYear)
  const year = toYear(asked, firstYear, thisYear)
  const visits = countVisits({ officeId, year, today })
  const doors = countDoors({ officeId, year, timeZone })
  const names = [...new Set([...visits.keys(), ...doors.keys()])].filter((month) => month <= today.slice(0, 7)).sort()
  const ofVisits = (month: string) => visits.get(month) ?? noVisits
  const ofDoor = (month: string) => doors.get(month) ?? nothingSummed
  const months = names.map((month) => toCounted(month, ofVisits(month), ofDoor(month)))
  const allVisits = names.map(ofVisits).reduce(addVisits, noVisits)
  const whole = toCounted(null, allVisits, sumShown(names.map(ofDoor)))
  return { year, thisYear, firstYear, months, whole }
}

function toYear(asked: string | null, first: number, last: number): number {
  const year = Number(asked)
  return Number.isInteger(year) && year >= first && year <= last ? year : last
}

const noVisits: VisitSums = { visits: 0, noShows: 0 }

function addVisits(a: VisitSums, b: VisitSums): VisitSums {
  return { visits: a.visits + b.visits, noShows: a.noShows + b.noShows }
}

function toCounted(month: string | null, visits: VisitSums, { guestDays, walkIns, ...times }: DoorSums): CountedMonth {
  return { month, ...visits, guestDays, walkIns, averageStay: averageStay(times) }
}

const visitsByMonth = `
  SELECT substr(v."firstDay", 1, 7) AS "month", SUM(v."hasCome") AS "visits", SUM(v."lastDay" < ? AND NOT v."hasCome") AS "noShows"
  FROM (SELECT "firstDay", "lastDay", "came" OR EXISTS (
      SELECT 1 FROM "ReceptionEvent" e WHERE e."visitId" = "Visit"."id" AND e."kind" = 'arrival'
        AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo')) AS "hasCome"
    FROM "Visit" WHERE "officeId" = ? AND "decision" = 'approved' AND "firstDay" >= ? AND "firstDay" < ?) v
  GROUP BY 1`

type OfVisits = Readonly<{ officeId: string; year: number; today: LocalDate }>

/** A visit counts in the month in which it began; nobody came for it once it is over and nobody was seen. */
function countVisits({ officeId, year, today }: OfVisits): ReadonlyMap<string, VisitSums> {
  const ofYear = [officeId, `${year}-01-01`, `${year + 1}-01-01`]
  const rows = prepared<VisitSums & { month: string }>(visitsByMonth).all(today, ...ofYear)
  return new Map(rows.map(({ month, visits, noShows }) => [month, { visits, noShows }]))
}

const keptMonths = `
  SELECT "month", "guestDays", "walkIns", "stays", "minutes" FROM "DoorMonth"
  WHERE "officeId" = ? AND "month" >= ? AND "month" < ?`

const heldEvents = `
  SELECT e."kind", e."visitId", e."walkInId", e."occurredAt" AS "at"
  FROM "ReceptionEvent" e LEFT JOIN "WalkIn" w ON w."id" = e."walkInId"
  WHERE e."officeId" = ? AND e."occurredAt" >= ? AND e."occurredAt" < ? AND e."kind" <> 'undo' AND w."visitId" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo')`

type EventRow = GuestIds & Readonly<{ kind: DoorKind; at: number }>
type OfDoor = Readonly<{ officeId: string; year: number; timeZone: string }>

/** What stays of what was let go, and the same of each day that is still held. */
function countDoors({ officeId, year, timeZone }: OfDoor): ReadonlyMap<string, DoorSums> {
  const kept = prepared<DoorSums & { month: string }>(keptMonths).all(officeId, `${year}`, `${year + 1}`)
  const sums = new Map<string, DoorSums>(kept.map(({ month, ...sumsOfMonth }) => [month, sumsOfMonth]))
  for (const [date, events] of heldDays({ officeId, year, timeZone })) {
    const month = date.slice(0, 7)
    sums.set(month, addSums(sums.get(month) ?? nothingSummed, sumDay(events)))
  }
  return sums
}

function heldDays({ officeId, year, timeZone }: OfDoor) {
  const { start } = dayOf(`${year}-01-01`, timeZone)
  const { end } = dayOf(addDays(`${year + 1}-01-01`, -1), timeZone)
  const rows = prepared<EventRow>(heldEvents).all(officeId, start.getTime(), end.getTime())
  const events = rows.flatMap(({ kind, at, ...ids }) => {
    const guest = guestOf(ids)
    return guest ? [{ kind, guest, at: new Date(at) }] : []
  })
  return groupBy(events, ({ at }) => toLocalDate(at, timeZone))
}

const firstMonths = `
  SELECT min("month") AS "first" FROM (SELECT min("firstDay") AS "month" FROM "Visit" WHERE "officeId" = ?
    UNION ALL SELECT min("month") FROM "DoorMonth" WHERE "officeId" = ?)`

function findFirstYear(officeId: string): number {
  const first = prepared<{ first: string | null }>(firstMonths).get(officeId, officeId)?.first
  return first ? Number(first.slice(0, 4)) : Infinity
}
