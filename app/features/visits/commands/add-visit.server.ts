import { mayDecideVisit, type StaffActor } from '#app/access/policy.ts'
import { ensureContact } from '#app/features/contacts/commands/ensure-contact.server.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { newId } from '#app/lib/id.ts'
import { type Visit, type VisitEvent } from '../model.ts'
import { hostFacts } from '../queries/host-facts.server.ts'
import { insertVisit, insertWishes } from '../repository.server.ts'
import { draftVisit, type AddRefusal } from '../rules/add-visit.ts'
import { chooseHost, type HostRefusal } from '../rules/host.ts'
import { toOpenHalves } from '../rules/office-days.ts'
import { type AddedVisit } from '../schema/add-visit.ts'

type Order = Readonly<{ added: AddedVisit; now: Date }>
type RefusalCode = AddRefusal | HostRefusal | 'not-allowed' | 'contact-unknown'

/** Writes a visit down for somebody who asked in another way, and approves it at once if the liaison says so. */
export function addVisit(actor: StaffActor, { added, now }: Order): Promise<Result<{ visitId: string }, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<{ visitId: string }, RefusalCode>> => {
    if (!mayDecideVisit(actor)) return refuse('not-allowed')
    const known = await findReceipt(tx, added.formToken)
    if (known) return accept({ visitId: known })

    const decision = await decide(tx, actor, { added, now })
    if (!decision.ok) return decision
    const visit = { ...decision.value, contactId: await contactOf(tx, added, now) }
    await insertVisit(tx, visit, { requestToken: null, now })
    await insertWishes(tx, visit.id, added.wishes)
    await tell(tx, actor, visit, now)
    await keepReceipt(tx, added.formToken, visit.id, now)
    return accept({ visitId: visit.id })
  })
}

/** The visit as the rules allow it, with its host; everything is decided before the first write. */
async function decide(tx: Tx, actor: StaffActor, { added, now }: Order): Promise<Result<Visit, RefusalCode>> {
  const office = await getOffice(tx, actor.officeId)
  const today = toLocalDate(now, office.timeZone)
  const frame = { id: newId(), officeId: office.id, byId: actor.staffId }
  const draft = draftVisit(added, frame, { today, now, open: toOpenHalves(office) })
  if (!draft.ok) return draft
  const { contactId, hostId, anyway } = added
  if (contactId && (await tx.contact.count({ where: { id: contactId } })) === 0) return refuse('contact-unknown')
  if (!hostId) return draft
  const hosted = chooseHost(draft.value, await hostFacts(tx, hostId, draft.value), { today, anyway })
  return hosted.ok ? accept({ ...hosted.value, revision: 0 }) : hosted
}

async function contactOf(tx: Tx, added: AddedVisit, now: Date): Promise<string> {
  if (added.contactId) return added.contactId
  const { nameToShow, email, username, homeWiki, languages, locale } = added
  const details = { nameToShow, howToSay: '', pronouns: '', email, username, homeWiki, affiliates: [], languages }
  return (await ensureContact(tx, { details, locale, now })).id
}

async function tell(tx: Tx, actor: StaffActor, { id, hostId, decision }: Visit, now: Date): Promise<void> {
  await recordAudit(tx, actor, { action: 'add-visit', subject: { kind: 'visit', id }, details: { hostId, decision } }, now)
  const approved = decision === 'approved'
  await announce<VisitEvent>(tx, { type: approved ? 'visit-approved' : 'visit-added', visitId: id }, { actor, now })
  if (!approved && hostId) {
    await announce<VisitEvent>(tx, { type: 'visit-host-chosen', visitId: id, hostId }, { actor, now })
  }
}
