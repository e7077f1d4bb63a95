import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Attendee, type Meeting, type Person } from '../model.ts'
import { checkChange, type ChangeRefusal } from './meeting.ts'

export type PeopleRefusal = ChangeRefusal | 'meeting-without-staff' | 'meeting-people-unchanged'

/** Who is to come, beside the visitor for whom the meeting was planned. */
export type Wanted = Readonly<{ staffIds: readonly string[]; guestIds: readonly string[] }>

/** Who comes newly, and who no longer does. */
export type PeopleChange = Readonly<{ added: Wanted; removed: readonly Attendee[] }>

/** What other people for a meeting mean; the visitor for whom it was planned always stays. */
export function comparePeople(
  meeting: Meeting,
  { staffIds, guestIds, revision, now }: Wanted & Readonly<{ revision: number; now: Date }>,
): Result<PeopleChange, PeopleRefusal> {
  const change = checkChange(meeting, revision, now)
  if (!change.ok) return change
  if (staffIds.length === 0) return refuse('meeting-without-staff', 'staffIds')

  const { attendees, visitId } = meeting
  const wanted = new Set([...staffIds, ...guestIds, visitId])
  const known = new Set(attendees.map(idOf))
  const isNew = (id: string) => !known.has(id)
  const added = { staffIds: staffIds.filter(isNew), guestIds: guestIds.filter(isNew) }
  const removed = attendees.filter((each) => !wanted.has(idOf(each)))
  const nothing = added.staffIds.length + added.guestIds.length + removed.length === 0
  return nothing ? refuse('meeting-people-unchanged', 'staffIds') : accept({ added, removed })
}

/** The meeting with those people; the answers of all who stay still count. */
export function changePeople(
  meeting: Meeting,
  { added, removed }: Readonly<{ added: readonly Attendee[]; removed: readonly Attendee[] }>,
): Meeting {
  const stay = meeting.attendees.filter((each) => !removed.includes(each))
  return { ...meeting, attendees: [...stay, ...added], revision: meeting.revision + 1 }
}

export function toPerson({ staffId, visitId }: Attendee): Person {
  return { staffId, visitId }
}

function idOf({ staffId, visitId }: Attendee): string {
  return staffId ?? visitId ?? ''
}
