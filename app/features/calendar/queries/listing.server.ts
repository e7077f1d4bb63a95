import { type LocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
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
type Row = Omit<Listed, 'kind' | 'id'> & Readonly<{ id?: string; end: number | string; cancelledAt: number | null }>

/**
 * What a feed shows, in its order: from 30 days ago to a year ahead; what was cancelled stays for a fortnight. One read
 * for each kind of thing.
 */
export function listSubjects(asked: Asked, feed: FeedSubject): readonly Listed[] {
  const { now, timeZone } = asked
  const days = feedWindow(toLocalDate(now, timeZone))
  const span = { start: dayOf(days.first, timeZone).start.getTime(), end: dayOf(days.last, timeZone).end.getTime() }
  return partsOf(feed).flatMap(({ kind, sql, about }) =>
    preparedOn<Row>(asked.on, sql)
      .all({ reading: asked.reading, about, ...days, ...span })
      .filter(({ end, cancelledAt }) => {
        const since = cancelledAt === null ? null : new Date(cancelledAt)
        return since === null || staysInFeed({ end: endOf(end, timeZone), cancelledAt: since }, now)
      })
      .map(({ subject, id = subject, digest, zone }) => ({ kind, subject, id, digest, zone })),
  )
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

const kept = (subject: string) => `LEFT JOIN "CalendarEntry" e ON e."subject" = ${subject} AND e."reading" = @reading`

const visits = (whose: string) => `
  SELECT v."id" AS "subject", e."digest", e."zone", v."lastDay" AS "end",
    CASE WHEN v."decision" = 'cancelled' THEN v."decidedAt" END AS "cancelledAt"
  FROM "Visit" v ${kept('v."id"')}
  WHERE ${whose} AND v."decision" <> 'declined' AND v."lastDay" >= @first AND v."firstDay" <= @last
  ORDER BY v."firstDay", v."id"`

const meetings = (whose: string) => `
  SELECT m."id" AS "subject", e."digest", e."zone", m."endsAt" AS "end", m."cancelledAt"
  FROM "MeetingAttendee" a JOIN "Meeting" m ON m."id" = a."meetingId" ${kept('m."id"')}
  WHERE ${whose} AND a."endsAt" > @start AND a."startsAt" < @end
  ORDER BY m."startsAt", m."id"`

const ofTeam = '(SELECT "id" FROM "Staff" WHERE "teamId" = @about)'

/** Once, however many of the team sit in it. */
const meetingsOfTeam = `
  SELECT m."id" AS "subject", e."digest", e."zone", m."endsAt" AS "end", m."cancelledAt"
  FROM "Meeting" m ${kept('m."id"')}
  WHERE m."id" IN (
    SELECT a."meetingId" FROM "MeetingAttendee" a WHERE a."staffId" IN ${ofTeam} AND a."endsAt" > @start AND a."startsAt" < @end
  )
  ORDER BY m."startsAt", m."id"`

/** Once for each meeting, as it stood when the last of them was taken out. */
const left = (whose: string) => `
  SELECT l."subject", l."meetingId" AS "id", e."digest", e."zone", l."endsAt" AS "end", l."leftAt" AS "cancelledAt", max(l."revision")
  FROM "CalendarLeft" l ${kept('l."subject"')}
  WHERE ${whose} AND l."endsAt" > @start AND l."startsAt" < @end
  GROUP BY l."meetingId"
  ORDER BY l."startsAt", l."subject"`

/** A team still sits in a meeting as long as one of them does. */
const lastOfTeam = `l."staffId" IN ${ofTeam} AND NOT EXISTS (
    SELECT 1 FROM "MeetingAttendee" a WHERE a."meetingId" = l."meetingId" AND a."staffId" IN ${ofTeam})`

const stopsOfVisit = `
  SELECT s."id" AS "subject", e."digest", e."zone", s."endsAt" AS "end", s."cancelledAt"
  FROM "Stop" s ${kept('s."id"')}
  WHERE s."visitId" = @about AND s."endsAt" > @start AND s."startsAt" < @end
  ORDER BY s."startsAt", s."id"`

const ofOffice = 'd."deskId" IN (SELECT k."id" FROM "Desk" k JOIN "Area" a ON a."id" = k."areaId" WHERE a."officeId" = @about)'

const desks = (whose: string) => `
  SELECT d."subject", e."digest", e."zone", d."date" AS "end", d."releasedAt" AS "cancelledAt"
  FROM "CalendarDesk" d ${kept('d."subject"')}
  WHERE ${whose} AND d."date" BETWEEN @first AND @last
  ORDER BY d."date", d."half" DESC, d."subject"`
