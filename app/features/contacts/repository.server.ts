import { foldName } from '#app/lib/fold.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Contact as Row } from '#app/storage/generated/client.ts'
import { type Contact } from './model.ts'

export async function findContact(db: Db, id: string): Promise<Contact | null> {
  const row = await db.contact.findUnique({ where: { id } })
  return row && toContact(row)
}

/** The contact with this address, folded; the one known longest when several share it. */
export async function findContactByEmail(db: Db, email: string): Promise<Contact | null> {
  const row = await db.contact.findFirst({ where: { email }, orderBy: { createdAt: 'asc' } })
  return row && toContact(row)
}

export async function insertContact(tx: Tx, contact: Contact, now: Date): Promise<void> {
  await tx.contact.create({ data: { ...toRow(contact), id: contact.id, createdAt: now, updatedAt: now } })
}

/** Writes a contact that was read at the revision before this one. False when somebody else wrote first. */
export async function saveContact(tx: Tx, contact: Contact, now: Date): Promise<boolean> {
  const { count } = await tx.contact.updateMany({
    where: { id: contact.id, revision: contact.revision - 1 },
    data: { ...toRow(contact), updatedAt: now },
  })
  return count === 1
}

type Link = Readonly<{ tokenHash: string; contactId: string; createdAt: Date; expiresAt: Date }>

/** Keeps a link to somebody's own record, beside those that still work. */
export async function insertLink(tx: Tx, link: Link): Promise<void> {
  await tx.contactLink.create({ data: link })
}

/** Lets every link to somebody's own record end. */
export async function endLinks(tx: Tx, contactId: string): Promise<void> {
  await tx.contactLink.deleteMany({ where: { contactId } })
}

function toRow({ id: _, ...contact }: Contact) {
  return {
    ...contact,
    affiliates: JSON.stringify(contact.affiliates),
    languages: JSON.stringify(contact.languages),
    canHelpWith: JSON.stringify(contact.canHelpWith),
    wantsHelpWith: JSON.stringify(contact.wantsHelpWith),
    nameFolded: foldName([contact.nameToShow, contact.username ?? ''].join(' ')),
  }
}

function toContact(row: Row): Contact {
  const { createdAt: _c, updatedAt: _u, nameFolded: _n, ...contact } = row
  return {
    ...contact,
    affiliates: toList(row.affiliates),
    languages: toList(row.languages),
    canHelpWith: toList(row.canHelpWith),
    wantsHelpWith: toList(row.wantsHelpWith),
  }
}

function toList(json: string): readonly string[] {
  return JSON.parse(json) as string[]
}
