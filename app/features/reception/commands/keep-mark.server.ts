import { type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { listRollCalls } from '../queries/marks.server.ts'
import { insertMark, insertRollCall, type NewMark } from '../roll-call-repository.server.ts'
import { beganAround, rollCallAt } from '../rules/roll-call.ts'
import { writtenBy } from './keep-record.server.ts'

/** Writes one mark into the roll call of its time. When there is none, this mark begins one: no mark is ever lost. */
export async function keepMark(tx: Tx, actor: Actor, mark: NewMark): Promise<void> {
  const { id, officeId, kind, guest, occurredAt, receivedAt } = mark
  const around = listRollCalls(tx, officeId, beganAround(occurredAt))
  const known = rollCallAt(around, occurredAt)?.id
  const rollCallId = known ?? (await begin(tx, actor, { id: newId(), officeId, startedAt: occurredAt }, receivedAt))
  insertMark(tx, writtenBy(actor), rollCallId, mark)
  const subject = guest ?? { kind: 'office', id: officeId }
  const note = { action: kind === 'seen' ? 'mark-seen' : 'unmark-seen', subject: { kind: subject.kind, id: subject.id }, details: { event: id } }
  await recordAudit(tx, actor, note, receivedAt)
}

type Beginning = Readonly<{ id: string; officeId: string; startedAt: Date }>

/** Begins a roll call; answers its id. */
export async function begin(tx: Tx, actor: Actor, rollCall: Beginning, now: Date): Promise<string> {
  insertRollCall(tx, writtenBy(actor), rollCall)
  await recordAudit(tx, actor, { action: 'begin-roll-call', subject: { kind: 'roll-call', id: rollCall.id } }, now)
  return rollCall.id
}
