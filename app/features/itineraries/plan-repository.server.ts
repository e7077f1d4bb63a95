import { type Db } from '#app/storage/client.server.ts'

/** The ids of what is planned for a visit and has not begun; `guestAt` are meetings of other visits. */
export async function findPlanAhead(db: Db, visitId: string, now: Date) {
  const ahead = { status: 'planned', startsAt: { gt: now } }
  const attended = await db.meetingAttendee.findMany({
    where: { visitId, ...ahead },
    select: { meetingId: true, startsAt: true, meeting: { select: { visitId: true, title: true } } },
    orderBy: { startsAt: 'asc' },
  })
  const stops = await db.stop.findMany({
    where: { visitId, ...ahead },
    include: { place: { select: { name: true } } },
    orderBy: { startsAt: 'asc' },
  })
  const meetings = attended.map(({ meetingId, startsAt, meeting }) => ({
    id: meetingId,
    title: meeting.title,
    startsAt,
    isGuest: meeting.visitId !== visitId,
  }))
  return { meetings, stops: stops.map(({ id, title, startsAt, place }) => ({ id, title: title || (place?.name ?? ''), startsAt })) }
}
