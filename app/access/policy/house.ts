import { type Actor, isAt, isLiaisonAt, isStaff } from '../policy.ts'

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

/** Hours, days off, the own calendar: each person's own. */
export function mayChangeOwnTimes(actor: Actor, staffId: string): boolean {
  return actor.kind === 'staff' && actor.staffId === staffId
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

/** Taking in what was sent to the house's own address: the house itself, for whoever has the mail server's secret. */
export function mayTakeMail(actor: Actor): boolean {
  return actor.kind === 'system'
}

/** What people sent to the house's own address and what waits for somebody to look at it. */
export function mayReadIncomingMail(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}

/** Giving the answer that somebody sent in another way, at their own office where the meeting has one. */
export function mayAnswerForOthers(actor: Actor, officeId?: string): boolean {
  return isLiaisonAt(actor, officeId)
}
