import { type Db } from '#app/storage/client.server.ts'
import { type MeetingForCalendar } from '../model.ts'
import { meetingParts, toMeeting } from './rows.server.ts'

/** One meeting as the calendar speaks of it, for the invitation in a mail. */
export async function findMeetingForCalendar(db: Db, meetingId: string): Promise<MeetingForCalendar | null> {
  const row = await db.meeting.findUnique({ where: { id: meetingId }, include: meetingParts })
  return row && toMeeting(row)
}
