import { type Actor } from '#app/access/policy.ts'
import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type SpacesEvent } from '../model.ts'
import { deleteDeskBookingsOfVisit } from '../repository.server.ts'

type Order = Readonly<{
  visitId: string
  /** Desks of days before this one stay as they were. */
  from: LocalDate
  keeps: (half: Readonly<{ date: LocalDate; half: Half }>) => boolean
  now: Date
}>

/** Gives back the desks that a visit no longer needs, as part of the transaction in which the visit changes. */
export async function releaseDesksOfVisit(tx: Tx, actor: Actor, { visitId, from, keeps, now }: Order): Promise<number> {
  const released = await deleteDeskBookingsOfVisit(tx, { visitId, from, keeps })
  if (released === 0) return 0
  const subject = { kind: 'visit', id: visitId }
  await recordAudit(tx, actor, { action: 'release-desks', subject, details: { desks: released } }, now)
  await announce<SpacesEvent>(tx, { type: 'desk-released', visitId }, { actor, now })
  return released
}
