import { type MeetingSubject } from '#app/access/policy.ts'
import { addMinutes, minutesBetween, toLocalDate, type Interval } from '#app/lib/office-time.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Answer, type Attendee, type Meeting, type PlannedVisit } from '../model.ts'

/** What is true of the office and the visit at the moment of planning. */
export type Circumstances = Readonly<{
  now: Date
  visit: PlannedVisit
  timeZone: string
  isClosed: (date: LocalDate) => boolean
}>

export type TimeOfPlanRefusal = 'plan-visit-ended' | 'plan-in-the-past' | 'plan-outside-visit' | 'plan-too-long'
export type MeetingRefusal = TimeOfPlanRefusal | 'meeting-without-staff' | 'office-closed'
export type ChangeRefusal = 'meeting-not-planned' | 'meeting-over' | 'changed-meanwhile'
export type MoveRefusal = MeetingRefusal | ChangeRefusal | 'meeting-unchanged'
export type AnswerRefusal = ChangeRefusal | 'not-invited'
export type ProposalRefusal = AnswerRefusal | TimeOfPlanRefusal | 'meeting-unchanged'

/** Where a meeting is held: in a room, online, or both; with neither, people meet at the reception. */
export type Venue = Readonly<{ roomId: string | null; onlineUrl: string | null }>

const longestMinutes = 8 * 60

/** Nothing is planned any more for a visit that was declined, cancelled or closed. */
export function hasEnded({ decision, closedAt }: Pick<PlannedVisit, 'decision' | 'closedAt'>): boolean {
  return ['declined', 'cancelled'].includes(decision) || closedAt !== null
}

/** Whether something may stand at this time in the visit's plan. What is past is never written. */
export function checkTime(
  when: Interval,
  { now, visit, timeZone }: Omit<Circumstances, 'isClosed'>,
): Result<Interval, TimeOfPlanRefusal> {
  if (hasEnded(visit)) return refuse('plan-visit-ended')
  if (when.start < now) return refuse('plan-in-the-past', 'start')
  if (minutesBetween(when.start, when.end) > longestMinutes) return refuse('plan-too-long', 'end')

  const first = toLocalDate(when.start, timeZone)
  const last = toLocalDate(addMinutes(when.end, -1), timeZone)
  if (first < visit.firstDay || last > visit.lastDay) return refuse('plan-outside-visit', 'start')
  return accept(when)
}

/** Plans a meeting, if the time can be had and somebody of the staff comes. */
export function planMeeting(draft: Meeting, circumstances: Circumstances): Result<Meeting, MeetingRefusal> {
  const time = checkTime(draft.when, circumstances)
  if (!time.ok) return time
  if (!draft.attendees.some(({ staffId }) => staffId)) return refuse('meeting-without-staff', 'staffIds')
  if (isLockedOut(draft, circumstances)) return refuse('office-closed', 'start')
  return accept(draft)
}

/** Moves a planned meeting to another time or place. A new time asks all staff again who have not agreed to it. */
export function moveMeeting(
  meeting: Meeting,
  { when, venue, revision, agreed }: { when: Interval; venue: Venue; revision: number; agreed: readonly string[] },
  circumstances: Circumstances,
): Result<Meeting, MoveRefusal> {
  const change = checkChange(meeting, revision, circumstances.now)
  if (!change.ok) return change
  const newTime = !isSame(meeting.when, when)
  if (!newTime && meeting.roomId === venue.roomId && meeting.onlineUrl === venue.onlineUrl) {
    return refuse('meeting-unchanged', 'start')
  }
  const time = checkTime(when, circumstances)
  if (!time.ok) return time
  const asked = meeting.attendees.map((each) => askAgain(each, agreed, circumstances.now))
  const attendees = newTime ? asked : meeting.attendees
  const moved = { ...meeting, ...venue, when, attendees, revision: meeting.revision + 1 }
  return isLockedOut(moved, circumstances) ? refuse('office-closed', 'start') : accept(moved)
}

export function cancelMeeting(meeting: Meeting, revision: number, now: Date): Result<Meeting, ChangeRefusal> {
  const change = checkChange(meeting, revision, now)
  if (!change.ok) return change
  return accept({ ...meeting, status: 'cancelled', revision: meeting.revision + 1 })
}

/** Takes the answer of somebody invited, to the times that this person saw. */
export function answerInvitation(
  meeting: Meeting,
  { attendeeId, answer, seen, now }: { attendeeId: string; answer: Exclude<Answer, 'waiting'>; seen: Interval; now: Date },
): Result<Meeting, AnswerRefusal> {
  const invited = checkInvited(meeting, attendeeId, seen, now)
  if (!invited.ok) return invited
  const answered = { ...invited.value, answer, answeredAt: now, proposed: null }
  return accept(withAttendee(meeting, { ...answered, overlapAllowedById: leaveAfter(invited.value, answer) }))
}

/** Keeps another time that somebody invited asks for. The meeting stays where it is until it is moved. */
export function proposeTime(
  meeting: Meeting,
  { attendeeId, when, seen }: { attendeeId: string; when: Interval; seen: Interval },
  circumstances: Omit<Circumstances, 'isClosed'>,
): Result<Meeting, ProposalRefusal> {
  const { now } = circumstances
  const invited = checkInvited(meeting, attendeeId, seen, now)
  if (!invited.ok) return invited
  if (isSame(meeting.when, when)) return refuse('meeting-unchanged', 'start')
  const time = checkTime(when, circumstances)
  if (!time.ok) return time
  const answer = invited.value.answer === 'declined' ? 'declined' : 'waiting'
  return accept(withAttendee(meeting, { ...invited.value, answer, answeredAt: now, proposed: when }))
}

/** Leaves the meeting where it is, though somebody asked for another time. Their answer is as it was. */
export function declineProposal(
  meeting: Meeting,
  { attendeeId, revision, now }: { attendeeId: string; revision: number; now: Date },
): Result<Meeting, ChangeRefusal | 'proposal-gone'> {
  const change = checkChange(meeting, revision, now)
  if (!change.ok) return change
  const proposer = meeting.attendees.find(({ id }) => id === attendeeId)
  if (!proposer?.proposed) return refuse('proposal-gone')
  return accept(withAttendee(meeting, { ...proposer, proposed: null }))
}

/** Whoever declines is free then, by their own word, until they take it back. */
function leaveAfter({ answer: before, staffId, overlapAllowedById }: Attendee, answer: Answer): string | null {
  if (answer === 'declined') return staffId
  return before === 'declined' ? null : overlapAllowedById
}

/** What permissions need to know of a meeting. */
export function toMeetingSubject({ visitId, officeId, attendees }: Meeting): MeetingSubject {
  return { visitId, officeId, staffIds: attendees.flatMap(({ staffId }) => staffId ?? []) }
}

export function isSame(a: Interval, b: Interval): boolean {
  return a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime()
}

function checkInvited(
  meeting: Meeting,
  attendeeId: string,
  seen: Interval,
  now: Date,
): Result<Attendee, AnswerRefusal> {
  const attendee = meeting.attendees.find(({ id }) => id === attendeeId)
  if (!attendee) return refuse('not-invited')
  if (meeting.status !== 'planned') return refuse('meeting-not-planned')
  if (!isSame(meeting.when, seen)) return refuse('changed-meanwhile')
  return meeting.when.end <= now ? refuse('meeting-over') : accept(attendee)
}

/** Whether a meeting, as it was looked at, can still be changed. */
export function checkChange(meeting: Meeting, revision: number, now: Date): Result<Meeting, ChangeRefusal> {
  if (meeting.status !== 'planned') return refuse('meeting-not-planned')
  if (meeting.when.end <= now) return refuse('meeting-over')
  return meeting.revision === revision ? accept(meeting) : refuse('changed-meanwhile')
}

function askAgain(attendee: Attendee, agreed: readonly string[], now: Date): Attendee {
  if (!attendee.staffId) return attendee
  const comes = agreed.includes(attendee.staffId)
  return { ...attendee, answer: comes ? 'accepted' : 'waiting', answeredAt: comes ? now : null, proposed: null }
}

function withAttendee(meeting: Meeting, attendee: Attendee): Meeting {
  const attendees = meeting.attendees.map((each) => (each.id === attendee.id ? attendee : each))
  return { ...meeting, attendees, revision: meeting.revision + 1 }
}

/** A room can only be used on days on which somebody opens the door. */
function isLockedOut({ roomId, when }: Meeting, { isClosed, timeZone }: Circumstances): boolean {
  return roomId !== null && isClosed(toLocalDate(when.start, timeZone))
}
