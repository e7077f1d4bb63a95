import { isLocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { wordsOn } from '#app/storage/prepared.server.ts'
import { isWritten, subjectOf } from '../listed-line.ts'
import { feedWindow, staysInFeed } from '../rules.ts'
import { type FeedSubject } from '../scope.ts'

/** One thing that a feed shows, and that has no text yet for this kind of reader. */
export type Unwritten = Readonly<{
  /** `left`: a meeting out of which the reader was taken. `handed`: a visit that another host has now. */
  kind: 'visit' | 'handed' | 'meeting' | 'left' | 'stop' | 'desk'
  subject: string
  /** Of what the entry is, which its UID says. */
  id: string
}>

/** What a feed shows, in its order, a line each (see listed-line.ts), and those of them whose text is to be written. */
export type Listing = Readonly<{ lines: readonly string[]; unwritten: readonly Unwritten[] }>

type Asked = Readonly<{ on: Db; reading: string; now: Date; timeZone: string }>
type Part = Readonly<{ kind: Unwritten['kind']; sql: string; about: string | null }>

/**
 * What a feed shows, in its order: from 30 days ago to a year ahead; what was cancelled stays for a fortnight. One read
 * for each kind of thing.
 */
export function listSubjects(asked: Asked, feed: FeedSubject): Listing {
  const { now, timeZone } = asked
  const days = feedWindow(toLocalDate(now, timeZone))
  const span = { start: dayOf(days.first, timeZone).start.getTime(), end: dayOf(days.last, timeZone).end.getTime() }
  const lines: string[] = []
  const unwritten: Unwritten[] = []
  for (const { kind, sql, about } of partsOf(feed)) {
    for (const row of wordsOn(asked.on, sql).all({ reading: asked.reading, about, ...days, ...span })) {
      const { line, id } = isCancelled(row) ? readCancelled(row, asked) : { line: row, id: null }
      if (line === null) continue
      lines.push(line)
      if (!isWritten(line)) unwritten.push({ kind, subject: subjectOf(line), id: id ?? subjectOf(line) })
    }
  }
  return { lines, unwritten }
}

/** A row of something cancelled begins with this mark, its end, when it was cancelled, and its id. */
function isCancelled(row: string): boolean {
  return row.startsWith('!')
}

function readCancelled(row: string, { now, timeZone }: Asked): Readonly<{ line: string | null; id: string | null }> {
  const [, end = '', cancelledAt, id = null, ...line] = row.split(' ')
  const isTold = staysInFeed({ end: endOf(end, timeZone), cancelledAt: new Date(Number(cancelledAt)) }, now)
  return { line: isTold ? line.join(' ') : null, id }
}

/** An instant in milliseconds, or the end of a day. */
function endOf(end: string, timeZone: string): Date {
  return isLocalDate(end) ? dayOf(end, timeZone).end : new Date(Number(end))
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
        { kind: 'handed', sql: handed('h."staffId" = @about'), about: staffId },
        { kind: 'meeting', sql: meetings('a."staffId" = @about'), about: staffId },
        { kind: 'left', sql: left('l."staffId" = @about'), about: staffId },
      ]
    case 'team':
      return [
        { kind: 'visit', sql: visits(`v."hostId" IN ${ofTeam}`), about: teamId },
        { kind: 'handed', sql: handed(lastHostOfTeam), about: teamId },
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

const ofTeam = '(SELECT "id" FROM "Staff" WHERE "teamId" = @about)'

/** Named, because the planner would rather use the key and read each text's page for its digest. */
const kept = (subject: string) =>
  `LEFT JOIN "CalendarEntry" e INDEXED BY "CalendarEntry_listed" ON e."subject" = ${subject} AND e."reading" = @reading`

/** A row as one text: a calendar has thousands, and taking six values over for each costs more than finding them. */
const asLine = (subject: string, cancelled: string) => `concat(${cancelled}, ${subject}, ' ', e."digest", ' ', e."zone")`

const cancelledRow = (end: string, cancelledAt: string, id: string) =>
  `('! ' || ${end} || ' ' || ${cancelledAt} || ' ' || ${id} || ' ')`

const visits = (whose: string) => `
  SELECT ${asLine('v."id"', `CASE v."decision" WHEN 'cancelled' THEN ${cancelledRow('v."lastDay"', 'v."decidedAt"', 'v."id"')} END`)}
  FROM "Visit" v ${kept('v."id"')}
  WHERE ${whose} AND v."decision" <> 'declined' AND v."lastDay" >= @first AND v."firstDay" <= @last
  ORDER BY v."firstDay", v."id"`

/** Once for each visit, as it stood when the last of them gave it away. */
const handed = (whose: string) => `
  SELECT ${asLine('h."subject"', cancelledRow('h."lastDay"', 'h."handedAt"', 'h."visitId"'))}
  FROM (SELECT *, max("revision") FROM "CalendarHanded" h
    WHERE ${whose} AND h."lastDay" >= @first AND h."firstDay" <= @last GROUP BY h."visitId") h
  ${kept('h."subject"')}
  ORDER BY h."firstDay", h."subject"`

/** A team still hosts a visit as long as one of them does. */
const lastHostOfTeam = `h."staffId" IN ${ofTeam} AND NOT EXISTS (
    SELECT 1 FROM "Visit" v WHERE v."id" = h."visitId" AND v."hostId" IN ${ofTeam})`

const cancelledMeeting = `(
  SELECT ${cancelledRow('m."endsAt"', 'm."cancelledAt"', 'm."id"')} FROM "Meeting" m WHERE m."id" = a."meetingId")`

/** An attendee's row has the times and the state of its meeting: the database sees to that. */
const meetings = (whose: string) => `
  SELECT ${asLine('a."meetingId"', `CASE a."status" WHEN 'cancelled' THEN ${cancelledMeeting} END`)}
  FROM "MeetingAttendee" a ${kept('a."meetingId"')}
  WHERE ${whose} AND a."endsAt" > @start AND a."startsAt" < @end
  ORDER BY a."startsAt", a."meetingId"`

/** Once, however many of the team sit in it. */
const meetingsOfTeam = `
  SELECT ${asLine('m."id"', cancelledRow('m."endsAt"', 'm."cancelledAt"', 'm."id"'))}
  FROM "Meeting" m ${kept('m."id"')}
  WHERE m."id" IN (
    SELECT a."meetingId" FROM "MeetingAttendee" a WHERE a."staffId" IN ${ofTeam} AND a."endsAt" > @start AND a."startsAt" < @end
  )
  ORDER BY m."startsAt", m."id"`

/** Once for each meeting, as it stood when the last of them was taken out. */
const left = (whose: string) => `
  SELECT ${asLine('l."subject"', cancelledRow('l."endsAt"', 'l."leftAt"', 'l."meetingId"'))}
  FROM (SELECT *, max("revision") FROM "CalendarLeft" l
    WHERE ${whose} AND l."endsAt" > @start AND l."startsAt" < @end GROUP BY l."meetingId") l
  ${kept('l."subject"')}
  ORDER BY l."startsAt", l."subject"`

/** A team still sits in a meeting as long as one of them does. */
const lastOfTeam = `l."staffId" IN ${ofTeam} AND NOT EXISTS (
    SELECT 1 FROM "MeetingAttendee" a WHERE a."meetingId" = l."meetingId" AND a."staffId" IN ${ofTeam})`

const stopsOfVisit = `
  SELECT ${asLine('s."id"', cancelledRow('s."endsAt"', 's."cancelledAt"', 's."id"'))}
  FROM "Stop" s ${kept('s."id"')}
  WHERE s."visitId" = @about AND s."endsAt" > @start AND s."startsAt" < @end
  ORDER BY s."startsAt", s."id"`

const ofOffice = 'd."deskId" IN (SELECT k."id" FROM "Desk" k JOIN "Area" a ON a."id" = k."areaId" WHERE a."officeId" = @about)'

const desks = (whose: string) => `
  SELECT ${asLine('d."subject"', cancelledRow('d."date"', 'd."releasedAt"', 'd."subject"'))}
  FROM "CalendarDesk" d ${kept('d."subject"')}
  WHERE ${whose} AND d."date" BETWEEN @first AND @last
  ORDER BY d."date", d."half" DESC, d."subject"`
