import { mayAllowOverlap, mayChangeMeeting, type Actor } from '#app/access/policy.ts'
import { type Office } from '#app/features/offices/model.ts'
import { accept, refuse, type Refusal, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Attendee, type ItineraryEvent, type Meeting } from '../model.ts'
import { findLostChoice } from '../queries/choices.server.ts'
import { findGuests } from '../queries/guests.server.ts'
import { saveMeeting } from '../repository.server.ts'
import { checkGuests, type GuestRefusal } from '../rules/guests.ts'
import { toMeetingSubject, type Circumstances } from '../rules/meeting.ts'
import * as rules from '../rules/people.ts'
import { allowOverlap } from './allow-overlap.server.ts'
import { announceLateMeeting } from './announce-late-change.server.ts'
import { checkConflicts, type ConflictRefusal, type InSpiteOf } from './check-conflicts.server.ts'
import { inviteStaff, inviteVisitor } from './invite.server.ts'
import { loadMeeting } from './load-meeting.server.ts'
import { overruleWarnings } from './overrule-warnings.server.ts'

type Order = rules.Wanted &
  Readonly<{ meetingId: string; revision: number; allowOverlap: boolean; overruled?: readonly string[]; now: Date }>

type RefusalCode =
  | rules.PeopleRefusal
  | GuestRefusal
  | ConflictRefusal
  | 'not-found'
  | 'not-allowed'
  | 'choice-gone'

/** Asks other people to a meeting, or takes some off it. Its time and place stay, and the answers of those who stay. */
export function changePeople(actor: Actor, order: Order): Promise<Result<Meeting, RefusalCode>> {
  const { meetingId, now } = order
  return inTransaction(async (tx) => {
    const loaded = await loadMeeting(tx, meetingId, now)
    if (!loaded) return refuse('not-found')
    const { meeting: before, circumstances } = loaded
    if (!mayChangeMeeting(actor, toMeetingSubject(before), circumstances.visit)) return refuse('not-allowed')
    const change = rules.comparePeople(before, order)
    if (!change.ok) return change
    const { added, removed } = change.value
    const checked = await checkNew(tx, actor, { order, before, added }, circumstances)
    if (!checked.ok) return checked

    const invited = { ...before, attendees: inviteAll(actor, added, now) }
    const asked = await allowOverlap(tx, actor, { ...checked.value, meeting: invited, now })
    await overruleWarnings(tx, actor, { ...checked.value, meetingId, now })
    const meeting = rules.changePeople(before, { added: asked.attendees, removed })
    await saveMeeting(tx, meeting, before, now)
    await recordAudit(tx, actor, { action: 'change-people', subject: { kind: 'meeting', id: meetingId } }, now)
    const people = { added: asked.attendees.map(rules.toPerson), removed: removed.map(rules.toPerson) }
    const told = await announceLateMeeting(tx, actor, { before, after: meeting, now })
    const event = { type: 'meeting-people-changed', meetingId, ...people, ...told } as const
    await announce<ItineraryEvent>(tx, event, { actor, now })
    return accept(meeting)
  })
}

type Change = Readonly<{ order: Order; before: Meeting; added: rules.Wanted }>

/** Whether those who are new can be chosen, are here and are free. */
async function checkNew(
  tx: Tx,
  actor: Actor,
  { order, before, added }: Change,
  { office, visit, timeZone, now }: Circumstances & Readonly<{ office: Office }>,
): Promise<Result<InSpiteOf, RefusalCode>> {
  const { officeId, visitId, when, roomId } = before
  const nowhere = { roomId: null, wishId: null }
  const lost = await findLostChoice(tx, { officeId, visitId, staffIds: added.staffIds, ...nowhere })
  if (lost) return refuse('choice-gone', lost)
  const guests = await findGuests(tx, actor, { visitId, officeId, guestIds: added.guestIds })
  if (!guests) return refuse('choice-gone', 'guestIds')
  const here = checkGuests(guests, when, timeZone)
  if (!here.ok) return refuseAt('guestIds', here.refusal)

  const conflicts = await checkConflicts(tx, {
    wanted: { when, staffIds: added.staffIds, visitIds: added.guestIds, roomId: null, exceptId: before.id },
    together: { staffIds: order.staffIds, visitIds: [visitId, ...order.guestIds], roomId },
    people: 0,
    office,
    days: visit,
    allowOverlap: order.allowOverlap && mayAllowOverlap(actor),
    overruled: order.overruled,
    now,
  })
  if (conflicts.ok) return conflicts
  return refuseAt(conflicts.refusal.code.startsWith('visitor') ? 'guestIds' : 'staffIds', conflicts.refusal)
}

/** The same refusal beside the field in which the person was chosen. */
function refuseAt<Code extends string>(field: string, { code, values = [] }: Refusal<Code>): Result<never, Code> {
  return refuse(code, field, ...values)
}

function inviteAll(actor: Actor, { staffIds, guestIds }: rules.Wanted, now: Date): readonly Attendee[] {
  return [...guestIds.map((id) => inviteVisitor(id, now)), ...staffIds.map((id) => inviteStaff(actor, id, now))]
}
