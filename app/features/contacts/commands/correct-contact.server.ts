import { type Actor } from '#app/access/policy.ts'
import { mayEditContact } from '#app/access/policy/contacts.ts'
import { refuse, accept, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type Contact, type ContactDetails } from '../model.ts'
import { findContact, saveContact } from '../repository.server.ts'
import { correctDetails } from '../rules.ts'

type Order = Readonly<{ contactId: string; revision: number; details: ContactDetails; now: Date }>

type RefusalCode = 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** Puts a contact's record right: what the person says of themselves. */
export function correctContact(
  actor: Actor,
  { contactId, revision, details, now }: Order,
): Promise<Result<Contact, RefusalCode>> {
  return inTransaction(async (tx) => {
    const contact = await findContact(tx, contactId)
    if (!contact) return refuse('not-found')
    if (!mayEditContact(actor, contact)) return refuse('not-allowed')
    if (contact.revision !== revision) return refuse('changed-meanwhile')

    const corrected = correctDetails(contact, details)
    if (!(await saveContact(tx, corrected, now))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { action: 'correct-contact', subject: { kind: 'contact', id: contactId } }, now)
    return accept(corrected)
  })
}
