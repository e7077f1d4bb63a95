import { type Db } from '#app/storage/client.server.ts'
import { type MeetingDetails } from '../model.ts'
import { findMeetingDetails } from './meetings.server.ts'
import { findPlanToldAt } from './plan-told.server.ts'

/** A meeting as the mails about it need it. */
export type MeetingForMail = Readonly<{
  meeting: MeetingDetails
  /** Those of the staff who are asked to come and still work here. */
  invited: readonly InvitedForMail[]
  /** The visits of those visitors who have been told of a plan with this meeting in it. */
  told: readonly string[]
}>

export type InvitedForMail = MeetingDetails['staff'][number] & Readonly<{ id: string; locale: string }>

/** What the mails about a meeting say of it, as it is now. */
export async function findMeetingForMail(db: Db, meetingId: string): Promise<MeetingForMail | null> {
  const meeting = await findMeetingDetails(db, meetingId)
  if (!meeting) return null
  const working = await db.staff.findMany({
    where: { id: { in: meeting.staff.map(({ staffId }) => staffId) }, disabledAt: null },
    select: { id: true, locale: true },
  })
  const invited = meeting.staff.flatMap((person) => {
    const staff = working.find(({ id }) => id === person.staffId)
    return staff ? { ...person, ...staff } : []
  })
  const visitIds = meeting.visitors.map(({ visitId }) => visitId)
  return { meeting, invited, told: await listToldSince(db, visitIds, meeting.createdAt) }
}

/** Some of the staff who were taken off a meeting and still work here, as its mails need them. */
export async function listTakenOff(db: Db, staffIds: readonly string[]): Promise<readonly InvitedForMail[]> {
  const rows = await db.staff.findMany({
    where: { id: { in: [...staffIds] }, disabledAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, email: true, locale: true },
  })
  return rows.map((row) => ({ ...row, staffId: row.id, attendeeId: '', answer: 'declined', proposed: null }))
}

/** Which visitors have been told of a plan since a meeting was made. */
export async function listToldSince(db: Db, visitIds: readonly string[], createdAt: Date): Promise<readonly string[]> {
  const times = await Promise.all(visitIds.map((id) => findPlanToldAt(db, id)))
  return visitIds.filter((_, index) => createdAt <= (times[index] ?? new Date(0)))
}
