import { mayActAsVisitor, type Actor } from '#app/access/policy.ts'
import { cancelVisitIn } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { doorFactsOf, findVisitSubject } from '#app/features/visits/queries.server.ts'
import { isInside } from '#app/features/visits/state.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findPerson, forgetRows, type Person } from '../repository.server.ts'

type Order = Readonly<{ visitId: string; now: Date }>

type RefusalCode = 'visitor-on-site' | 'not-found' | 'not-allowed'

/** Deletes everything that says who a visitor is, for good. Visits that lie ahead are cancelled first. */
export function forgetPerson(actor: Actor, { visitId, now }: Order): Promise<Result<{ receipt: string }, RefusalCode>> {
  return inTransaction(async (tx) => {
    const subject = await findVisitSubject(tx, visitId)
    const person = await findPerson(tx, visitId)
    if (!subject || !person) return refuse('not-found')
    if (!mayActAsVisitor(actor, subject)) return refuse('not-allowed')
    if (await isInTheBuilding(tx, person)) return refuse('visitor-on-site')

    await cancelAhead(tx, person, now)
    const receipt = newId()
    const details = await forgetRows(tx, person, now)
    await recordAudit(tx, actor, { action: 'forget-person', subject: { kind: 'receipt', id: receipt }, details }, now)
    return accept({ receipt })
  })
}

async function isInTheBuilding(tx: Tx, { visits }: Person): Promise<boolean> {
  const doors = await doorFactsOf(tx, visits.map(({ id }) => id))
  return [...doors.values()].some(isInside)
}

/** What is over or was never to take place refuses, and needs nothing. */
async function cancelAhead(tx: Tx, { visits }: Person, now: Date): Promise<void> {
  for (const { id } of visits) await cancelVisitIn(tx, { kind: 'visitor', visitId: id }, { visitId: id, now })
}
