import { type Actor } from '#app/access/policy.ts'
import { forgetEmergencyContact } from '#app/features/visits/commands/forget-emergency-contact.server.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Guest, type ReceptionEventNews, type ReceptionRecord } from '../model.ts'
import { type GuestSubject } from '../queries/door.server.ts'
import { insertRecord } from '../repository.server.ts'
import { endsStay } from '../rules/greeting.ts'
import { beginTelling } from '../telling-repository.server.ts'

/** Writes one entry of the log and what follows from it: a line in the audit log, news for those concerned. */
export async function keepRecord(tx: Tx, actor: Actor, record: ReceptionRecord): Promise<void> {
  const { id, kind, guest, officeId, receivedAt } = record
  await insertRecord(tx, writtenBy(actor), record)
  const subject = guest ?? { kind: 'office', id: officeId }
  const note = { action: actionOf[kind], subject: { kind: subject.kind, id: subject.id }, details: { event: id } }
  await recordAudit(tx, actor, note, receivedAt)
  const news = guest?.kind === 'visit' && newsOf(kind, guest, id)
  if (news) await announce<ReceptionEventNews>(tx, news, { actor, now: receivedAt })
  if (news && kind === 'arrival') beginTelling(tx, id, guest.id, receivedAt)
}

const actionOf = { arrival: 'record-arrival', departure: 'record-departure', undo: 'undo-reception-event' } as const

function newsOf(kind: ReceptionRecord['kind'], guest: Guest, eventId: string): ReceptionEventNews | null {
  if (kind === 'undo') return null
  return { type: kind === 'arrival' ? 'visitor-arrived' : 'visitor-left', visitId: guest.id, eventId }
}

/** Under whose name an entry stands. */
export function writtenBy(actor: Actor) {
  return {
    deviceId: actor.kind === 'device' ? actor.deviceId : null,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
  }
}

/** Something that happens now, before the eyes of whom it is told by. */
export function happeningNow(
  { eventId, now }: Readonly<{ eventId: string; now: Date }>,
  what: Pick<ReceptionRecord, 'kind' | 'guest' | 'officeId'> & Partial<Pick<ReceptionRecord, 'undoesId'>>,
): ReceptionRecord {
  return { undoesId: null, ...what, id: eventId, sequence: null, deviceTime: now, occurredAt: now, receivedAt: now }
}

/** After a departure that ends the stay, whom to call in an emergency is deleted. */
export async function tidyAfterDeparture(
  tx: Tx,
  actor: Actor,
  subject: GuestSubject,
  { at, now }: Readonly<{ at: Date; now: Date }>,
): Promise<void> {
  const { guest, lastDay, officeId, hasEmergency } = subject
  if (!hasEmergency || lastDay === null) return
  const today = toLocalDate(at, getOfficeClock(officeId).timeZone)
  if (endsStay({ lastDay }, today)) await forgetEmergencyContact(tx, actor, guest.id, now)
}
