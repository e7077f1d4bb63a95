import { type Tx } from '#app/storage/client.server.ts'
import { findContact, saveContact } from '../repository.server.ts'

type Order = Readonly<{ contactId: string; nameToShow: string; now: Date }>

/** Writes another name to show. Part of the transaction of whoever asks, which has already decided that it may. */
export async function renameContact(tx: Tx, { contactId, nameToShow, now }: Order): Promise<void> {
  const contact = await findContact(tx, contactId)
  if (contact) await saveContact(tx, { ...contact, nameToShow, revision: contact.revision + 1 }, now)
}
