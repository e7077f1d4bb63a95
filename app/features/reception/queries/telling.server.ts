import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { type Db } from '#app/storage/client.server.ts'
import { prepared, preparedOn } from '#app/storage/prepared.server.ts'
import { tellStory } from '../rules/door.ts'
import { type TellingStep } from '../model.ts'
import { type Reachable, type Telling } from '../rules/telling.ts'
import { doorEventsOf } from './door.server.ts'

const isDue = 'SELECT 1 FROM "ArrivalNotice" WHERE "nextAt" <= ? LIMIT 1'

export function isTellingDue(now: Date): boolean {
  return prepared(isDue).get(now.getTime()) !== undefined
}

type Row = Readonly<{
  visitId: string
  step: string
  nextAt: number | null
  comingId: string | null
  arrivedAt: number
  officeId: string
  hostId: string | null
  fallbackId: string | null
  toldIds: string
}>

const noticeOfEvent = `
  SELECT n."visitId", n."step", n."nextAt", n."comingId", e."occurredAt" AS "arrivedAt", v."officeId",
    h."id" AS "hostId", f."id" AS "fallbackId",
    (SELECT json_group_array(t."staffId") FROM "ArrivalTold" t WHERE t."eventId" = n."eventId") AS "toldIds"
  FROM "ArrivalNotice" n
  JOIN "ReceptionEvent" e ON e."id" = n."eventId"
  JOIN "Visit" v ON v."id" = n."visitId"
  LEFT JOIN "Staff" h ON h."id" = v."hostId" AND h."disabledAt" IS NULL
  LEFT JOIN "Staff" f ON f."id" = h."fallbackId" AND f."disabledAt" IS NULL
  WHERE n."eventId" = ?`

/** How far the telling of an arrival has come, and whether it still stands. */
export async function findNotice(db: Db, eventId: string) {
  const row = preparedOn<Row>(db, noticeOfEvent).get(eventId)
  if (!row) return null
  const arrivedAt = new Date(row.arrivedAt)
  return {
    ...row,
    eventId,
    arrivedAt,
    step: row.step as TellingStep,
    nextAt: row.nextAt === null ? null : new Date(row.nextAt),
    toldIds: JSON.parse(row.toldIds) as string[],
    stands: await isInside(db, { eventId, visitId: row.visitId, officeId: row.officeId }),
  }
}

type Notice = NonNullable<Awaited<ReturnType<typeof findNotice>>>

/** The stay that this arrival belongs to has not ended, and it was not undone. Of two arrivals in a row both do. */
type Arrived = Pick<Row, 'visitId' | 'officeId'> & Readonly<{ eventId: string }>

async function isInside(db: Db, { eventId, visitId, officeId }: Arrived) {
  const events = await doorEventsOf(db, { kind: 'visit', id: visitId })
  const arrival = events.find(({ id }) => id === eventId)
  const { inside } = tellStory(events, getOfficeClock(officeId).timeZone)
  return Boolean(arrival && inside && arrival.at >= inside.at)
}

/** What decides who is told next. Nobody hears twice a day that the same visitor is here. */
export function getTelling(db: Db, notice: Notice, now: Date): Telling {
  const { step, arrivedAt, officeId, hostId, fallbackId } = notice
  const { timeZone } = getOfficeClock(officeId)
  const today = toLocalDate(now, timeZone)
  const stands = notice.stands && (step !== 'nobody' || !wasToldToday(db, notice, timeZone))
  const host = hostId ? findReachable(db, hostId, today) : null
  const fallback = fallbackId ? findReachable(db, fallbackId, today) : null
  return { step, arrivedAt, stands, host, fallback, timeZone }
}

const toldOfOther = `
  SELECT 1 FROM "ArrivalTold" t JOIN "ReceptionEvent" e ON e."id" = t."eventId"
  WHERE e."visitId" = ? AND e."id" <> ? AND e."occurredAt" >= ? AND e."occurredAt" < ?
    AND NOT EXISTS (SELECT 1 FROM "ReceptionEvent" u WHERE u."undoesId" = e."id" AND u."kind" = 'undo') LIMIT 1`

function wasToldToday(db: Db, { visitId, eventId, arrivedAt }: Notice, timeZone: string): boolean {
  const { start, end } = dayOf(toLocalDate(arrivedAt, timeZone), timeZone)
  return preparedOn(db, toldOfOther).get(visitId, eventId, start.getTime(), end.getTime()) !== undefined
}

type PersonRow = Pick<Reachable, 'notBefore' | 'notAfter'> & Readonly<{ workingHours: string | null; off: number }>

const timesOfPerson = `
  SELECT s."workingHours", s."notBefore", s."notAfter",
    EXISTS (SELECT 1 FROM "StaffDayOff" d WHERE d."staffId" = s."id" AND d."date" = ?) AS "off"
  FROM "Staff" s WHERE s."id" = ?`

function findReachable(db: Db, staffId: string, today: string): Reachable | null {
  const row = preparedOn<PersonRow>(db, timesOfPerson).get(today, staffId)
  if (!row) return null
  const { workingHours, notBefore, notAfter, off } = row
  return {
    staffId,
    ...{ notBefore, notAfter },
    workingHours: workingHours === null ? null : parseWeekHours(workingHours),
    daysOff: off === 1 ? [today] : [],
  }
}

/** Somebody who is told, and whether by mail, too. */
export type ToTell = Readonly<{ staffId: string; byMail: boolean }>
type ToTellRow = Readonly<{ staffId: string; toldBy: string }>

const onePerson = 'SELECT "id" AS "staffId", "toldBy" FROM "Staff" WHERE "id" = ?'
const liaisonsOf = `
  SELECT s."id" AS "staffId", s."toldBy" FROM "Staff" s JOIN "StaffRole" r ON r."staffId" = s."id" AND r."role" = 'liaison'
  WHERE s."officeId" = ? AND s."disabledAt" IS NULL ORDER BY s."createdAt", s."id"`

export function listToTell(db: Db, { officeId, hostId, fallbackId }: Notice, step: TellingStep): readonly ToTell[] {
  const id = step === 'host' ? hostId : fallbackId
  const [sql, of] = step === 'liaisons' ? [liaisonsOf, officeId] : [onePerson, id]
  const rows = preparedOn<ToTellRow>(db, sql).all(of)
  return rows.map(({ staffId, toldBy }) => ({ staffId, byMail: toldBy === 'mail' }))
}
