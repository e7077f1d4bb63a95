import { type Actor } from '#app/access/policy.ts'
import { mayManageContacts, mayReadContact, mayReadContacts } from '#app/access/policy/contacts.ts'
import { accept, refuse } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { findContact } from '../repository.server.ts'
import { agreementEnds } from '../review-rules.ts'

/** A contact's record, as far as this reader may see it: mail address and telephone are the liaison's. */
export async function getContactRecord(actor: Actor, id: string) {
  const [contact, visits] = await Promise.all([
    findContact(db, id),
    db.visit.findMany({
      where: { contactId: id, decision: 'approved' },
      orderBy: { firstDay: 'desc' },
      select: { id: true, hostId: true, host: { select: { name: true } } },
    }),
  ])
  if (!contact) return refuse('not-found')
  const visitedHostIds = visits.flatMap(({ hostId }) => hostId ?? [])
  if (!mayReadContact(actor, { id, visitedHostIds })) return refuse('not-allowed')

  const { email, phone, doNotContact, revision: _, ...rest } = contact
  const { agreedToStayAt, reviewOn, reviewAskedAt: _a, reviewRemindedAt: _r, ...record } = rest
  const mayReadAll = mayReadContacts(actor)
  return accept({
    record,
    hostLastTime: visits.find(({ host }) => host)?.host?.name ?? null,
    private: mayReadAll ? { email, phone, agreedToStayAt, reviewOn, ends: agreementEnds(contact) } : null,
    doNotContact,
    mayManage: mayManageContacts(actor),
  })
}

/** A contact for the form that writes all of the record. */
export async function getContactToEdit(actor: Actor, id: string) {
  const contact = await findContact(db, id)
  if (!contact) return refuse('not-found')
  return mayManageContacts(actor) ? accept(contact) : refuse('not-allowed')
}
