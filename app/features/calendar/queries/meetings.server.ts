import { settings } from '#app/config/settings.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type MeetingForCalendar, type Participation } from '../model.ts'
import { pageOf, toOffice } from './rows.server.ts'

type Row = Readonly<{
  id: string
  visitId: string
  revision: number
  createdAt: number
  updatedAt: number
  status: string
  startsAt: number
  endsAt: number
  title: string
  note: string
  onlineUrl: string | null
  room: string | null
  /** JSON of the attendees, in the order in which they were added. */
  people: string
  name: string
  address: string
  timeZone: string
  latitude: number
  longitude: number
}>

type Colleague = Readonly<{ staff: string; email: string; answer: Participation }>
type Guest = Readonly<{ staff: null; nameToShow: string; username: string | null }>

const people = `
  SELECT json_group_array(json_object('staff', s."name", 'email', s."email", 'answer', a."answer",
    'nameToShow', c."nameToShow", 'username', c."username") ORDER BY a."rowid")
  FROM "MeetingAttendee" a
  LEFT JOIN "Staff" s ON s."id" = a."staffId"
  LEFT JOIN "Visit" v ON v."id" = a."visitId"
  LEFT JOIN "Contact" c ON c."id" = v."contactId"
  WHERE a."meetingId" = m."id"`

const meetingsOfIds = `
  SELECT m."id", m."visitId", m."revision", m."createdAt", m."updatedAt", m."status", m."startsAt", m."endsAt", m."title",
    m."note", m."onlineUrl", o."name", o."address", o."timeZone", o."latitude", o."longitude", (${people}) AS "people",
    (SELECT r."name" FROM "RoomBooking" b JOIN "Room" r ON r."id" = b."roomId"
      WHERE b."meetingId" = m."id" AND b."status" <> 'cancelled') AS "room"
  FROM "Meeting" m JOIN "Office" o ON o."id" = m."officeId"
  WHERE m."id" IN (SELECT "value" FROM json_each(?))`

/** Meetings as the calendar speaks of them: in feeds, and in the invitations that mails bring. */
export function readMeetings(on: Db, ids: readonly string[]): MeetingForCalendar[] {
  return preparedOn<Row>(on, meetingsOfIds).all(JSON.stringify(ids)).map(toMeeting)
}

function toMeeting(row: Row): MeetingForCalendar {
  const attendees = JSON.parse(row.people) as (Colleague | Guest)[]
  const { id, visitId, revision, title, note, room, onlineUrl } = row
  return {
    ...{ id, visitId, revision, title, note, room, onlineUrl },
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
    cancelled: row.status === 'cancelled',
    start: new Date(row.startsAt),
    end: new Date(row.endsAt),
    visitors: attendees.filter(isGuest).map(({ nameToShow, username }) => ({ nameToShow, username })),
    staff: attendees.filter(isColleague).map(toAttendee),
    office: toOffice(row),
    organizer: { name: 'Foyer', email: settings().mailFrom },
    page: pageOf('meetings', id),
  }
}

function toAttendee({ staff, email, answer }: Colleague) {
  return { name: staff, email, participation: answer }
}

function isGuest(person: Colleague | Guest): person is Guest {
  return person.staff === null
}

function isColleague(person: Colleague | Guest): person is Colleague {
  return person.staff !== null
}
