import {
  mayAllowOverlap,
  mayChangeMeeting,
  mayReadMeeting,
  mayReadVisit,
  type Actor,
  type StaffActor,
} from '#app/access/policy.ts'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { attendeeIdOf } from '../invitation-pass.server.ts'
import { type MeetingDetails } from '../model.ts'
import { listRoomChoices } from './meeting-choices.server.ts'
import { findInvitation, findMeetingDetails, listMeetingsOfStaff } from './meetings.server.ts'

type Missing = 'not-found' | 'not-allowed'

type MeetingPage = Readonly<{
  meeting: MeetingDetails
  mayChange: boolean
  /** Whoever is invited and does not host the visit may not. */
  mayReadPlan: boolean
  over: boolean
}>

/** A meeting for somebody of the staff, and what they may do with it. */
export async function getMeetingPage(
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<MeetingPage, Missing>> {
  const meeting = await findMeetingDetails(db, meetingId)
  if (!meeting) return refuse('not-found')
  const subject = subjectOf(meeting)
  if (!mayReadMeeting(actor, subject, meeting.visit)) return refuse('not-allowed')
  const over = meeting.end <= now
  const mayChange = meeting.status === 'planned' && !over && mayChangeMeeting(actor, subject, meeting.visit)
  return accept({ meeting, mayChange, mayReadPlan: mayReadVisit(actor, meeting.visit), over })
}

/** What the form for moving a meeting begins with; not found where there is nothing to move. */
export async function getMoveForm(actor: Actor, meetingId: string, now: Date) {
  const page = await getMeetingPage(actor, meetingId, now)
  if (!page.ok) return page
  const { meeting, mayChange } = page.value
  if (!mayChange) return refuse('not-allowed')
  const { timeZone, name, id } = meeting.office
  return accept({
    title: meeting.title,
    revision: meeting.revision,
    officeName: name,
    rooms: await listRoomChoices(id),
    mayAllowOverlap: mayAllowOverlap(actor),
    defaults: {
      start: toLocalDateTime(meeting.start, timeZone),
      end: toLocalDateTime(meeting.end, timeZone),
      roomId: meeting.room?.id ?? '',
      onlineUrl: meeting.onlineUrl ?? '',
    },
  })
}

/** One's own meetings that are not over. */
export function getMyMeetings({ staffId }: StaffActor, now: Date): Promise<readonly MeetingDetails[]> {
  return listMeetingsOfStaff(db, staffId, { from: now })
}

/** The invitation that a token opens, with the times on the office's clock; null for a token that opens nothing. */
export async function getInvitation(token: string) {
  const attendeeId = attendeeIdOf(token)
  const meeting = attendeeId && (await findInvitation(db, attendeeId))
  const invited = meeting && meeting.staff.find((each) => each.attendeeId === attendeeId)
  if (!meeting || !invited) return null
  const { timeZone } = meeting.office
  return {
    meeting,
    invited,
    local: { start: toLocalDateTime(meeting.start, timeZone), end: toLocalDateTime(meeting.end, timeZone) },
  }
}

function subjectOf({ visit, office, staff }: MeetingDetails) {
  return { visitId: visit.id, officeId: office.id, staffIds: staff.map(({ staffId }) => staffId) }
}
