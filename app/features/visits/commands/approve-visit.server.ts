import { mayDecideVisit, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { hostFacts } from '../queries/host-facts.server.ts'
import { findVisit, saveVisit } from '../repository.server.ts'
import * as rules from '../rules/decision.ts'
import { chooseHost, type HostRefusal } from '../rules/host.ts'
import { decidingOn, type CommandRefusal } from './decide-visit.server.ts'

type Order = Readonly<{
  visitId: string
  /** Null leaves the host as it is. */
  hostId: string | null
  /** Gives the host a visit more than they take in a week. */
  anyway: boolean
  revision?: number
  now: Date
}>

type RefusalCode = rules.ApprovalRefusal | HostRefusal | CommandRefusal

/** Says yes to a request, with its host. The visitor gets the plan by mail. */
export function approveVisit(actor: Actor, order: Order): Promise<Result<Visit, RefusalCode>> {
  const { visitId, revision, now } = order
  return inTransaction(async (tx): Promise<Result<Visit, RefusalCode>> => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayDecideVisit(actor, visit.officeId)) return refuse('not-allowed')
    if (revision !== undefined && revision !== visit.revision) return refuse('changed-meanwhile')

    const deciding = await decidingOn(tx, actor, visit, now)
    const approved = rules.approveVisit(visit, deciding)
    if (!approved.ok) return approved
    const decision = await withHost(tx, approved.value, order, deciding)
    if (!decision.ok) return decision
    if (!(await saveVisit(tx, decision.value, now))) return refuse('changed-meanwhile')

    const { hostId } = decision.value
    await recordAudit(tx, actor, { action: 'approve-visit', subject: { kind: 'visit', id: visitId }, details: { hostId } }, now)
    await announce<VisitEvent>(tx, { type: 'visit-approved', visitId }, { actor, now })
    return decision
  })
}

/** One decision is one revision, also when it names the host. */
async function withHost(
  tx: Tx,
  approved: Visit,
  { hostId, anyway }: Order,
  { today }: rules.Deciding,
): Promise<Result<Visit, HostRefusal>> {
  if (hostId === null || hostId === approved.hostId) return accept(approved)
  const chosen = chooseHost(approved, await hostFacts(tx, hostId, approved), { today, anyway })
  return chosen.ok ? accept({ ...chosen.value, revision: approved.revision }) : chosen
}
