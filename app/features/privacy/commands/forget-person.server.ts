import { mayActAsVisitor, type Actor } from '#app/access/policy.ts'
import { mayForgetContact } from '#app/access/policy/contacts.ts'
import { cancelVisitIn } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { doorFactsOf, findVisitSubject } from '#app/features/visits/queries.server.ts'
import { isInside } from '#app/features/visits/state.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findPerson, forgetRows, type Person } from '../repository.server.ts'

type OfVisit = Readonly<{ visitId: string; now: Date }>
type OfContact = Readonly<{ contactId: string; now: Date }>
type RefusalCode = 'visitor-on-site' | 'not-found' | 'not-allowed'
type Outcome = Result<{ receipt: string }, RefusalCode>

/** Deletes everything that says who a visitor is, for good. Visits that lie ahead are cancelled first. */
export function forgetPerson(actor: Actor, { visitId, now }: OfVisit): Promise<Outcome> {
  return inTransaction(async (tx): Promise<Outcome> => {
    const subject = await findVisitSubject(tx, visitId)
    if (!subject) return refuse('not-found')
    if (!mayActAsVisitor(actor, subject)) return refuse('not-allowed')
    return forgetIn(tx, actor, subject.contactId, now)
  })
}

/** The same, as somebody asks who holds the link to their own record. */
export function forgetContact(actor: Actor, { contactId, now }: OfContact): Promise<Outcome> {
  return inTransaction(async (tx): Promise<Outcome> => {
    if (!mayForgetContact(actor, { id: contactId })) return refuse('not-allowed')
    return forgetIn(tx, actor, contactId, now)
  })
}

async function forgetIn(tx: Tx, actor: Actor, contactId: string, now: Date): Promise<Outcome> {
  const person = await findPerson(tx, contactId)
  if (!person) return refuse('not-found')
  if (await isInTheBuilding(tx, person)) return refuse('visitor-on-site')

  await cancelAhead(tx, person, now)
  const receipt = newId()
  const details = await forgetRows(tx, person, now)
  await recordAudit(tx, actor, { action: 'forget-person', subject: { kind: 'receipt', id: receipt }, details }, now)
  return accept({ receipt })
}

async function isInTheBuilding(tx: Tx, { visits }: Person): Promise<boolean> {
  const doors = await doorFactsOf(tx, visits.map(({ id }) => id))
  return [...doors.values()].some(isInside)
}

/** What is over or was never to take place refuses, and needs nothing. */
async function cancelAhead(tx: Tx, { visits }: Person, now: Date): Promise<void> {
  for (const { id } of visits) await cancelVisitIn(tx, { kind: 'visitor', visitId: id }, { visitId: id, now })
}
