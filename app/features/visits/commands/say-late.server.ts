import { mayChangeVisit, type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { toInstant, toLocalDate, type TimeRefusal } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { doorFactsOfVisit } from '../queries.server.ts'
import { findVisit, saveRead } from '../repository.server.ts'
import * as rules from '../rules/change.ts'

type Order = Readonly<{
  visitId: string
  /** On the clocks of the office: `10:40`. */
  until: string
  now: Date
}>

type RefusalCode = TimeRefusal | 'late-not-today' | 'late-past' | 'not-found' | 'not-allowed'

/** The visitor comes later today than planned; host and liaison hear of it. */
export function sayLate(actor: Actor, { visitId, until, now }: Order): Promise<Result<Visit, RefusalCode>> {
  return inTransaction(async (tx) => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayChangeVisit(actor, visit)) return refuse('not-allowed')

    const { timeZone } = await getOffice(tx, visit.officeId)
    const today = toLocalDate(now, timeZone)
    const instant = toInstant(`${today}T${until}`, timeZone, 'later')
    if (!instant.ok) return refuse(instant.refusal.code, 'until')
    const door = await doorFactsOfVisit(tx, visitId)
    const decision = rules.sayLate(visit, instant.value, { now, today, door })
    if (!decision.ok) return decision

    await saveRead(tx, decision.value, now)
    await recordAudit(tx, actor, { action: 'say-late', subject: { kind: 'visit', id: visitId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-late', visitId }, { actor, now })
    return decision
  })
}
