import { type Actor } from '#app/access/policy.ts'
import { mayManageContacts } from '#app/access/policy/contacts.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Contact, type ContactRecord } from '../model.ts'
import { findContact, findContactByEmail, saveContact } from '../repository.server.ts'
import { editRecord, foldEmail } from '../rules.ts'
import { todayHere } from './add-contact.server.ts'

type Order = Readonly<{ contactId: string; record: ContactRecord; agreed: boolean; revision: number; now: Date }>

type RefusalCode = 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'contact-address-known'

/** Writes a contact's record as the liaison knows it. */
export function editContact(
  actor: Actor,
  { contactId, record, agreed, revision, now }: Order,
): Promise<Result<Contact, RefusalCode>> {
  return inTransaction(async (tx) => {
    const contact = await findContact(tx, contactId)
    if (!contact) return refuse('not-found')
    if (!mayManageContacts(actor)) return refuse('not-allowed')
    if (contact.revision !== revision) return refuse('changed-meanwhile')
    const other = record.email ? await findContactByEmail(tx, foldEmail(record.email)) : null
    if (other && other.id !== contactId) return refuse('contact-address-known', 'email', other.nameToShow)

    const edited = editRecord(contact, record, { agreed, now, today: await todayHere(tx, now) })
    if (!(await saveContact(tx, edited, now))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { action: 'edit-contact', subject: { kind: 'contact', id: contactId } }, now)
    return accept(edited)
  })
}
