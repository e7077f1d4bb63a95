import { type Office } from '#app/features/offices/model.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type Attendee, type Meeting } from '../model.ts'
import { findCircumstances } from '../queries/circumstances.server.ts'
import { findMeeting, findMeetingOfAttendee } from '../repository.server.ts'
import { type Circumstances } from '../rules/meeting.ts'

type Loaded = Readonly<{ meeting: Meeting; circumstances: Circumstances & Readonly<{ office: Office }> }>

export type LoadedInvitation = Loaded & Readonly<{ attendee: Attendee }>

/** A meeting with what the rules need to know around it. */
export async function loadMeeting(tx: Tx, meetingId: string, now: Date): Promise<Loaded | null> {
  return withCircumstances(tx, await findMeeting(tx, meetingId), now)
}

/** As loadMeeting, by the invitation of one who is asked to come. */
export async function loadInvitation(
  tx: Tx,
  attendeeId: string,
  now: Date,
): Promise<LoadedInvitation | null> {
  const loaded = await withCircumstances(tx, await findMeetingOfAttendee(tx, attendeeId), now)
  const attendee = loaded?.meeting.attendees.find(({ id }) => id === attendeeId)
  return loaded && attendee ? { ...loaded, attendee } : null
}

async function withCircumstances(tx: Tx, meeting: Meeting | null, now: Date): Promise<Loaded | null> {
  const circumstances = meeting && (await findCircumstances(tx, meeting.visitId, now))
  return circumstances && { meeting, circumstances }
}
