import { settings } from '#app/config/settings.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type MeetingForCalendar } from '../model.ts'
import { toOffice } from './rows.server.ts'

type Row = Readonly<{
  id: string
  visitId: string
  revision: number
  createdAt: number
  leftAt: number
  startsAt: number
  endsAt: number
  title: string
  nameToShow: string | null
  username: string | null
  name: string
  address: string
  timeZone: string
  latitude: number
  longitude: number
}>

const leftOfSubjects = `
  SELECT m."id", m."visitId", l."revision", m."createdAt", l."leftAt", l."startsAt", l."endsAt", m."title", c."nameToShow", c."username",
    o."name", o."address", o."timeZone", o."latitude", o."longitude"
  FROM "CalendarLeft" l JOIN "Meeting" m ON m."id" = l."meetingId" JOIN "Office" o ON o."id" = m."officeId"
  JOIN "Visit" v ON v."id" = m."visitId" LEFT JOIN "Contact" c ON c."id" = v."contactId"
  WHERE l."subject" IN (SELECT "value" FROM json_each(?))`

/** Meetings out of which somebody was taken, as their calendar still tells them: cancelled, when they were to be, and no more. */
export function readLeftMeetings(on: Db, subjects: readonly string[]): MeetingForCalendar[] {
  return preparedOn<Row>(on, leftOfSubjects).all(JSON.stringify(subjects)).map(toLeftMeeting)
}

function toLeftMeeting(row: Row): MeetingForCalendar {
  const { id, visitId, revision, title, nameToShow, username } = row
  return {
    ...{ id, visitId, revision, title },
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.leftAt),
    cancelled: true,
    start: new Date(row.startsAt),
    end: new Date(row.endsAt),
    visitors: nameToShow === null ? [] : [{ nameToShow, username }],
    office: toOffice(row),
    organizer: { name: 'Foyer', email: settings().mailFrom },
    ...nothingMore,
  }
}

const nothingMore = { note: '', staff: [], room: null, onlineUrl: null, page: null }
