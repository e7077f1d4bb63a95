import { mayDecideVisit, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { hostFacts } from '../queries/host-facts.server.ts'
import { findVisit, saveVisit } from '../repository.server.ts'
import * as rules from '../rules/host.ts'
import { decidingOn, type CommandRefusal } from './decide-visit.server.ts'

type Order = Readonly<{ visitId: string; hostId: string; anyway: boolean; now: Date }>

/** Gives a visit its host; the host is told. Choosing the same one again changes nothing. */
export function chooseHost(
  actor: Actor,
  { visitId, hostId, anyway, now }: Order,
): Promise<Result<Visit, rules.HostRefusal | CommandRefusal>> {
  return inTransaction(async (tx): Promise<Result<Visit, rules.HostRefusal | CommandRefusal>> => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayDecideVisit(actor, visit.officeId)) return refuse('not-allowed')
    if (visit.hostId === hostId) return accept(visit)

    const { today } = await decidingOn(tx, actor, visit, now)
    const decision = rules.chooseHost(visit, await hostFacts(tx, hostId, visit), { today, anyway })
    if (!decision.ok) return decision
    if (!(await saveVisit(tx, decision.value, now))) return refuse('changed-meanwhile')

    const details = { hostId, before: visit.hostId, anyway }
    await recordAudit(tx, actor, { action: 'choose-host', subject: { kind: 'visit', id: visitId }, details }, now)
    await announce<VisitEvent>(tx, { type: 'visit-host-chosen', visitId, hostId }, { actor, now })
    return decision
  })
}
