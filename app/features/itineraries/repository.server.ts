import { newId } from '#app/lib/id.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import {
  type Meeting as MeetingRow,
  type MeetingAttendee as AttendeeRow,
  type RoomBooking,
  type Stop as StopRow,
} from '#app/storage/generated/client.ts'
import { type Answer, type Attendee, type Meeting, type MeetingStatus, type Stop, type StopKind } from './model.ts'
import { isSame } from './rules/meeting.ts'

type Row = MeetingRow & { attendees: AttendeeRow[]; roomBooking: RoomBooking | null }

export async function findMeeting(db: Db, id: string): Promise<Meeting | null> {
  const row = await db.meeting.findUnique({ where: { id }, include: { attendees: true, roomBooking: true } })
  return row && toMeeting(row)
}

/** The meeting that somebody is invited to, by the id of the invitation. */
export async function findMeetingOfAttendee(db: Db, attendeeId: string): Promise<Meeting | null> {
  const row = await db.meetingAttendee.findUnique({ where: { id: attendeeId }, select: { meetingId: true } })
  return row && findMeeting(db, row.meetingId)
}

export async function insertMeeting(tx: Tx, meeting: Meeting, now: Date): Promise<void> {
  await tx.meeting.create({
    data: {
      ...toRow(meeting),
      id: meeting.id,
      officeId: meeting.officeId,
      visitId: meeting.visitId,
      revision: meeting.revision,
      createdAt: now,
      updatedAt: now,
    },
  })
  await tx.meetingAttendee.createMany({
    data: meeting.attendees.map((each) => ({ ...toAttendeeRow(each), ...timesOf(meeting), meetingId: meeting.id })),
  })
  await bookRoom(tx, meeting, now)
}

/**
 * Writes a changed meeting. Its people and its room follow the times by trigger, so a room that is given up goes
 * before they move, and an overlap that somebody allowed is written before it comes to be.
 */
export async function saveMeeting(tx: Tx, meeting: Meeting, before: Meeting, now: Date): Promise<void> {
  const newRoom = meeting.roomId !== before.roomId
  if (newRoom) await tx.roomBooking.deleteMany({ where: { meetingId: meeting.id } })
  const known = new Set(before.attendees.map(({ id }) => id))
  const allowed = meeting.attendees.filter((each) => each.overlapAllowedById && known.has(each.id))
  for (const { id, overlapAllowedById } of allowed) {
    await tx.meetingAttendee.update({ where: { id }, data: { overlapAllowedById } })
  }
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, revision: before.revision },
    data: {
      ...toRow(meeting),
      revision: meeting.revision,
      ...(asksAgain(meeting, before) && { askedRevision: meeting.revision }),
      updatedAt: now,
      cancelledAt: meeting.status === 'cancelled' ? now : null,
    },
  })
  if (count !== 1) throw new Error('a meeting changed inside the transaction that read it')
  await savePeople(tx, meeting, before)
  if (newRoom) await bookRoom(tx, meeting, now)
}

async function savePeople(tx: Tx, meeting: Meeting, before: Meeting): Promise<void> {
  const kept = meeting.attendees.map(({ id }) => id)
  const gone = before.attendees.map(({ id }) => id).filter((id) => !kept.includes(id))
  if (gone.length > 0) await tx.meetingAttendee.deleteMany({ where: { id: { in: gone } } })
  for (const attendee of meeting.attendees.filter((each) => !before.attendees.includes(each))) {
    const row = toAttendeeRow(attendee)
    await tx.meetingAttendee.upsert({
      where: { id: attendee.id },
      create: { ...row, ...timesOf(meeting), meetingId: meeting.id },
      update: row,
    })
  }
}

export async function findStop(db: Db, id: string): Promise<Stop | null> {
  const row = await db.stop.findUnique({ where: { id } })
  return row && toStop(row)
}

export async function insertStop(tx: Tx, stop: Stop, now: Date): Promise<void> {
  await tx.stop.create({ data: { ...toStopRow(stop), createdAt: now, updatedAt: now } })
}

export async function saveStop(tx: Tx, stop: Stop, now: Date): Promise<void> {
  const cancelledAt = stop.status === 'cancelled' ? now : null
  const { count } = await tx.stop.updateMany({
    where: { id: stop.id, revision: stop.revision - 1 },
    data: { ...toStopRow(stop), updatedAt: now, cancelledAt },
  })
  if (count !== 1) throw new Error('a stop changed inside the transaction that read it')
}

async function bookRoom(tx: Tx, meeting: Meeting, now: Date): Promise<void> {
  if (!meeting.roomId) return
  const { startsAt, endsAt } = timesOf(meeting)
  await tx.roomBooking.create({
    data: {
      id: newId(),
      roomId: meeting.roomId,
      meetingId: meeting.id,
      title: meeting.title,
      status: 'booked',
      startsAt,
      endsAt,
      createdAt: now,
    },
  })
}

/** Another time or place is told to all; what somebody answers is told to those who plan. */
function asksAgain(meeting: Meeting, { when, roomId, onlineUrl }: Meeting): boolean {
  return !isSame(meeting.when, when) || meeting.roomId !== roomId || meeting.onlineUrl !== onlineUrl
}

function timesOf({ when, status }: Meeting) {
  return { startsAt: when.start, endsAt: when.end, status }
}

function toRow(meeting: Meeting) {
  const { wishId, title, note, onlineUrl } = meeting
  return { ...timesOf(meeting), wishId, title, note, onlineUrl }
}

function toAttendeeRow({ proposed, ...attendee }: Attendee) {
  return { ...attendee, proposedStartsAt: proposed?.start ?? null, proposedEndsAt: proposed?.end ?? null }
}

function toMeeting(row: Row): Meeting {
  const { id, officeId, visitId, wishId, title, note, onlineUrl, revision } = row
  return {
    id,
    officeId,
    visitId,
    wishId,
    title,
    note,
    when: { start: row.startsAt, end: row.endsAt },
    status: row.status as MeetingStatus,
    roomId: row.roomBooking?.roomId ?? null,
    onlineUrl,
    attendees: row.attendees.map(toAttendee),
    revision,
  }
}

function toAttendee({ id, staffId, visitId, answeredAt, overlapAllowedById, ...row }: AttendeeRow): Attendee {
  const { answer, proposedStartsAt: start, proposedEndsAt: end } = row
  const proposed = start && end ? { start, end } : null
  return { id, staffId, visitId, answer: answer as Answer, answeredAt, proposed, overlapAllowedById }
}

function toStop(row: StopRow): Stop {
  const { id, visitId, placeId, wishId, title, note, revision } = row
  return {
    id,
    visitId,
    placeId,
    wishId,
    kind: row.kind as StopKind,
    title,
    note,
    when: { start: row.startsAt, end: row.endsAt },
    status: row.status as MeetingStatus,
    revision,
  }
}

function toStopRow({ when, ...stop }: Stop) {
  return { ...stop, startsAt: when.start, endsAt: when.end }
}
