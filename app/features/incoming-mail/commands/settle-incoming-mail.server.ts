import { type StaffActor } from '#app/access/policy.ts'
import { mayAnswerForOthers } from '#app/access/policy/house.ts'
import { applyAnswer, type AnsweringRefusal } from '#app/features/itineraries/commands/apply-answer.server.ts'
import { loadInvitation } from '#app/features/itineraries/commands/load-meeting.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findMailOffice } from '../queries/kept-mail.server.ts'
import { findKept, settle } from '../repository.server.ts'

type Order = Readonly<{ mailId: string; intent: 'accepted' | 'declined' | 'done'; now: Date }>

type RefusalCode = AnsweringRefusal | 'not-found' | 'not-allowed' | 'mail-settled'

/** Takes a message that was kept off the list, with the answer that a person read in it, if any. */
export function settleIncomingMail(actor: StaffActor, order: Order): Promise<Result<null, RefusalCode>> {
  const { mailId, intent, now } = order
  return inTransaction(async (tx) => {
    const mail = await findKept(tx, mailId)
    if (!mail) return refuse('not-found')
    if (!mayAnswerForOthers(actor, await findMailOffice(tx, mail.meetingId))) return refuse('not-allowed')
    if (mail.outcome !== 'kept') return refuse('mail-settled')
    const answered = intent === 'done' ? accept(null) : await answerFor(tx, actor, { ...order, intent }, mail.attendeeId)
    if (!answered.ok) return answered

    await settle(tx, mailId, actor.staffId, now)
    const subject = { kind: 'incoming-mail', id: mailId }
    await recordAudit(tx, actor, { action: 'settle-incoming-mail', subject, details: { intent } }, now)
    return accept(null)
  })
}

type AnswerFor = Readonly<{ intent: 'accepted' | 'declined'; now: Date }>

async function answerFor(tx: Tx, actor: StaffActor, { intent, now }: AnswerFor, attendeeId: string | null) {
  const loaded = attendeeId === null ? null : await loadInvitation(tx, attendeeId, now)
  if (!loaded || attendeeId === null) return refuse('not-invited')
  return applyAnswer(tx, actor, { attendeeId, answer: intent, seen: loaded.meeting.when, now }, loaded)
}
