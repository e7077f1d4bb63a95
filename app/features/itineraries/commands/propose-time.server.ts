import { mayAnswerInvitation, type Actor } from '#app/access/policy.ts'
import { toInterval, type Interval, type LocalInterval, type TimeRefusal } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Meeting } from '../model.ts'
import { type ProposalRefusal } from '../rules/meeting.ts'
import { applyProposal } from './apply-proposal.server.ts'
import { loadInvitation } from './load-meeting.server.ts'

type Order = Readonly<{ attendeeId: string; local: LocalInterval; seen: Interval; now: Date }>

type RefusalCode = ProposalRefusal | TimeRefusal | 'not-found' | 'not-allowed'

/** Keeps the other time that somebody invited asks for, until those who plan move the meeting or leave it. */
export function proposeTime(actor: Actor, order: Order): Promise<Result<Meeting, RefusalCode>> {
  const { attendeeId, local, seen, now } = order
  return inTransaction(async (tx) => {
    const loaded = await loadInvitation(tx, attendeeId, now)
    if (!loaded) return refuse('not-found')
    if (!mayAnswerInvitation(actor, loaded.attendee)) return refuse('not-allowed')
    const when = toInterval(local, loaded.circumstances.timeZone)
    return when.ok ? applyProposal(tx, actor, { attendeeId, when: when.value, seen, now }, loaded) : when
  })
}
