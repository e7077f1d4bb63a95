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
  return isStaff(actor, 'liaison') || mayForgetContact(actor, contact)
}

/** Deleting a record on request: for the person alone, with the link to it. */
export function mayForgetContact(actor: Actor, contact: Readonly<{ id: string }>): boolean {
  return actor.kind === 'contact' && actor.contactId === contact.id
}

/** Adding people, and writing all of a record: what one may not correct oneself stands there too. */
export function mayManageContacts(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}
