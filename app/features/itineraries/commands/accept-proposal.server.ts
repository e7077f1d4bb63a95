import { mayChangeMeeting, type Actor } from '#app/access/policy.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Meeting } from '../model.ts'
import { type GuestRefusal } from '../rules/guests.ts'
import { toMeetingSubject, type MoveRefusal } from '../rules/meeting.ts'
import { applyMove } from './apply-move.server.ts'
import { type ConflictRefusal } from './check-conflicts.server.ts'
import { loadMeeting } from './load-meeting.server.ts'

type Order = Readonly<{
  meetingId: string
  attendeeId: string
  revision: number
  allowOverlap: boolean
  overruled?: readonly string[]
  now: Date
}>

type RefusalCode = MoveRefusal | GuestRefusal | ConflictRefusal | 'not-found' | 'not-allowed' | 'proposal-gone'

/** Moves a meeting to the time that somebody invited asked for. That person has agreed; the others are asked again. */
export function acceptProposal(actor: Actor, order: Order): Promise<Result<Meeting, RefusalCode>> {
  return inTransaction(async (tx) => {
    const loaded = await loadMeeting(tx, order.meetingId, order.now)
    if (!loaded) return refuse('not-found')
    const { meeting, circumstances } = loaded
    if (!mayChangeMeeting(actor, toMeetingSubject(meeting), circumstances.visit)) return refuse('not-allowed')

    const proposer = meeting.attendees.find(({ id }) => id === order.attendeeId)
    if (!proposer?.proposed) return refuse('proposal-gone')
    const willing = [proposer.staffId].filter((id) => id !== null)
    const agreed = actor.kind === 'staff' ? [...willing, actor.staffId] : willing
    const { roomId, onlineUrl } = meeting
    const move = { ...order, meeting, when: proposer.proposed, venue: { roomId, onlineUrl }, agreed, willing }
    return applyMove(tx, actor, { ...move, action: 'accept-proposal' }, circumstances)
  })
}
