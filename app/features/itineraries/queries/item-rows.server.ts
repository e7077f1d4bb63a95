import { type Prisma } from '#app/storage/generated/client.ts'
import { type Answer, type MeetingItem, type StopItem, type StopKind } from '../model.ts'
import { jointAnswer } from '../rules/answers.ts'

/** What is read of a meeting for every page that shows one. */
export const meetingParts = {
  wish: { select: { rank: true, visitId: true } },
  roomBooking: { select: { room: { select: { id: true, name: true, area: { select: { name: true } } } } } },
  attendees: {
    orderBy: { id: 'asc' },
    include: {
      staff: { select: { name: true, email: true } },
      visit: { select: { contact: { select: { nameToShow: true, username: true } } } },
    },
  },
} satisfies Prisma.MeetingInclude

export type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof meetingParts }>

/** What is read of a stop. */
export const stopParts = {
  wish: { select: { rank: true } },
  place: true,
} satisfies Prisma.StopInclude

type StopRow = Prisma.StopGetPayload<{ include: typeof stopParts }>
type AttendeeRow = MeetingRow['attendees'][number]

/**
 * A meeting's row as the item of a visit's itinerary: the wish it answers counts only where it is that visit's.
 * The way to it is only known beside its neighbours.
 */
export function toMeetingItem(row: MeetingRow, visitId = row.visitId): MeetingItem {
  const staff = row.attendees.flatMap(toStaffAtMeeting)
  const room = row.roomBooking?.room
  return {
    ...toItem(row),
    wishRank: row.wish?.visitId === visitId ? row.wish.rank : null,
    kind: 'meeting',
    room: room ? { id: room.id, name: room.name, area: room.area?.name ?? null } : null,
    onlineUrl: row.onlineUrl,
    staff,
    visitors: row.attendees.flatMap(toVisitorAtMeeting),
    answer: jointAnswer(staff.map(({ answer }) => answer)),
  }
}

export function toStopItem(row: StopRow): StopItem {
  const { place } = row
  return {
    ...toItem(row),
    kind: row.kind as StopKind,
    place: place && {
      id: place.id,
      slug: place.slug,
      name: place.name,
      address: place.address,
      website: place.website,
      openingHours: place.openingHours,
      latitude: place.latitude,
      longitude: place.longitude,
      walkMinutesFromOffice: place.walkMinutesFromOffice,
    },
  }
}

function toItem({ id, title, note, startsAt, endsAt, wish, revision, createdAt, updatedAt }: MeetingRow | StopRow) {
  return {
    id,
    title,
    note,
    start: startsAt,
    end: endsAt,
    wishRank: wish?.rank ?? null,
    revision,
    createdAt,
    updatedAt,
    walkMinutes: null,
  }
}

function toStaffAtMeeting({ id, staffId, staff, answer, proposedStartsAt, proposedEndsAt }: AttendeeRow) {
  if (!staffId || !staff) return []
  return {
    attendeeId: id,
    staffId,
    ...staff,
    answer: answer as Answer,
    proposed: proposedStartsAt && proposedEndsAt ? { start: proposedStartsAt, end: proposedEndsAt } : null,
  }
}

function toVisitorAtMeeting({ visitId, visit }: AttendeeRow) {
  return visitId && visit ? { visitId, ...visit.contact } : []
}
