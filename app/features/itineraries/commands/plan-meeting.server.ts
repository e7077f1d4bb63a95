import { mayAllowOverlap, mayPlanVisit, type Actor } from '#app/access/policy.ts'
import { type Office } from '#app/features/offices/model.ts'
import { newId } from '#app/lib/id.ts'
import { toInterval, type Interval, type LocalInterval, type TimeRefusal } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type ItineraryEvent, type Meeting } from '../model.ts'
import { findLostChoice } from '../queries/choices.server.ts'
import { findCircumstances } from '../queries/circumstances.server.ts'
import { insertMeeting } from '../repository.server.ts'
import { findGuests } from '../queries/guests.server.ts'
import { checkGuests, type GuestRefusal } from '../rules/guests.ts'
import * as rules from '../rules/meeting.ts'
import { allowOverlap } from './allow-overlap.server.ts'
import { announceLateMeeting } from './announce-late-change.server.ts'
import { checkConflicts, type ConflictRefusal, type InSpiteOf } from './check-conflicts.server.ts'
import { inviteStaff, inviteVisitor } from './invite.server.ts'
import { overruleWarnings } from './overrule-warnings.server.ts'

type Order = Readonly<{
  visitId: string
  title: string
  note: string
  local: LocalInterval
  staffIds: readonly string[]
  /** Visits of further visitors who come. */
  guestIds?: readonly string[]
  venue: rules.Venue
  wishId: string | null
  allowOverlap: boolean
  overruled?: readonly string[]
  formToken: string
  now: Date
}>

type RefusalCode =
  | rules.MeetingRefusal
  | GuestRefusal
  | ConflictRefusal
  | TimeRefusal
  | 'not-found'
  | 'not-allowed'
  | 'choice-gone'

/** Plans a meeting for a visit and asks its staff to come. */
export function planMeeting(actor: Actor, order: Order): Promise<Result<{ meetingId: string }, RefusalCode>> {
  const { visitId, formToken, now } = order
  return inTransaction(async (tx) => {
    const circumstances = await findCircumstances(tx, visitId, now)
    if (!circumstances) return refuse('not-found')
    if (!mayPlanVisit(actor, circumstances.visit)) return refuse('not-allowed')
    const known = await findReceipt(tx, formToken)
    if (known) return accept({ meetingId: known })

    const decision = await decide(tx, actor, order, circumstances)
    if (!decision.ok) return decision

    const meeting = await allowOverlap(tx, actor, { ...decision.value, now })
    await overruleWarnings(tx, actor, { ...decision.value, meetingId: meeting.id, now })
    await insertMeeting(tx, meeting, now)
    await keepReceipt(tx, formToken, meeting.id, now)
    const subject = { kind: 'meeting', id: meeting.id }
    await recordAudit(tx, actor, { action: 'plan-meeting', subject, details: { visitId } }, now)
    await announce<ItineraryEvent>(tx, { type: 'meeting-planned', meetingId: meeting.id }, { actor, now })
    await announceLateMeeting(tx, actor, { before: null, after: meeting, now })
    return accept({ meetingId: meeting.id })
  })
}

async function decide(
  tx: Tx,
  actor: Actor,
  order: Order,
  circumstances: rules.Circumstances & Readonly<{ office: Office }>,
): Promise<Result<InSpiteOf & Readonly<{ meeting: Meeting }>, RefusalCode>> {
  const { office, visit, now } = circumstances
  const { staffIds, visitId, venue, guestIds = [] } = order
  const when = toInterval(order.local, office.timeZone)
  if (!when.ok) return when
  const lost = await findLostChoice(tx, { ...order, ...venue, officeId: office.id })
  if (lost) return refuse('choice-gone', lost)
  const here = await checkWhoCome(tx, actor, order, { when: when.value, office })
  if (!here.ok) return here
  const meeting = rules.planMeeting(draft(actor, order, { when: when.value, officeId: office.id }), circumstances)
  if (!meeting.ok) return meeting

  const conflicts = await checkConflicts(tx, {
    wanted: { when: when.value, staffIds, visitIds: [visitId, ...guestIds], roomId: venue.roomId, exceptId: null },
    people: meeting.value.attendees.length,
    office,
    days: visit,
    allowOverlap: order.allowOverlap && mayAllowOverlap(actor),
    overruled: order.overruled,
    now,
  })
  return conflicts.ok ? accept({ meeting: meeting.value, ...conflicts.value }) : conflicts
}

async function checkWhoCome(
  tx: Tx,
  actor: Actor,
  { visitId, guestIds = [] }: Order,
  { when, office }: Readonly<{ when: Interval; office: Office }>,
): Promise<Result<null, GuestRefusal | 'choice-gone'>> {
  const guests = await findGuests(tx, actor, { visitId, officeId: office.id, guestIds })
  return guests ? checkGuests(guests, when, office.timeZone) : refuse('choice-gone', 'guestIds')
}

function draft(actor: Actor, order: Order, { when, officeId }: { when: Interval; officeId: string }): Meeting {
  const { visitId, title, note, wishId, venue, staffIds, guestIds = [], now } = order
  const visitors = [visitId, ...guestIds].map((each) => inviteVisitor(each, now))
  const staff = staffIds.map((staffId) => inviteStaff(actor, staffId, now))
  return {
    id: newId(),
    officeId,
    visitId,
    wishId,
    title,
    note,
    when,
    status: 'planned',
    ...venue,
    attendees: [...visitors, ...staff],
    revision: 0,
  }
}
