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
  return { meeting, invited, told: await listTold(db, meeting) }
}

async function listTold(db: Db, { visitors, createdAt }: MeetingDetails): Promise<readonly string[]> {
  const times = await Promise.all(visitors.map(({ visitId }) => findPlanToldAt(db, visitId)))
  return visitors.flatMap(({ visitId }, index) => {
    const toldAt = times[index] ?? null
    return toldAt !== null && createdAt <= toldAt ? visitId : []
  })
}
