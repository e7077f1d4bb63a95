import { type Actor } from '#app/access/policy.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Attendee, type ItineraryEvent, type Meeting } from '../model.ts'
import { saveMeeting } from '../repository.server.ts'
import * as rules from '../rules/meeting.ts'
import { checkConflicts, type ConflictRefusal } from './check-conflicts.server.ts'
import { type LoadedInvitation } from './load-meeting.server.ts'

export type AnswerOrder = Readonly<{ attendeeId: string; answer: 'accepted' | 'declined'; seen: Interval; now: Date }>
export type AnsweringRefusal = rules.AnswerRefusal | ConflictRefusal

/**
 * The part that an answer given on a page and one that comes by mail have in common; whether it may be given, the
 * command finds out. Whoever takes back a refusal may be somewhere else by now.
 */
export async function applyAnswer(
  tx: Tx,
  actor: Actor,
  order: AnswerOrder,
  { meeting, attendee, circumstances }: LoadedInvitation,
): Promise<Result<Meeting, AnsweringRefusal>> {
  const { attendeeId, answer, now } = order
  const decision = rules.answerInvitation(meeting, order)
  if (!decision.ok) return decision
  const who = { staffIds: whoReturns(attendee, answer), visitIds: [], roomId: null }
  const conflicts = await checkConflicts(tx, {
    wanted: { ...who, when: meeting.when, exceptId: meeting.id },
    people: 0,
    office: circumstances.office,
    days: circumstances.visit,
    allowOverlap: false,
    willing: who.staffIds,
    now,
  })
  if (!conflicts.ok) return conflicts

  await saveMeeting(tx, decision.value, meeting, now)
  const subject = { kind: 'attendee', id: attendeeId }
  await recordAudit(tx, actor, { action: 'answer-invitation', subject, details: { answer } }, now)
  const event = { type: 'invitation-answered', meetingId: meeting.id, attendeeId } as const
  await announce<ItineraryEvent>(tx, event, { actor, now })
  return decision
}

/** All others hold the time already. */
function whoReturns({ answer: before, staffId }: Attendee, answer: AnswerOrder['answer']): readonly string[] {
  return before === 'declined' && answer === 'accepted' && staffId ? [staffId] : []
}
