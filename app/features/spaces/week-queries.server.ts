import { mayBookSpaces, mayReadDeskNames, type StaffActor } from '#app/access/policy.ts'
import { addDays, dayOr, eachDate, isoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'

type Asking = Readonly<{ date: string | null; now: Date }>

export type WeekDay = Readonly<{
  date: LocalDate
  morning: number
  afternoon: number
  visitors: number
  waiting: number
  rooms: number
}>

/** A visitor who wishes half-days of a week without having a desk for all of them. */
export type DeskWaiter = Readonly<{ visitId: string; name: string; halves: number }>

/** Seven days from a Monday: how full desks and rooms are, and who has no desk yet. */
export function getSpacesWeek(actor: StaffActor, { date: asked, now }: Asking) {
  const { officeId } = actor
  const { timeZone } = getOfficeClock(officeId)
  const today = toLocalDate(now, timeZone)
  const date = dayOr(asked, today)
  const monday = addDays(date, 1 - isoWeekday(date))
  const sunday = addDays(monday, 6)
  const span = { officeId, first: monday, last: sunday, today }
  const counts = new Map(prepared<DeskRow>(desksOfWeek).all(span).map((row) => [row.date, row]))
  const missing = prepared<MissingRow>(missingOfWeek).all(span)
  const days = eachDate(monday, sunday).map((day): WeekDay => {
    const { morning = 0, afternoon = 0, visitors = 0 } = counts.get(day) ?? {}
    const waiting = new Set(missing.filter((row) => row.date === day).map(({ visitId }) => visitId)).size
    return { date: day, morning, afternoon, visitors, waiting, rooms: countRooms(officeId, day, timeZone) }
  })
  const desks = prepared<{ n: number }>(desksInUse).get({ officeId })?.n ?? 0
  const names = mayReadDeskNames(actor, { today: false })
  return { monday, today, days, desks, waiters: names ? toWaiters(missing) : [], mayBook: mayBookSpaces(actor) }
}

type DeskRow = Readonly<{ date: LocalDate; morning: number; afternoon: number; visitors: number }>
type MissingRow = Readonly<{ visitId: string; name: string; date: LocalDate }>

const desksInUse = `
  SELECT count(*) AS "n" FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId"
  WHERE a."officeId" = @officeId AND d."active"`

const desksOfWeek = `
  SELECT b."date", sum(b."half" = 'morning') AS "morning", sum(b."half" = 'afternoon') AS "afternoon",
    count(DISTINCT b."visitId") AS "visitors"
  FROM "DeskBooking" b JOIN "Desk" d ON d."id" = b."deskId" JOIN "Area" a ON a."id" = d."areaId"
  WHERE b."date" BETWEEN @first AND @last AND a."officeId" = @officeId
  GROUP BY b."date"`

/** Wished half-days from today on that have no desk, of visits that want one and were not turned down. */
const missingOfWeek = `
  SELECT v."id" AS "visitId", c."nameToShow" AS "name", h."date"
  FROM "Visit" v JOIN "VisitHalf" h ON h."visitId" = v."id" JOIN "Contact" c ON c."id" = v."contactId"
  WHERE v."officeId" = @officeId AND v."lastDay" >= @first AND v."firstDay" <= @last
    AND h."date" BETWEEN max(@first, @today) AND @last
    AND v."deskNeeded" AND v."decision" = 'approved' AND v."closedAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "DeskBooking" b WHERE b."visitId" = v."id" AND b."date" = h."date" AND b."half" = h."half")
  ORDER BY v."firstDay", v."id"`

const roomsOfDay = `
  SELECT count(*) AS "n" FROM "RoomBooking" b JOIN "Room" r ON r."id" = b."roomId"
  WHERE r."officeId" = @officeId AND b."status" = 'booked' AND b."endsAt" > @start AND +b."startsAt" < @end`

function countRooms(officeId: string, date: LocalDate, timeZone: string): number {
  const { start, end } = dayOf(date, timeZone)
  return prepared<{ n: number }>(roomsOfDay).get({ officeId, start: start.getTime(), end: end.getTime() })?.n ?? 0
}

function toWaiters(missing: readonly MissingRow[]): readonly DeskWaiter[] {
  const waiters = new Map<string, DeskWaiter>()
  for (const { visitId, name } of missing) {
    waiters.set(visitId, { visitId, name, halves: (waiters.get(visitId)?.halves ?? 0) + 1 })
  }
  return [...waiters.values()]
}
