import { type Actor } from '#app/access/policy.ts'
import { mayManageContacts } from '#app/access/policy/contacts.ts'
import { newId } from '#app/lib/id.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { hashToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ContactEvent } from '../model.ts'
import { ownRecordToken } from '../own-record-pass.server.ts'
import { endLinks, findContact, insertLink } from '../repository.server.ts'
import { checkMayWrite, type WriteRefusal } from '../rules.ts'

const validMs = 30 * 24 * 3_600_000

type Order = Readonly<{ contactId: string; now: Date }>

type RefusalCode = WriteRefusal | 'not-found' | 'not-allowed'

/** Mails somebody a link to their own record. It works for thirty days; the links before it end. */
export function mailOwnRecordLink(
  actor: Actor,
  { contactId, now }: Order,
): Promise<Result<Readonly<{ email: string }>, RefusalCode>> {
  return inTransaction(async (tx) => {
    const contact = await findContact(tx, contactId)
    if (!contact) return refuse('not-found')
    if (!mayManageContacts(actor)) return refuse('not-allowed')
    const reachable = checkMayWrite(contact)
    if (!reachable.ok) return reachable

    await endLinks(tx, contactId)
    const linkId = newId()
    const tokenHash = hashToken(ownRecordToken(linkId))
    await insertLink(tx, { tokenHash, contactId, createdAt: now, expiresAt: new Date(now.getTime() + validMs) })
    await recordAudit(tx, actor, { action: 'mail-own-record-link', subject: { kind: 'contact', id: contactId } }, now)
    await announce<ContactEvent>(tx, { type: 'own-record-offered', contactId, linkId }, { actor, now })
    return reachable
  })
}
