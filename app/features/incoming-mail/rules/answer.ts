import { type Interval } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type AnsweredInvitation, type CalendarPart, type CalendarReply, type KeptReason, type ReadMessage } from '../model.ts'
import { isSenderProven } from './proof.ts'

/** What is to be done about an answer. */
export type Deed =
  | Readonly<{ kind: 'answer'; answer: 'accepted' | 'declined'; seen: Interval }>
  | Readonly<{ kind: 'propose'; when: Interval; seen: Interval }>

export const largestMail = 1_000_000

/** The one part of a message that speaks to calendars. The same entry is often there twice, as a part and as a file. */
export function findCalendar({ calendars }: ReadMessage): Result<CalendarPart, KeptReason> {
  const part = calendars.find(({ method }) => method !== null) ?? calendars[0]
  if (!part) return refuse('calendar-missing')
  return part.text.length > largestMail ? refuse('calendar-too-large') : accept(part)
}

/** The method of the calendar, which must be the one that its MIME header names. */
export function checkMethod(inCalendar: string, { method }: CalendarPart): Result<CalendarReply['method'], KeptReason> {
  if (method !== null && method.toUpperCase() !== inCalendar) return refuse('method-differs')
  return inCalendar === 'REPLY' || inCalendar === 'COUNTER' ? accept(inCalendar) : refuse('method-no-answer')
}

/**
 * Whether an answer to an invitation may be taken as it is, and what it asks for. Whatever may not is kept for a person
 * to look at. The word of `mailServer` about the sender counts.
 */
export function decideAnswer(
  message: Pick<ReadMessage, 'from' | 'proofs'>,
  reply: CalendarReply,
  invitation: AnsweredInvitation,
  mailServer: string | null,
): Result<Deed, KeptReason> {
  if (!message.from) return refuse('sender-missing')
  if (message.from !== reply.attendee) return refuse('sender-differs')
  if (!isSenderProven(message.from, message.proofs, mailServer)) return refuse('sender-unproven')
  if (isOutOfDate(reply, invitation)) return refuse('out-of-date')
  return reply.says === 'other-time' ? decideProposal(reply, invitation) : decideReply(reply, invitation)
}

function decideReply({ says, when }: CalendarReply, invitation: AnsweredInvitation): Result<Deed, KeptReason> {
  if (says !== 'accepted' && says !== 'declined') return refuse(says === 'tentative' ? 'tentative' : 'delegated')
  return accept({ kind: 'answer', answer: says, seen: when ?? invitation.when })
}

function decideProposal({ when }: CalendarReply, invitation: AnsweredInvitation): Result<Deed, KeptReason> {
  return when ? accept({ kind: 'propose', when, seen: invitation.when }) : refuse('time-unreadable')
}

/** RFC 5546: an older SEQUENCE is nothing; of the same SEQUENCE, what was written last counts. */
function isOutOfDate({ sequence, stampedAt }: CalendarReply, { askedRevision, last }: AnsweredInvitation): boolean {
  if (sequence < askedRevision) return true
  if (!last) return false
  const before = last.sequence ?? sequence
  return sequence === before ? stampedAt < last.stampedAt : sequence < before
}
