import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { into, officeId, visitCount } from './fill.mjs'

/** The secret of the feed that is asked for. */
export const feedToken = 'f'.repeat(43)

const half = 30 * 60_000
const aDay = 24

/** Meetings of one staff member, one after the other on the days to come, and the feed that shows them. */
export function fillMeetings(file, { meetings, otherEntries = 0 }) {
  const database = new Database(file)
  database.transaction(() => {
    addMeetings(database, meetings)
    if (otherEntries > 0) addOthers(database, otherEntries)
  })()
  database.close()
}

function addMeetings(database, count) {
  const now = Date.now()
  const first = Math.ceil(now / (aDay * 2 * half)) * aDay * 2 * half
  const addMeeting = into(database, 'Meeting', [
    'id', 'officeId', 'visitId', 'title', 'startsAt', 'endsAt', 'status', 'createdAt', 'updatedAt',
  ])
  const addAttendee = into(database, 'MeetingAttendee', [
    'id', 'meetingId', 'staffId', 'visitId', 'startsAt', 'endsAt', 'status', 'answer',
  ])
  for (let index = 0; index < count; index++) {
    const startsAt = first + Math.floor(index / aDay) * aDay * 2 * half + (index % aDay) * half
    const when = { startsAt, endsAt: startsAt + half, status: 'planned' }
    const visitId = `visit-${index % visitCount}`
    addMeeting({ id: `meeting-${index}`, officeId, visitId, title: `Tools for editors, part ${index}`, ...when, createdAt: now, updatedAt: now })
    const who = { meetingId: `meeting-${index}`, ...when }
    addAttendee({ id: `host-${index}`, ...who, staffId: 'staff-1', visitId: null, answer: 'accepted' })
    addAttendee({ id: `guest-${index}`, ...who, staffId: null, visitId, answer: 'accepted' })
  }
  into(database, 'Feed', [
    'id', 'tokenHash', 'officeId', 'kind', 'staffId', 'name', 'level', 'locale', 'scope', 'changedAt', 'createdAt',
  ])({
    id: 'feed', tokenHash: createHash('sha256').update(feedToken).digest('hex'), officeId, kind: 'staff', staffId: 'staff-1',
    name: 'My visits', level: 'full', locale: 'en', scope: 'staff:staff-1', changedAt: now, createdAt: now,
  })
}

/** Feeds of others, a hundred entries in each, as they are kept. */
function addOthers(database, entries) {
  const addEntry = into(database, 'CalendarEntry', ['subject', 'reading', 'zone', 'digest', 'text'])
  const text = `BEGIN:VEVENT\r\n${'SUMMARY:Somebody meets somebody\r\n'.repeat(15)}END:VEVENT\r\n`
  for (let index = 0; index < entries; index++) {
    addEntry({ subject: `other-${index}`, reading: 'staff full en silent bench', zone: 'America/Los_Angeles', digest: 'x', text })
  }
  const addFeed = into(database, 'Feed', [
    'id', 'tokenHash', 'officeId', 'kind', 'staffId', 'name', 'level', 'locale', 'scope', 'gzipSize', 'changedAt', 'createdAt',
  ])
  const addBody = into(database, 'FeedBody', ['feedId', 'gzip'])
  const gzip = Buffer.alloc(8_000, 7)
  for (let index = 0; index < entries / 100; index++) {
    const staffId = `staff-${2 + (index % 140)}`
    addFeed({
      id: `feed-${index}`, tokenHash: `other-${index}`, officeId, kind: 'staff', staffId, name: 'My visits', level: 'full', locale: 'en',
      scope: `staff:${staffId}`, gzipSize: gzip.length, changedAt: 0, createdAt: 0,
    })
    addBody({ feedId: `feed-${index}`, gzip })
  }
}
