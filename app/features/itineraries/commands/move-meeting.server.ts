import { mayChangeMeeting, type Actor } from '#app/access/policy.ts'
import { toInterval, type LocalInterval, type TimeRefusal } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Meeting } from '../model.ts'
import { findLostChoice } from '../queries/choices.server.ts'
import { type GuestRefusal } from '../rules/guests.ts'
import { toMeetingSubject, type MoveRefusal, type Venue } from '../rules/meeting.ts'
import { applyMove } from './apply-move.server.ts'
import { type ConflictRefusal } from './check-conflicts.server.ts'
import { loadMeeting } from './load-meeting.server.ts'

type Order = Readonly<{
  meetingId: string
  local: LocalInterval
  venue: Venue
  revision: number
  allowOverlap: boolean
  overruled?: readonly string[]
  now: Date
}>

type RefusalCode = MoveRefusal | GuestRefusal | ConflictRefusal | TimeRefusal | 'not-found' | 'not-allowed' | 'choice-gone'

/** Moves a meeting to another time, room or address on the web; all sides hear of it. */
export function moveMeeting(actor: Actor, order: Order): Promise<Result<Meeting, RefusalCode>> {
  return inTransaction(async (tx) => {
    const loaded = await loadMeeting(tx, order.meetingId, order.now)
    if (!loaded) return refuse('not-found')
    const { meeting, circumstances } = loaded
    const { office, visit } = circumstances
    if (!mayChangeMeeting(actor, toMeetingSubject(meeting), visit)) return refuse('not-allowed')

    const when = toInterval(order.local, office.timeZone)
    if (!when.ok) return when
    const newRoom = order.venue.roomId !== meeting.roomId
    const chosen = { roomId: newRoom ? order.venue.roomId : null, staffIds: [], wishId: null }
    if (await findLostChoice(tx, { ...meeting, ...chosen })) return refuse('choice-gone', 'roomId')

    const agreed = actor.kind === 'staff' ? [actor.staffId] : []
    const move = { ...order, meeting, when: when.value, agreed, action: 'move-meeting' } as const
    return applyMove(tx, actor, move, circumstances)
  })
}
