import { type Actor } from '#app/access/policy.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent } from '../model.ts'
import { findPlanAhead } from '../plan-repository.server.ts'
import { findMeeting, findStop, saveMeeting, saveStop } from '../repository.server.ts'
import { changePeople } from '../rules/people.ts'
import { announceLateMeeting } from './announce-late-change.server.ts'

type Order = Readonly<{ visitId: string; keeps: (start: Date) => boolean; now: Date }>

/**
 * Takes out of a visit's plan what it no longer has room for, as part of the transaction in which the visit changes.
 * What has begun stays as it is. The visit's own people hear of it by the mail about that change, at once.
 */
export async function clearPlan(tx: Tx, actor: Actor, { visitId, keeps, now }: Order): Promise<void> {
  const { meetings, stops } = await findPlanAhead(tx, visitId, now)
  const goes = ({ startsAt }: { startsAt: Date }) => !keeps(startsAt)
  for (const { id, isGuest } of meetings.filter(goes)) {
    if (isGuest) await leaveMeetingIn(tx, actor, { meetingId: id, visitId, now })
    else await cancelMeetingIn(tx, actor, { meetingId: id, visitId, now })
  }
  for (const { id } of stops.filter(goes)) await removeStopIn(tx, actor, id, now)
}

type Leaving = Readonly<{ meetingId: string; visitId: string; now: Date }>

async function cancelMeetingIn(tx: Tx, actor: Actor, { meetingId, visitId, now }: Leaving): Promise<void> {
  const meeting = await findMeeting(tx, meetingId)
  if (!meeting) return
  const cancelled = { ...meeting, status: 'cancelled', revision: meeting.revision + 1 } as const
  await saveMeeting(tx, cancelled, meeting, now)
  const told = await announceLateMeeting(tx, actor, { before: meeting, after: cancelled, now, except: visitId })
  await announce<ItineraryEvent>(tx, { type: 'meeting-cancelled', meetingId, ...told }, { actor, now })
}

/** A visitor leaves a meeting that was planned for somebody else, and that takes place without them. */
async function leaveMeetingIn(tx: Tx, actor: Actor, { meetingId, visitId, now }: Leaving): Promise<void> {
  const meeting = await findMeeting(tx, meetingId)
  if (!meeting) return
  const removed = meeting.attendees.filter((each) => each.visitId === visitId)
  await saveMeeting(tx, changePeople(meeting, { added: [], removed }), meeting, now)
  await announce<ItineraryEvent>(tx, { type: 'guest-left', meetingId, visitId }, { actor, now })
}

async function removeStopIn(tx: Tx, actor: Actor, stopId: string, now: Date): Promise<void> {
  const stop = await findStop(tx, stopId)
  if (!stop) return
  await saveStop(tx, { ...stop, status: 'cancelled', revision: stop.revision + 1 }, now)
  await announce<ItineraryEvent>(tx, { type: 'stop-removed', visitId: stop.visitId, stopId }, { actor, now })
}
