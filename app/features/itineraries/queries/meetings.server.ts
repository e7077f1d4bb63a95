import { type Interval } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Prisma } from '#app/storage/generated/client.ts'
import { type MeetingDetails, type MeetingStatus } from '../model.ts'
import { meetingParts, toMeetingItem } from './item-rows.server.ts'

const details = {
  ...meetingParts,
  office: { select: { id: true, name: true, address: true, timeZone: true } },
  visit: {
    select: { id: true, hostId: true, contactId: true, officeId: true, contact: { select: { nameToShow: true } } },
  },
} satisfies Prisma.MeetingInclude

type Row = Prisma.MeetingGetPayload<{ include: typeof details }>

/** A meeting with its people, cancelled or not; null when there is none. */
export async function findMeetingDetails(db: Db, id: string): Promise<MeetingDetails | null> {
  const row = await db.meeting.findUnique({ where: { id }, include: details })
  return row && toDetails(row)
}

/** The meeting that an invitation is for. */
export async function findInvitation(db: Db, attendeeId: string): Promise<MeetingDetails | null> {
  const row = await db.meetingAttendee.findUnique({ where: { id: attendeeId }, select: { meetingId: true } })
  return row && findMeetingDetails(db, row.meetingId)
}

/** The meetings that a staff member is asked to and that are not over, the next one first. */
export async function listMeetingsOfStaff(
  db: Db,
  staffId: string,
  { from, take = 100 }: { from: Date; take?: number },
): Promise<readonly MeetingDetails[]> {
  const rows = await db.meetingAttendee.findMany({
    where: { staffId, status: 'planned', endsAt: { gt: from } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take,
    select: { meeting: { include: details } },
  })
  return rows.map(({ meeting }) => toDetails(meeting))
}

/** What takes place at an office in a span of time, the first one first. */
export async function listMeetingsAt(
  db: Db,
  officeId: string,
  { start, end }: Interval,
  take = 100,
): Promise<readonly MeetingDetails[]> {
  const rows = await db.meeting.findMany({
    where: { officeId, status: 'planned', startsAt: { lt: end }, endsAt: { gt: start } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take,
    include: details,
  })
  return rows.map(toDetails)
}

/** Meetings of an office for which somebody asked for another time, the earliest first. */
export async function listProposals(db: Db, officeId: string, from: Date): Promise<readonly MeetingDetails[]> {
  const rows = await db.meeting.findMany({
    where: { officeId, status: 'planned', endsAt: { gt: from }, attendees: { some: { proposedStartsAt: { not: null } } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: details,
  })
  return rows.map(toDetails)
}

function toDetails(row: Row): MeetingDetails {
  const { contact, ...visit } = row.visit
  return {
    ...toMeetingItem(row),
    status: row.status as MeetingStatus,
    visit: { ...visit, nameToShow: contact.nameToShow },
    office: row.office,
  }
}
