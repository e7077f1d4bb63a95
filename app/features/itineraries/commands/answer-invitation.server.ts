import { mayAnswerInvitation, type Actor } from '#app/access/policy.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Meeting } from '../model.ts'
import { applyAnswer, type AnswerOrder, type AnsweringRefusal } from './apply-answer.server.ts'
import { loadInvitation } from './load-meeting.server.ts'

/** Takes the answer of somebody invited. */
export function answerInvitation(
  actor: Actor,
  order: AnswerOrder,
): Promise<Result<Meeting, AnsweringRefusal | 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx) => {
    const loaded = await loadInvitation(tx, order.attendeeId, order.now)
    if (!loaded) return refuse('not-found')
    if (!mayAnswerInvitation(actor, loaded.attendee)) return refuse('not-allowed')
    return applyAnswer(tx, actor, order, loaded)
  })
}
