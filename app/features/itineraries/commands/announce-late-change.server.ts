import { type Actor } from '#app/access/policy.ts'
import { isLate, type PlanChange } from '#app/lib/plan-change.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce, announceTogether } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent, type Meeting, type MeetingStatus, type Stop } from '../model.ts'
import { stateOfMeeting, stateOfStop } from '../queries/plan-states.server.ts'

type Change<Thing> = Readonly<{ before: Thing | null; after: Thing; now: Date }>

/** A change of a stop that begins soon, or was to, is told by mail. One that is further off is left to the calendars. */
export async function announceLateStop(tx: Tx, actor: Actor, { before, after, now }: Change<Stop>): Promise<void> {
  if (!concernsSoon([before, after], now)) return
  const change = { kind: 'stop', id: after.id, was: before && stateOfStop(before), is: stateOfStop(after) } as const
  await announceLate(tx, actor, { visitId: after.visitId, change, now })
}

/** The visits whose visitors hear of it with the other late changes of their plan, and not by a mail of its own. */
type Told = Readonly<{ toldTogether?: readonly string[] }>

/**
 * The same for a meeting, to each visit whose visitor comes to it or was to come. With `except` that visit hears of it
 * in another way.
 */
export async function announceLateMeeting(
  tx: Tx,
  actor: Actor,
  { before, after, now, except }: Change<Meeting> & Readonly<{ except?: string }>,
): Promise<Told> {
  if (!concernsSoon([before, after], now)) return {}
  const toldTogether: string[] = []
  const people = [before, after].flatMap((meeting) => meeting?.attendees ?? [])
  for (const visitId of new Set(people.flatMap(({ visitId }) => visitId ?? []))) {
    const change = { kind: 'meeting', id: after.id, was: stateFor(before, visitId), is: stateFor(after, visitId) } as const
    if (change.was === change.is || visitId === except) continue
    if (await announceLate(tx, actor, { visitId, change, now })) toldTogether.push(visitId)
  }
  return toldTogether.length > 0 ? { toldTogether } : {}
}

/**
 * Another time or place of a meeting. The staff who are asked to come hear at once or, where it comes late, together
 * with further moves within five minutes; its visitors as of any late change.
 */
export async function announceMove(
  tx: Tx,
  actor: Actor,
  { before, after, now }: Readonly<{ before: Meeting; after: Meeting; now: Date }>,
): Promise<void> {
  const { when, attendees } = before
  const times = { start: when.start.toISOString(), end: when.end.toISOString(), state: stateOfMeeting(before) }
  const answered = attendees.flatMap(({ staffId, answer }) => (staffId && answer !== 'waiting' ? staffId : []))
  const told = await announceLateMeeting(tx, actor, { before, after, now })
  const event: ItineraryEvent = { type: 'meeting-moved', meetingId: after.id, before: { ...times, answered }, ...told }
  if (concernsSoon([before, after], now)) await announceTogether(tx, event, { as: `meeting:${after.id}`, actor, now })
  else await announce(tx, event, { actor, now })
}

type Timed = Readonly<{ when: Interval; status: MeetingStatus }>

function concernsSoon(things: readonly (Timed | null)[], now: Date): boolean {
  return things.some((thing) => thing?.status === 'planned' && isLate(thing.when, now))
}

function stateFor(meeting: Meeting | null, visitId: string): string | null {
  return meeting?.attendees.some((each) => each.visitId === visitId) ? stateOfMeeting(meeting) : null
}

async function announceLate(
  tx: Tx,
  actor: Actor,
  { visitId, change, now }: Readonly<{ visitId: string; change: PlanChange; now: Date }>,
): Promise<boolean> {
  const approved = await tx.visit.count({ where: { id: visitId, decision: 'approved' } })
  if (approved === 0) return false
  const event = { type: 'plan-changed-late', visitId, changes: [change] } as const
  await announceTogether<ItineraryEvent>(tx, event, { as: `plan:${visitId}`, actor, now })
  return true
}
