import { mayChangeMeeting, type Actor } from '#app/access/policy.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent, type Meeting } from '../model.ts'
import { saveMeeting } from '../repository.server.ts'
import * as rules from '../rules/meeting.ts'
import { announceLateMeeting } from './announce-late-change.server.ts'
import { loadMeeting } from './load-meeting.server.ts'

type Order = Readonly<{ meetingId: string; revision: number; now: Date }>

/** Takes a meeting out of everybody's plan; its room is free again. */
export function cancelMeeting(
  actor: Actor,
  { meetingId, revision, now }: Order,
): Promise<Result<Meeting, rules.ChangeRefusal | 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx) => {
    const loaded = await loadMeeting(tx, meetingId, now)
    if (!loaded) return refuse('not-found')
    const { meeting, circumstances } = loaded
    if (!mayChangeMeeting(actor, rules.toMeetingSubject(meeting), circumstances.visit)) return refuse('not-allowed')
    const decision = rules.cancelMeeting(meeting, revision, now)
    if (!decision.ok) return decision

    await saveMeeting(tx, decision.value, meeting, now)
    await recordAudit(tx, actor, { action: 'cancel-meeting', subject: { kind: 'meeting', id: meetingId } }, now)
    const told = await announceLateMeeting(tx, actor, { before: meeting, after: decision.value, now })
    await announce<ItineraryEvent>(tx, { type: 'meeting-cancelled', meetingId, ...told }, { actor, now })
    return decision
  })
}
