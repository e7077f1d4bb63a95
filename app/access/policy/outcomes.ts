import { type Actor, hosts, isLiaisonAt, isStaff, type VisitSubject } from '../policy.ts'

/** Outcomes of a visit: the liaison's and its host's to write. */
export function mayRecordOutcome(actor: Actor, visit: VisitSubject): boolean {
  return isLiaisonAt(actor, visit.officeId) || hosts(actor, visit)
}

/** What the liaison alone should read of an outcome. */
export function mayReadLiaisonNotes(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
}

/** Putting an outcome right: the liaison, who wrote it, and the visit's host where it is not the liaison's alone. */
export function mayEditOutcome(
  actor: Actor,
  outcome: Readonly<{ createdById: string; visibility: string }>,
  visit: VisitSubject,
): boolean {
  if (isLiaisonAt(actor, visit.officeId)) return true
  if (actor.kind !== 'staff') return false
  return actor.staffId === outcome.createdById || (outcome.visibility === 'staff' && hosts(actor, visit))
}

export function mayReadPromises(actor: Actor): boolean {
  return isStaff(actor, 'host', 'liaison', 'admin')
}

export function mayReadAllPromises(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
}

export function mayRemindOfPromises(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}

/** Who can say that a promise was kept: its owner, the liaison, and the visitor to whom it was made. */
export function mayKeepPromise(
  actor: Actor,
  promise: Readonly<{ ownerId: string; visitId: string | null; contactId: string | null }>,
): boolean {
  if (actor.kind === 'visitor') return actor.visitId === promise.visitId
  if (actor.kind === 'contact') return actor.contactId === promise.contactId
  return isStaff(actor, 'liaison') || (actor.kind === 'staff' && actor.staffId === promise.ownerId)
}
