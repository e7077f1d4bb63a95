import { type StaffActor } from '#app/access/policy.ts'
import { type MeetingDetails } from '#app/features/itineraries/model.ts'
import { listMeetingsAt, listMeetingsOfStaff, listProposals } from '#app/features/itineraries/queries/meetings.server.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Need } from '../model.ts'

/** Meetings of the office for which somebody asked for another time. */
export async function listTimeProposals(officeId: string, now: Date): Promise<readonly Need[]> {
  const meetings = await listProposals(db, officeId, now)
  return meetings.flatMap((meeting) =>
    meeting.staff.flatMap(({ attendeeId, name, proposed }) =>
      proposed
        ? [
            {
              id: `proposal-${attendeeId}`,
              kind: 'proposal' as const,
              meetingId: meeting.id,
              name: meeting.visit.nameToShow,
              colleague: name,
              start: meeting.start,
              proposed: proposed.start,
              since: meeting.updatedAt,
            },
          ]
        : [],
    ),
  )
}

/** Invitations that this person has not answered. */
export async function listOwnInvitations({ staffId }: StaffActor, now: Date): Promise<readonly Need[]> {
  const meetings = await listMeetingsOfStaff(db, staffId, { from: now })
  const open = ({ staff }: MeetingDetails) =>
    staff.some((colleague) => colleague.staffId === staffId && colleague.answer === 'waiting' && !colleague.proposed)
  return meetings.filter(open).map(({ id, title, visit, start, createdAt }) => ({
    id: `invitation-${id}`,
    kind: 'invitation',
    meetingId: id,
    name: visit.nameToShow,
    title,
    start,
    since: createdAt,
  }))
}

/** What takes place next: at the whole office, or with this person alone. */
export async function listNext(actor: StaffActor, rest: Interval, everybody: boolean) {
  const meetings = everybody
    ? await listMeetingsAt(db, actor.officeId, rest, 5)
    : await listMeetingsOfStaff(db, actor.staffId, { from: rest.start, take: 5 })
  return meetings.map(({ id, title, start, room, staff, visitors, onlineUrl }) => ({
    id,
    title,
    start,
    place: room?.name ?? null,
    online: onlineUrl !== null,
    staff: staff.map(({ name }) => name),
    visitors: visitors.map(({ nameToShow }) => nameToShow),
  }))
}
