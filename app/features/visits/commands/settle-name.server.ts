import { type Actor } from '#app/access/policy.ts'
import { mayManageContacts } from '#app/access/policy/contacts.ts'
import { renameContact } from '#app/features/contacts/commands/rename-contact.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { clearNameWritten, findNameWritten } from '../repository.server.ts'

type Order = Readonly<{ visitId: string; takesNew: boolean; now: Date }>

/**
 * Somebody known asked for a visit under another name: the liaison takes it into their record, or lets the record be.
 * Anybody can type an address and a name, so no request does this by itself. Settled twice, it stays as it was first.
 */
export function settleName(actor: Actor, order: Order): Promise<Result<null, 'not-found' | 'not-allowed'>> {
  const { visitId, takesNew, now } = order
  return inTransaction(async (tx) => {
    const written = await findNameWritten(tx, visitId)
    if (!written) return refuse('not-found')
    if (!mayManageContacts(actor)) return refuse('not-allowed')
    const { contactId, nameWritten } = written
    if (nameWritten === '') return accept(null)

    await clearNameWritten(tx, visitId)
    if (takesNew) await renameContact(tx, { contactId, nameToShow: nameWritten, now })
    const subject = takesNew ? { kind: 'contact', id: contactId } : { kind: 'visit', id: visitId }
    await recordAudit(tx, actor, { action: takesNew ? 'rename-contact' : 'keep-name', subject, details: { visitId } }, now)
    return accept(null)
  })
}
