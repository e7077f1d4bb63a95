import { type LocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import {
  type DeskForCalendar,
  type MeetingForCalendar,
  type StopForCalendar,
  type VisitForCalendar,
} from '../model.ts'
import { feedWindow, staysInFeed } from '../rules.ts'
import { type FeedSubject } from '../scope.ts'
import {
  deskParts,
  meetingParts,
  stopParts,
  toDesk,
  toMeeting,
  toStop,
  toVisit,
  visitParts,
} from './rows.server.ts'

/** Everything that a feed shows, in the order in which it shows it. */
export type Subjects = Readonly<{
  visits: readonly VisitForCalendar[]
  meetings: readonly MeetingForCalendar[]
  stops: readonly StopForCalendar[]
  desks: readonly DeskForCalendar[]
}>

type Frame = Readonly<{ first: LocalDate; last: LocalDate; start: Date; end: Date; now: Date }>

const byTime = [{ startsAt: 'asc' }, { id: 'asc' }] as const
const byDay = [{ firstDay: 'asc' }, { id: 'asc' }] as const

/** Reads what a feed is about, from 30 days ago to a year ahead; what was cancelled stays for a fortnight. */
export async function readSubjects(
  db: Db,
  subject: FeedSubject,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<Subjects> {
  const { first, last } = feedWindow(toLocalDate(now, timeZone))
  const frame = { first, last, start: dayOf(first, timeZone).start, end: dayOf(last, timeZone).end, now }
  const empty = { visits: [], meetings: [], stops: [], desks: [] }
  switch (subject.kind) {
    case 'office':
      return {
        ...empty,
        visits: await readVisits(db, { officeId: subject.officeId, decision: { not: 'declined' } }, frame),
      }
    case 'spaces':
      return {
        ...empty,
        desks: await readDesks(db, { desk: { area: { officeId: subject.officeId } } }, frame),
      }
    case 'staff':
      return {
        ...empty,
        visits: await readVisits(db, { hostId: subject.staffId, decision: { not: 'declined' } }, frame),
        meetings: await readMeetings(db, { attendees: { some: { staffId: subject.staffId } } }, frame),
      }
    case 'visit':
      return readVisitItems(db, subject.visitId ?? '', frame)
  }
}

async function readVisitItems(db: Db, visitId: string, frame: Frame): Promise<Subjects> {
  return {
    visits: await readVisits(db, { id: visitId }, frame),
    meetings: await readMeetings(db, { attendees: { some: { visitId } } }, frame),
    stops: await readStops(db, visitId, frame),
    desks: await readDesks(db, { visitId }, frame),
  }
}

async function readVisits(db: Db, where: object, { first, last, now }: Frame) {
  const rows = await db.visit.findMany({
    where: { ...where, lastDay: { gte: first }, firstDay: { lte: last } },
    include: visitParts,
    orderBy: [...byDay],
  })
  return rows
    .filter((row) => {
      const cancelledAt = row.decision === 'cancelled' ? row.decidedAt : null
      return staysInFeed({ end: dayOf(row.lastDay, row.office.timeZone).end, cancelledAt }, now)
    })
    .map(toVisit)
}

async function readMeetings(db: Db, where: object, { start, end, now }: Frame) {
  const rows = await db.meeting.findMany({
    where: { ...where, endsAt: { gt: start }, startsAt: { lt: end } },
    include: meetingParts,
    orderBy: [...byTime],
  })
  return rows
    .filter((row) => staysInFeed({ end: row.endsAt, cancelledAt: row.cancelledAt }, now))
    .map(toMeeting)
}

async function readStops(db: Db, visitId: string, { start, end, now }: Frame) {
  const rows = await db.stop.findMany({
    where: { visitId, endsAt: { gt: start }, startsAt: { lt: end } },
    include: stopParts,
    orderBy: [...byTime],
  })
  return rows.filter((row) => staysInFeed({ end: row.endsAt, cancelledAt: row.cancelledAt }, now)).map(toStop)
}

async function readDesks(db: Db, where: object, { first, last }: Frame) {
  const rows = await db.deskBooking.findMany({
    where: { ...where, date: { gte: first, lte: last } },
    include: deskParts,
    orderBy: [{ date: 'asc' }, { half: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toDesk)
}
