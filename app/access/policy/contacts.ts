import { type Actor, isStaff } from '../policy.ts'

export function mayReadContacts(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
}

export function mayReadContact(
  actor: Actor,
  contact: Readonly<{ id: string; visitedHostIds: readonly string[] }>,
): boolean {
  if (mayReadContacts(actor)) return true
  if (actor.kind === 'contact') return actor.contactId === contact.id
  return actor.kind === 'staff' && contact.visitedHostIds.includes(actor.staffId)
}

export function mayEditContact(actor: Actor, contact: Readonly<{ id: string }>): boolean {
  return isStaff(actor, 'liaison') || (actor.kind === 'contact' && actor.contactId === contact.id)
}

/** Adding people, and writing all of a record: what one may not correct oneself stands there too. */
export function mayManageContacts(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}
