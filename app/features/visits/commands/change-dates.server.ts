import { mayChangeVisit, type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent, type VisitHalf } from '../model.ts'
import { findVisit, replaceHalves, saveRead } from '../repository.server.ts'
import * as rules from '../rules/change.ts'
import { type Days } from '../rules/days.ts'
import { toOpenHalves } from '../rules/office-days.ts'

export type ChangeDatesOrder = Readonly<{
  visitId: string
  /** The one that the preview was made of. */
  revision: number
  days: Days & Readonly<{ halves: readonly VisitHalf[] }>
  now: Date
}>

export type ChangeDatesRefusal = rules.ChangeDatesRefusal | 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** Gives the visit itself other dates, as part of a transaction that follows with desks, meetings and stops. */
export async function changeDatesIn(
  tx: Tx,
  actor: Actor,
  { visitId, revision, days, now }: ChangeDatesOrder,
): Promise<Result<Visit, ChangeDatesRefusal>> {
  const visit = await findVisit(tx, visitId)
  if (!visit) return refuse('not-found')
  if (!mayChangeVisit(actor, visit)) return refuse('not-allowed')
  if (visit.revision !== revision) return refuse('changed-meanwhile')

  const office = await getOffice(tx, visit.officeId)
  const calendar = { today: toLocalDate(now, office.timeZone), open: toOpenHalves(office) }
  const decision = rules.changeDates(visit, days, calendar)
  if (!decision.ok) return decision

  await saveRead(tx, decision.value, now)
  await replaceHalves(tx, visitId, decision.value.halves)
  const details = { firstDay: days.firstDay, lastDay: days.lastDay }
  await recordAudit(tx, actor, { action: 'change-dates', subject: { kind: 'visit', id: visitId }, details }, now)
  await announce<VisitEvent>(tx, { type: 'visit-dates-changed', visitId }, { actor, now })
  return decision
}
