import { newId } from '#app/lib/id.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type Contact, type ContactDetails } from '../model.ts'
import { findContactByEmail, insertContact, saveContact } from '../repository.server.ts'
import { fillGaps, foldEmail, notAsked } from '../rules.ts'

type Order = Readonly<{ details: ContactDetails; locale: string; now: Date }>

/**
 * The contact with this mail address, with its gaps filled, or a new one; without an address always a new one. Part of
 * the transaction of whoever asks, which has already decided that it may.
 */
export async function ensureContact(tx: Tx, { details, locale, now }: Order): Promise<Contact> {
  const email = foldEmail(details.email) || null
  const known = email && (await findContactByEmail(tx, email))
  if (!known) {
    const contact = newContact({ ...details, email }, locale)
    await insertContact(tx, contact, now)
    return contact
  }

  const filled = { ...fillGaps(known, details), revision: known.revision + 1 }
  await saveContact(tx, filled, now)
  return filled
}

function newContact(details: Omit<ContactDetails, 'email'> & Pick<Contact, 'email'>, locale: string): Contact {
  return {
    ...details,
    id: newId(),
    phone: null,
    canHelpWith: [],
    wantsHelpWith: [],
    metThrough: '',
    locale,
    ...notAsked,
    doNotContact: false,
    revision: 0,
  }
}
