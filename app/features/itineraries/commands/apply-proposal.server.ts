import { type Actor } from '#app/access/policy.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent, type Meeting } from '../model.ts'
import { saveMeeting } from '../repository.server.ts'
import * as rules from '../rules/meeting.ts'
import { type LoadedInvitation } from './load-meeting.server.ts'

type Order = Readonly<{ attendeeId: string; when: Interval; seen: Interval; now: Date }>

/** The part that another time asked for on a page and one that comes by mail have in common. */
export async function applyProposal(
  tx: Tx,
  actor: Actor,
  order: Order,
  { meeting, circumstances }: LoadedInvitation,
): Promise<Result<Meeting, rules.ProposalRefusal>> {
  const { attendeeId, now } = order
  const decision = rules.proposeTime(meeting, order, circumstances)
  if (!decision.ok) return decision

  await saveMeeting(tx, decision.value, meeting, now)
  await recordAudit(tx, actor, { action: 'propose-time', subject: { kind: 'attendee', id: attendeeId } }, now)
  const event = { type: 'time-proposed', meetingId: meeting.id, attendeeId } as const
  await announce<ItineraryEvent>(tx, event, { actor, now })
  return decision
}
