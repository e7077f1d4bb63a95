import { type Interval } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'

type Found = Readonly<{
  meetingId: string
  officeId: string
  when: Interval
  askedRevision: number
  /** Null where nobody with this address is invited. */
  invited: Readonly<{ attendeeId: string; staffId: string; answeredAt: Date | null }> | null
}>

/** The meeting that an answer by mail speaks of, and the invitation of whoever has that address. */
export async function findAnswered(db: Db, meetingId: string, email: string): Promise<Found | null> {
  const row = await db.meeting.findUnique({
    where: { id: meetingId },
    select: {
      officeId: true,
      startsAt: true,
      endsAt: true,
      askedRevision: true,
      attendees: { select: { id: true, answeredAt: true, staff: { select: { id: true, email: true } } } },
    },
  })
  if (!row) return null
  const { officeId, askedRevision, attendees } = row
  const one = attendees.find(({ staff }) => staff?.email.toLowerCase() === email)
  const invited = one?.staff ? { attendeeId: one.id, staffId: one.staff.id, answeredAt: one.answeredAt } : null
  return { meetingId, officeId, when: { start: row.startsAt, end: row.endsAt }, askedRevision, invited }
}
