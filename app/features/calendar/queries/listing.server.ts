import { type LocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { tuplesOn } from '#app/storage/prepared.server.ts'
import { feedWindow, staysInFeed } from '../rules.ts'
import { type FeedSubject } from '../scope.ts'

/** One thing that a feed shows, and what is known of its text if one is kept for this kind of reader. */
export type Listed = Readonly<{
  /** `left`: a meeting out of which the reader was taken. */
  kind: 'visit' | 'meeting' | 'left' | 'stop' | 'desk'
  subject: string
  /** Of what the entry is, which its UID says. */
  id: string
  digest: string | null
  zone: string | null
}>

type Asked = Readonly<{ on: Db; reading: string; now: Date; timeZone: string }>
type Part = Readonly<{ kind: Listed['kind']; sql: string; about: string | null }>
type Row = readonly [
  subject: string,
  id: string | null,
  digest: string | null,
  zone: string | null,
  end: number | LocalDate,
  cancelledAt: number | null,
]

/**
 * What a feed shows, in its order: from 30 days ago to a year ahead; what was cancelled stays for a fortnight. One read
 * for each kind of thing.
 */
export function listSubjects(asked: Asked, feed: FeedSubject): readonly Listed[] {
  const { now, timeZone } = asked
  const days = feedWindow(toLocalDate(now, timeZone))
  const span = { start: dayOf(days.first, timeZone).start.getTime(), end: dayOf(days.last, timeZone).end.getTime() }
  const listed: Listed[] = []
  for (const { kind, sql, about } of partsOf(feed)) {
    const rows = tuplesOn<Row>(asked.on, sql).all({ reading: asked.reading, about, ...days, ...span })
    for (const row of rows) if (isTold(row, asked)) listed.push(toListed(kind, row))
  }
  return listed
}

/** By place and not taken apart: a calendar has thousands of rows. */
function toListed(kind: Listed['kind'], row: Row): Listed {
  return { kind, subject: row[0], id: row[1] ?? row[0], digest: row[2], zone: row[3] }
}

function isTold(row: Row, { now, timeZone }: Asked): boolean {
  const cancelledAt = row[5]
  return cancelledAt === null || staysInFeed({ end: endOf(row[4], timeZone), cancelledAt: new Date(cancelledAt) }, now)
}

function endOf(end: number | LocalDate, timeZone: string): Date {
  return typeof end === 'number' ? new Date(end) : dayOf(end, timeZone).end
}

function partsOf({ kind, officeId, staffId, visitId, teamId }: FeedSubject): readonly Part[] {
  switch (kind) {
    case 'office':
      return [{ kind: 'visit', sql: visits('v."officeId" = @about'), about: officeId }]
    case 'spaces':
      return [{ kind: 'desk', sql: desks(ofOffice), about: officeId }]
    case 'staff':
      return [
        { kind: 'visit', sql: visits('v."hostId" = @about'), about: staffId },
        { kind: 'meeting', sql: meetings('a."staffId" = @about'), about: staffId },
        { kind: 'left', sql: left('l."staffId" = @about'), about: staffId },
      ]
    case 'team':
      return [
        { kind: 'visit', sql: visits(`v."hostId" IN ${ofTeam}`), about: teamId },
        { kind: 'meeting', sql: meetingsOfTeam, about: teamId },
        { kind: 'left', sql: left(lastOfTeam), about: teamId },
      ]
    case 'visit':
      return [
        { kind: 'visit', sql: visits('v."id" = @about'), about: visitId },
        { kind: 'meeting', sql: meetings('a."visitId" = @about'), about: visitId },
        { kind: 'left', sql: left('l."visitId" = @about'), about: visitId },
        { kind: 'stop', sql: stopsOfVisit, about: visitId },
        { kind: 'desk', sql: desks('d."visitId" = @about'), about: visitId },
      ]
  }
}

/** Named, because the planner would rather use the key and read each text's page for its digest. */
const kept = (subject: string) =>
  `LEFT JOIN "CalendarEntry" e INDEXED BY "CalendarEntry_listed" ON e."subject" = ${subject} AND e."reading" = @reading`

const visits = (whose: string) => `
  SELECT v."id", NULL, e."digest", e."zone", v."lastDay",
    CASE WHEN v."decision" = 'cancelled' THEN v."decidedAt" END
  FROM "Visit" v ${kept('v."id"')}
  WHERE ${whose} AND v."decision" <> 'declined' AND v."lastDay" >= @first AND v."firstDay" <= @last
  ORDER BY v."firstDay", v."id"`

/** An attendee's row has the times and the state of its meeting: the database sees to that. */
const meetings = (whose: string) => `
  SELECT a."meetingId", NULL, e."digest", e."zone", a."endsAt",
    CASE a."status" WHEN 'cancelled' THEN (SELECT m."cancelledAt" FROM "Meeting" m WHERE m."id" = a."meetingId") END
  FROM "MeetingAttendee" a ${kept('a."meetingId"')}
  WHERE ${whose} AND a."endsAt" > @start AND a."startsAt" < @end
  ORDER BY a."startsAt", a."meetingId"`

const ofTeam = '(SELECT "id" FROM "Staff" WHERE "teamId" = @about)'

/** Once, however many of the team sit in it. */
const meetingsOfTeam = `
  SELECT m."id", NULL, e."digest", e."zone", m."endsAt", m."cancelledAt"
  FROM "Meeting" m ${kept('m."id"')}
  WHERE m."id" IN (
    SELECT a."meetingId" FROM "MeetingAttendee" a WHERE a."staffId" IN ${ofTeam} AND a."endsAt" > @start AND a."startsAt" < @end
  )
  ORDER BY m."startsAt", m."id"`

/** Once for each meeting, as it stood when the last of them was taken out. */
const left = (whose: string) => `
  SELECT l."subject", l."meetingId", e."digest", e."zone", l."endsAt", l."leftAt", max(l."revision")
  FROM "CalendarLeft" l ${kept('l."subject"')}
  WHERE ${whose} AND l."endsAt" > @start AND l."startsAt" < @end
  GROUP BY l."meetingId"
  ORDER BY l."startsAt", l."subject"`

/** A team still sits in a meeting as long as one of them does. */
const lastOfTeam = `l."staffId" IN ${ofTeam} AND NOT EXISTS (
    SELECT 1 FROM "MeetingAttendee" a WHERE a."meetingId" = l."meetingId" AND a."staffId" IN ${ofTeam})`

const stopsOfVisit = `
  SELECT s."id", NULL, e."digest", e."zone", s."endsAt", s."cancelledAt"
  FROM "Stop" s ${kept('s."id"')}
  WHERE s."visitId" = @about AND s."endsAt" > @start AND s."startsAt" < @end
  ORDER BY s."startsAt", s."id"`

const ofOffice = 'd."deskId" IN (SELECT k."id" FROM "Desk" k JOIN "Area" a ON a."id" = k."areaId" WHERE a."officeId" = @about)'

const desks = (whose: string) => `
  SELECT d."subject", NULL, e."digest", e."zone", d."date", d."releasedAt"
  FROM "CalendarDesk" d ${kept('d."subject"')}
  WHERE ${whose} AND d."date" BETWEEN @first AND @last
  ORDER BY d."date", d."half" DESC, d."subject"`
