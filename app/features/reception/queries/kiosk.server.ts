import { getOffice, getOfficeClock } from '#app/features/offices/queries.server.ts'
import { addDays, type Half } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate, toLocalTime } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { asOf, tellStory } from '../rules/door.ts'
import { greet, greetInRoom } from '../rules/greeting.ts'
import { firstName } from '../rules/words.ts'
import { listUnsigned } from './agreements.server.ts'
import { doorEventsOf, findReceivedVisit } from './door.server.ts'
import { findVisitIdByScan, isReplacedPass } from './scan.server.ts'

/** Days around today in which a replaced pass is told from a wrong one. */
const nearDays = 31

/** The visit of this office whose pass was shown. A pass of another office is a wrong one here. */
export async function findKioskVisit(officeId: string, typed: string, now: Date): Promise<Result<string, 'pass-unknown' | 'pass-replaced'>> {
  const visitId = await findVisitIdByScan(db, typed)
  const visit = visitId ? await db.visit.findFirst({ where: { id: visitId, officeId }, select: { id: true } }) : null
  if (visit) return accept(visit.id)
  const today = toLocalDate(now, getOfficeClock(officeId).timeZone)
  const days = { officeId, from: addDays(today, -nearDays), to: addDays(today, nearDays) }
  return refuse((await isReplacedPass(db, typed, days)) ? 'pass-replaced' : 'pass-unknown', 'code')
}

/** What the hello says: who is expected by whom, and what comes first. Null when there is no such visit here. */
export async function findHello(visitId: string, officeId: string, now: Date) {
  const visit = await findReceivedVisit(db, visitId)
  if (!visit || visit.officeId !== officeId) return null
  const { timeZone } = getOfficeClock(officeId)
  const today = toLocalDate(now, timeZone)
  const events = await doorEventsOf(db, { kind: 'visit', id: visitId })
  const story = asOf(tellStory(events, timeZone), now, timeZone)
  return {
    greeting: greetInRoom(greet(visit, story, today), isFull(visitId, { officeId, timeZone, now })),
    name: visit.nameToShow,
    hostFirstName: visit.hostName && firstName(visit.hostName),
    first: await findNext(visitId, { from: now, to: dayOf(today, timeZone).end }),
    since: story.inside?.at.toISOString() ?? null,
    leftAt: story.left?.at.toISOString() ?? null,
    cameBefore: story.first !== null,
    firstDay: visit.firstDay,
    lastDay: visit.lastDay,
    today,
    timeZone,
  }
}

type There = Readonly<{ officeId: string; timeZone: string; now: Date }>

const noDesk = `
  SELECT 1 FROM "Office" WHERE "id" = :officeId
    AND NOT EXISTS (SELECT 1 FROM "DeskBooking" WHERE "visitId" = :visitId AND "date" = :date)
    AND EXISTS (SELECT 1 FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId" WHERE a."officeId" = :officeId AND d."active")
    AND NOT EXISTS (
      SELECT 1 FROM "Desk" d JOIN "Area" a ON a."id" = d."areaId"
      WHERE a."officeId" = :officeId AND d."active"
        AND NOT EXISTS (SELECT 1 FROM "DeskBooking" b WHERE b."deskId" = d."id" AND b."date" = :date AND b."half" = :half))`

/** Somebody without a desk comes into an office where none is free in this half of the day. */
function isFull(visitId: string, { officeId, timeZone, now }: There): boolean {
  const half: Half = toLocalTime(now, timeZone) < '13:00' ? 'morning' : 'afternoon'
  const found = prepared(noDesk).get({ visitId, officeId, date: toLocalDate(now, timeZone), half })
  return found !== undefined
}

/** The next meeting of the day, or the one under way. */
async function findNext(visitId: string, { from, to }: Readonly<{ from: Date; to: Date }>) {
  const row = await db.meetingAttendee.findFirst({
    where: { visitId, status: 'planned', endsAt: { gt: from }, startsAt: { lt: to } },
    orderBy: { startsAt: 'asc' },
    select: {
      startsAt: true,
      meeting: { select: { title: true, roomBooking: { select: { room: { select: { name: true } } } } } },
    },
  })
  if (!row) return null
  const { title, roomBooking } = row.meeting
  return { title, at: row.startsAt.toISOString(), room: roomBooking?.room.name ?? null }
}

/** What is still open before somebody goes in: texts not agreed to, and at the first arrival the photo choice. */
export async function getMissing(visitId: string, locale: string) {
  const visit = await findReceivedVisit(db, visitId)
  if (!visit) return { agreements: [], asksPhoto: false }
  const { officeId, contactId } = visit
  const events = await doorEventsOf(db, { kind: 'visit', id: visitId })
  const { first } = tellStory(events, getOfficeClock(officeId).timeZone)
  return { agreements: await listUnsigned(db, { officeId, contactId, locale }), asksPhoto: first === null }
}

/** What somebody who is in needs to know: where to sit, how to get on the network, who comes. */
export async function getDone(visitId: string, officeId: string, now: Date) {
  const { name: officeName, timeZone, wifiName, wifiPassword, arrivalNote } = await getOffice(db, officeId)
  const visit = await findReceivedVisit(db, visitId)
  const today = toLocalDate(now, timeZone)
  const booking = await db.deskBooking.findFirst({
    where: { visitId, date: today },
    orderBy: { half: 'desc' },
    select: { desk: { select: { label: true, area: { select: { name: true } } } } },
  })
  return {
    officeName,
    hostFirstName: visit?.hostName ? firstName(visit.hostName) : null,
    desk: booking && { label: booking.desk.label, area: booking.desk.area.name },
    wifi: wifiName ? { name: wifiName, password: wifiPassword } : null,
    arrivalNote,
  }
}
