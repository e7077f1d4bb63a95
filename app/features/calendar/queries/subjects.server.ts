import { type Db } from '#app/storage/client.server.ts'
import {
  type DeskForCalendar,
  type MeetingForCalendar,
  type StopForCalendar,
  type VisitForCalendar,
} from '../model.ts'
import { type Unwritten } from './listing.server.ts'
import { readLeftMeetings } from './left-meetings.server.ts'
import { readMeetings } from './meetings.server.ts'
import {
  deskParts,
  handedParts,
  stopParts,
  toDesk,
  toHandedVisit,
  toStop,
  toVisit,
  visitParts,
} from './rows.server.ts'

/** What calendars show, with all that they may say of it. */
export type Subjects = Readonly<{
  visits: readonly VisitForCalendar[]
  meetings: readonly MeetingForCalendar[]
  stops: readonly StopForCalendar[]
  desks: readonly DeskForCalendar[]
}>

/** Reads whole what a listing names. */
export async function readSubjects(db: Db, listed: readonly Unwritten[]): Promise<Subjects> {
  const idsOf = (kind: Unwritten['kind']) => listed.filter((each) => each.kind === kind).map(({ subject }) => subject)
  const [visits, handed, stops, desks] = await Promise.all([
    readAll(idsOf('visit'), (id) => db.visit.findMany({ where: { id }, include: visitParts })),
    readAll(idsOf('handed'), (subject) => db.calendarHanded.findMany({ where: { subject }, include: handedParts })),
    readAll(idsOf('stop'), (id) => db.stop.findMany({ where: { id }, include: stopParts })),
    readAll(idsOf('desk'), (subject) => db.calendarDesk.findMany({ where: { subject }, include: deskParts })),
  ])
  return {
    visits: [...visits.map(toVisit), ...handed.map(toHandedVisit)],
    meetings: [...readMeetings(db, idsOf('meeting')), ...readLeftMeetings(db, idsOf('left'))],
    stops: stops.map(toStop),
    desks: desks.map(toDesk),
  }
}

const atOnce = 500

async function readAll<Row>(ids: string[], read: (where: { in: string[] }) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let first = 0; first < ids.length; first += atOnce) {
    rows.push(...(await read({ in: ids.slice(first, first + atOnce) })))
  }
  return rows
}
