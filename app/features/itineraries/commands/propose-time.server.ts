import { mayAnswerInvitation, type Actor } from '#app/access/policy.ts'
import { toInterval, type Interval, type LocalInterval, type TimeRefusal } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent, type Meeting } from '../model.ts'
import { saveMeeting } from '../repository.server.ts'
import * as rules from '../rules/meeting.ts'
import { loadInvitation } from './load-meeting.server.ts'

type Order = Readonly<{ attendeeId: string; local: LocalInterval; seen: Interval; now: Date }>

type RefusalCode = rules.ProposalRefusal | TimeRefusal | 'not-found' | 'not-allowed'

/** Keeps the other time that somebody invited asks for, until those who plan move the meeting or leave it. */
export function proposeTime(actor: Actor, order: Order): Promise<Result<Meeting, RefusalCode>> {
  const { attendeeId, local, seen, now } = order
  return inTransaction(async (tx) => {
    const loaded = await loadInvitation(tx, attendeeId, now)
    if (!loaded) return refuse('not-found')
    const { meeting, attendee, circumstances } = loaded
    if (!mayAnswerInvitation(actor, attendee)) return refuse('not-allowed')
    const when = toInterval(local, circumstances.timeZone)
    if (!when.ok) return when
    const decision = rules.proposeTime(meeting, { attendeeId, when: when.value, seen }, circumstances)
    if (!decision.ok) return decision

    await saveMeeting(tx, decision.value, meeting, now)
    await recordAudit(tx, actor, { action: 'propose-time', subject: { kind: 'attendee', id: attendeeId } }, now)
    const event = { type: 'time-proposed', meetingId: meeting.id, attendeeId } as const
    await announce<ItineraryEvent>(tx, event, { actor, now })
    return decision
  })
}
