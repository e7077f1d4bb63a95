import { mayDecideVisit, type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit, actorId } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type DoorFacts, type Visit, type VisitEvent } from '../model.ts'
import { doorFactsOfVisit } from '../queries.server.ts'
import { findVisit, saveVisit } from '../repository.server.ts'
import { type Deciding } from '../rules/decision.ts'

export type CommandRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** A decision about a visit: what it is called, what the rules say, and what the world hears. */
export type Decision<Code extends string> = Readonly<{
  action: string
  visitId: string
  now: Date
  /** The revision the person was looking at; a visit that went on since then is not decided on. */
  revision?: number | undefined
  decide: (visit: Visit, deciding: Deciding, door: DoorFacts) => Result<Visit, Code>
  event?: VisitEvent['type'] & ('visit-approved' | 'visit-declined' | 'visit-closed' | 'visit-reopened')
  details?: (visit: Visit) => Record<string, string | number | boolean | null>
}>

/** The stairs that all decisions of the liaison take: load, authorise, decide, save, write down, announce. */
export function decideVisit<Code extends string>(
  actor: Actor,
  decision: Decision<Code>,
): Promise<Result<Visit, Code | CommandRefusal>> {
  return inTransaction(async (tx): Promise<Result<Visit, Code | CommandRefusal>> => {
    const { now, decide, revision } = decision
    const visit = await findVisit(tx, decision.visitId)
    if (!visit) return refuse('not-found')
    if (!mayDecideVisit(actor, visit.officeId)) return refuse('not-allowed')
    if (revision !== undefined && revision !== visit.revision) return refuse('changed-meanwhile')

    const outcome = decide(visit, await decidingOn(tx, actor, visit, now), await doorFactsOfVisit(tx, visit.id))
    if (!outcome.ok) return outcome
    if (!(await saveVisit(tx, outcome.value, now))) return refuse('changed-meanwhile')
    await tell(tx, actor, decision, outcome.value)
    return outcome
  })
}

/** The day at the visit's office and the person who decides. */
export async function decidingOn(tx: Tx, actor: Actor, visit: Visit, now: Date): Promise<Deciding> {
  const { timeZone } = await getOffice(tx, visit.officeId)
  return { now, today: toLocalDate(now, timeZone), byId: actorId(actor) }
}

async function tell<Code extends string>(tx: Tx, actor: Actor, decision: Decision<Code>, visit: Visit): Promise<void> {
  const { action, event, now, details } = decision
  await recordAudit(tx, actor, { action, subject: { kind: 'visit', id: visit.id }, details: details?.(visit) }, now)
  if (event) await announce(tx, { type: event, visitId: visit.id }, { actor, now })
}
