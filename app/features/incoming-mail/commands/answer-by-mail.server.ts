import { settings } from '#app/config/settings.server.ts'
import { applyAnswer, type AnsweringRefusal } from '#app/features/itineraries/commands/apply-answer.server.ts'
import { applyProposal } from '#app/features/itineraries/commands/apply-proposal.server.ts'
import { loadInvitation } from '#app/features/itineraries/commands/load-meeting.server.ts'
import { findAnswered } from '#app/features/itineraries/queries/answered-invitation.server.ts'
import { type ProposalRefusal } from '#app/features/itineraries/rules/meeting.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type AnsweredInvitation, type CalendarReply, type KeptReason, type ReadMessage } from '../model.ts'
import { findLastTaken } from '../repository.server.ts'
import { decideAnswer, type Deed } from '../rules/answer.ts'

type Order = Readonly<{ message: ReadMessage; reply: CalendarReply; now: Date }>

/** What an answer was about, and why it was not carried out; null where it was. */
export type Answered = Readonly<{ meetingId: string | null; attendeeId: string | null; reason: KeptReason | null }>

/** Holds an answer against the invitation that it is to, and carries it out as the link in the invitation would. */
export async function answerByMail(tx: Tx, { message, reply, now }: Order): Promise<Answered> {
  const found = await findAnswered(tx, meetingIdOf(reply.uid), reply.attendee)
  if (!found) return { meetingId: null, attendeeId: null, reason: 'meeting-unknown' }
  const { meetingId, invited } = found
  if (!invited) return { meetingId, attendeeId: null, reason: 'attendee-unknown' }
  const { attendeeId } = invited
  const invitation = { ...found, ...invited, last: await lastAnswer(tx, invited) }
  const decision = decideAnswer(message, reply, invitation, settings().incomingMailServer)
  const reason = decision.ok ? await carryOut(tx, invitation, decision.value, now) : decision.refusal.code
  return { meetingId, attendeeId, reason }
}

/** A UID is the id of what it names and the host; a calendar of another house may use the same ids. */
function meetingIdOf(uid: string): string {
  const at = uid.lastIndexOf('@')
  const host = uid.slice(at + 1).toLowerCase()
  return host === new URL(settings().origin).hostname ? uid.slice(0, at) : ''
}

type Invited = Readonly<{ attendeeId: string; answeredAt: Date | null }>

/** By mail, it was written when it says so; by a link, when it was pressed. */
async function lastAnswer(tx: Tx, { attendeeId, answeredAt }: Invited): Promise<AnsweredInvitation['last']> {
  const mail = await findLastTaken(tx, attendeeId)
  const byMail = mail?.stampedAt ? { sequence: mail.sequence, stampedAt: mail.stampedAt } : null
  const byLink = answeredAt && answeredAt.getTime() !== mail?.receivedAt.getTime()
  return byLink ? { sequence: null, stampedAt: answeredAt } : byMail
}

async function carryOut(
  tx: Tx,
  { attendeeId, staffId }: AnsweredInvitation,
  deed: Deed,
  now: Date,
): Promise<KeptReason | null> {
  const loaded = await loadInvitation(tx, attendeeId, now)
  if (!loaded) return 'meeting-unknown'
  const actor = { kind: 'invited', attendeeId, staffId } as const
  const order = { ...deed, attendeeId, now }
  const outcome =
    order.kind === 'answer' ? await applyAnswer(tx, actor, order, loaded) : await applyProposal(tx, actor, order, loaded)
  return outcome.ok ? null : reasonOf(outcome.refusal.code)
}

const reasons: Readonly<Partial<Record<AnsweringRefusal | ProposalRefusal, KeptReason>>> = {
  'meeting-not-planned': 'meeting-changed',
  'changed-meanwhile': 'meeting-changed',
  'not-invited': 'attendee-unknown',
  'meeting-over': 'meeting-over',
  'plan-visit-ended': 'time-impossible',
  'plan-in-the-past': 'time-impossible',
  'plan-outside-visit': 'time-impossible',
  'plan-too-long': 'time-impossible',
  'meeting-unchanged': 'time-impossible',
}

function reasonOf(code: AnsweringRefusal | ProposalRefusal): KeptReason {
  return reasons[code] ?? 'person-busy'
}
