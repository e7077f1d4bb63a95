import { type Actor } from '#app/access/policy.ts'
import { mayManageContacts } from '#app/access/policy/contacts.ts'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type Contact, type ContactRecord } from '../model.ts'
import { findContact, findContactByEmail, insertContact } from '../repository.server.ts'
import { editRecord, foldEmail, notAsked } from '../rules.ts'

type Order = Readonly<{ record: ContactRecord; agreed: boolean; formToken: string; now: Date }>

type RefusalCode = 'not-allowed' | 'contact-address-known'

/** Writes down somebody of the community whom we met. */
export function addContact(
  actor: Actor,
  { record, agreed, formToken, now }: Order,
): Promise<Result<Contact, RefusalCode>> {
  return inTransaction(async (tx) => {
    if (!mayManageContacts(actor)) return refuse('not-allowed')
    const added = await findReceipt(tx, formToken)
    const known = added && (await findContact(tx, added))
    if (known) return accept(known)
    const other = record.email ? await findContactByEmail(tx, foldEmail(record.email)) : null
    if (other) return refuse('contact-address-known', 'email', other.nameToShow)

    const fresh = { ...record, id: newId(), ...notAsked, revision: -1 }
    const contact = editRecord(fresh, record, { agreed, now, today: await todayHere(tx, now) })
    await insertContact(tx, contact, now)
    await keepReceipt(tx, formToken, contact.id, now)
    await recordAudit(tx, actor, { action: 'add-contact', subject: { kind: 'contact', id: contact.id } }, now)
    return accept(contact)
  })
}

/** The day it is at the office that people are known at. */
export async function todayHere(tx: Tx, now: Date): Promise<string> {
  return toLocalDate(now, (await findPublicOffice(tx))?.timeZone ?? 'UTC')
}
