import { type Actor, isAt, isStaff } from '../policy.ts'

export function mayEditGuide(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
}

/** Office, areas, desks, rooms, texts: an admin's, and of their own office alone where one is named. */
export function mayEditOffice(actor: Actor, officeId?: string): boolean {
  return isStaff(actor, 'admin') && isAt(actor, officeId)
}

export function mayReadStaff(actor: Actor): boolean {
  return isStaff(actor, 'host', 'front-desk', 'liaison', 'admin')
}

/** People, teams and roles, of their own office where one is named. */
export function mayEditStaff(actor: Actor, officeId?: string): boolean {
  return isStaff(actor, 'admin') && isAt(actor, officeId)
}

export function mayPairDevices(actor: Actor, officeId?: string): boolean {
  return isStaff(actor, 'admin') && isAt(actor, officeId)
}

export function mayReadAudit(actor: Actor): boolean {
  return isStaff(actor, 'admin')
}

/** Letting go of what has reached the end of its time: the house itself, by its timer. */
export function mayPurge(actor: Actor): boolean {
  return actor.kind === 'system'
}

export function mayReadMail(actor: Actor): boolean {
  return isStaff(actor, 'admin')
}
