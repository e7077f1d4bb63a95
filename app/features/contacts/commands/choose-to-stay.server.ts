import { type Actor } from '#app/access/policy.ts'
import { mayEditContact } from '#app/access/policy/contacts.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Contact } from '../model.ts'
import { findContact, saveContact } from '../repository.server.ts'
import * as rules from '../rules.ts'
import { todayHere } from './add-contact.server.ts'

type Order = Readonly<{ contactId: string; agreed: boolean; now: Date }>

type RefusalCode = 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** Somebody agrees that we keep their record for two more years, or takes that back. */
export function chooseToStay(
  actor: Actor,
  { contactId, agreed, now }: Order,
): Promise<Result<Contact, RefusalCode>> {
  return inTransaction(async (tx) => {
    const contact = await findContact(tx, contactId)
    if (!contact) return refuse('not-found')
    if (!mayEditContact(actor, contact)) return refuse('not-allowed')

    const today = await todayHere(tx, now)
    const next = { ...contact, revision: contact.revision + 1 }
    const chosen = agreed ? rules.agreeAnew(next, { now, today }) : rules.chooseToStay(next, { agreed, now, today })
    if (!(await saveContact(tx, chosen, now))) return refuse('changed-meanwhile')
    const action = agreed ? 'agree-to-stay' : 'withdraw-agreement'
    await recordAudit(tx, actor, { action, subject: { kind: 'contact', id: contactId } }, now)
    return accept(chosen)
  })
}
