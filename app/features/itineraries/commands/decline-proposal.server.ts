import { mayChangeMeeting, type Actor } from '#app/access/policy.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent, type Meeting } from '../model.ts'
import { saveMeeting } from '../repository.server.ts'
import * as rules from '../rules/meeting.ts'
import { loadMeeting } from './load-meeting.server.ts'

type Order = Readonly<{ meetingId: string; attendeeId: string; revision: number; now: Date }>

type RefusalCode = rules.ChangeRefusal | 'not-found' | 'not-allowed' | 'proposal-gone'

/** Turns down the other time that somebody invited asked for; they hear of it and can still answer. */
export function declineProposal(actor: Actor, order: Order): Promise<Result<Meeting, RefusalCode>> {
  const { meetingId, attendeeId, now } = order
  return inTransaction(async (tx) => {
    const loaded = await loadMeeting(tx, meetingId, now)
    if (!loaded) return refuse('not-found')
    const { meeting, circumstances } = loaded
    if (!mayChangeMeeting(actor, rules.toMeetingSubject(meeting), circumstances.visit)) return refuse('not-allowed')
    const decision = rules.declineProposal(meeting, order)
    if (!decision.ok) return decision

    await saveMeeting(tx, decision.value, meeting, now)
    const subject = { kind: 'attendee', id: attendeeId }
    await recordAudit(tx, actor, { action: 'decline-proposal', subject, details: { meetingId } }, now)
    const asked = toText(meeting, attendeeId)
    await announce<ItineraryEvent>(tx, { type: 'proposal-declined', meetingId, attendeeId, asked }, { actor, now })
    return decision
  })
}

function toText({ attendees, when }: Meeting, attendeeId: string) {
  const { start, end } = attendees.find(({ id }) => id === attendeeId)?.proposed ?? when
  return { start: start.toISOString(), end: end.toISOString() }
}
