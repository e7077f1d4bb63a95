import { type Db } from '#app/storage/client.server.ts'
import { type MeetingForCalendar } from '../model.ts'
import { readMeetings } from './meetings.server.ts'

/** One meeting as the calendar speaks of it, for the invitation in a mail. */
export async function findMeetingForCalendar(db: Db, meetingId: string): Promise<MeetingForCalendar | null> {
  return readMeetings(db, [meetingId])[0] ?? null
}
