import { addMinutes, type Interval } from '#app/lib/office-time.ts'
import { listBusySpans } from '#app/features/staff/queries/availability.server.ts'
import { type Db } from '#app/storage/client.server.ts'

/** Who and what a time is asked for. */
export type Wanted = Readonly<{
  when: Interval
  staffIds: readonly string[]
  visitIds: readonly string[]
  roomId: string | null
  /** The meeting or stop that is being moved: it is not in its own way. */
  exceptId: string | null
}>

/** Somebody or something that is taken then. */
export type Conflict = Readonly<{ kind: 'room' | 'staff' | 'visitor'; subjectId: string; name: string; taken: Interval }>

const longest = 24 * 60

/** What stands in the way of a wanted time, the room first; of several of a kind the earliest first. */
export async function findConflicts(db: Db, wanted: Wanted): Promise<readonly Conflict[]> {
  const rooms = wanted.roomId ? await roomConflicts(db, wanted.roomId, wanted) : []
  return [...rooms, ...(await personConflicts(db, wanted)), ...(await stopConflicts(db, wanted))]
}

/** All spans within a time in which one of those wanted is taken, or busy by their own calendar. */
export async function findBusy(db: Db, wanted: Wanted, within: Interval): Promise<readonly Interval[]> {
  const conflicts = await findConflicts(db, { ...wanted, when: within })
  return [...conflicts.map(({ taken }) => taken), ...(await listBusySpans(db, wanted.staffIds, within))]
}

/** The smallest room of an office that is free then and holds so many people. */
export async function findFreeRoom(
  db: Db,
  { officeId, people, when, exceptId }: { officeId: string; people: number; when: Interval; exceptId: string | null },
): Promise<Readonly<{ id: string; name: string }> | null> {
  return db.room.findFirst({
    where: {
      officeId,
      active: true,
      capacity: { gte: people },
      bookings: { none: { ...during(when), status: 'booked', ...exceptMeeting(exceptId) } },
    },
    orderBy: [{ capacity: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  })
}

async function roomConflicts(db: Db, roomId: string, { when, exceptId }: Wanted): Promise<readonly Conflict[]> {
  const rows = await db.roomBooking.findMany({
    where: { roomId, ...during(when), status: 'booked', ...exceptMeeting(exceptId) },
    orderBy: { startsAt: 'asc' },
    include: { room: { select: { name: true } } },
  })
  return rows.map(({ room, startsAt, endsAt }) => ({
    kind: 'room',
    subjectId: roomId,
    name: room.name,
    taken: { start: startsAt, end: endsAt },
  }))
}

/** Whoever declined a meeting is free at its time. */
async function personConflicts(db: Db, { when, exceptId, staffIds, visitIds }: Wanted): Promise<readonly Conflict[]> {
  const rows = await db.meetingAttendee.findMany({
    where: {
      OR: [{ staffId: { in: [...staffIds] } }, { visitId: { in: [...visitIds] } }],
      ...during(when),
      status: 'planned',
      NOT: { answer: 'declined', overlapAllowedById: { not: null } },
      ...(exceptId && { meetingId: { not: exceptId } }),
    },
    orderBy: { startsAt: 'asc' },
    include: { staff: { select: { name: true } }, visit: { select: { contact: { select: { nameToShow: true } } } } },
  })
  return rows.map(({ staffId, staff, visitId, visit, startsAt, endsAt }) => ({
    kind: staffId ? 'staff' : 'visitor',
    subjectId: staffId ?? visitId ?? '',
    name: staff?.name ?? visit?.contact.nameToShow ?? '',
    taken: { start: startsAt, end: endsAt },
  }))
}

async function stopConflicts(db: Db, { when, exceptId, visitIds }: Wanted): Promise<readonly Conflict[]> {
  const rows = await db.stop.findMany({
    where: {
      visitId: { in: [...visitIds] },
      ...during(when),
      status: 'planned',
      ...(exceptId && { id: { not: exceptId } }),
    },
    orderBy: { startsAt: 'asc' },
    include: { visit: { select: { contact: { select: { nameToShow: true } } } } },
  })
  return rows.map(({ visitId, visit, startsAt, endsAt }) => ({
    kind: 'visitor',
    subjectId: visitId,
    name: visit.contact.nameToShow,
    taken: { start: startsAt, end: endsAt },
  }))
}

/** Overlapping, half-open; nothing is longer than a day, which keeps the index on the end short. */
function during({ start, end }: Interval) {
  return { startsAt: { lt: end }, endsAt: { gt: start, lt: addMinutes(end, longest) } }
}

function exceptMeeting(exceptId: string | null) {
  return exceptId ? { OR: [{ meetingId: null }, { meetingId: { not: exceptId } }] } : {}
}
