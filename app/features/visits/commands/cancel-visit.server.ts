import { mayChangeVisit, type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { doorFactsOfVisit } from '../queries.server.ts'
import { findVisit, insertLetter, saveRead } from '../repository.server.ts'
import * as rules from '../rules/change.ts'

export type CancelVisitOrder = Readonly<{
  visitId: string
  /** What the visitor and the host are told of the reason; the visitor needs none. */
  words?: string | undefined
  /** The revision the person was looking at. */
  revision?: number | undefined
  now: Date
}>

export type CancelVisitRefusal = rules.CancelRefusal | 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** Cancels the visit itself, as part of a transaction that clears its plan as well. */
export async function cancelVisitAlone(
  tx: Tx,
  actor: Actor,
  order: CancelVisitOrder,
): Promise<Result<Visit, CancelVisitRefusal>> {
  const { visitId, revision, now } = order
  const visit = await findVisit(tx, visitId)
  if (!visit) return refuse('not-found')
  if (!mayChangeVisit(actor, visit)) return refuse('not-allowed')
  if (revision !== undefined && revision !== visit.revision) return refuse('changed-meanwhile')

  const { timeZone } = await getOffice(tx, visit.officeId)
  const door = await doorFactsOfVisit(tx, visitId)
  const decision = rules.cancelVisit(visit, { now, today: toLocalDate(now, timeZone), door, byId: deciderOf(actor) })
  if (!decision.ok) return decision

  await saveRead(tx, decision.value, now)
  const letterId = await keepWords(tx, actor, order)
  await recordAudit(tx, actor, { action: 'cancel-visit', subject: { kind: 'visit', id: visitId } }, now)
  await announce<VisitEvent>(tx, { type: 'visit-cancelled', visitId, letterId }, { actor, now })
  return decision
}

async function keepWords(tx: Tx, actor: Actor, { visitId, words, now }: CancelVisitOrder): Promise<string | null> {
  if (!words) return null
  const staffId = deciderOf(actor)
  const letter = { id: newId(), visitId, fromKind: staffId ? 'staff' : 'visitor', staffId, text: words } as const
  await insertLetter(tx, letter, now)
  return letter.id
}

function deciderOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.staffId : null
}
