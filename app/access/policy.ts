/** Everyone and everything that can ask for something. */
export type Actor =
  | StaffActor
  | DeviceActor
  | VisitorActor
  | Readonly<{ kind: 'contact'; contactId: string }>
  | Readonly<{ kind: 'invited'; attendeeId: string; staffId: string }>
  | Readonly<{ kind: 'asker'; questionId: string }>
  | Readonly<{ kind: 'told'; eventId: string; staffId: string }>
  | Readonly<{ kind: 'anyone' }>
  | Readonly<{ kind: 'system' }>

export type StaffRole = 'host' | 'front-desk' | 'liaison' | 'admin'
export const staffRoles: readonly StaffRole[] = ['host', 'front-desk', 'liaison', 'admin']

export type StaffActor = Readonly<{
  kind: 'staff'
  staffId: string
  officeId: string
  roles: readonly StaffRole[]
}>
/** A paired tablet. */
export type DeviceActor = Readonly<{ kind: 'device'; deviceId: string; officeId: string }>
/** Somebody who holds a visit's pass. */
export type VisitorActor = Readonly<{ kind: 'visitor'; visitId: string }>

/** What the rules need to know of a visit. */
export type VisitSubject = Readonly<{
  id: string
  hostId: string | null
  contactId: string
  officeId: string
}>
/** What the rules need to know of a meeting: who from the staff sits in it, and for which visit it is. */
export type MeetingSubject = Readonly<{ visitId: string; officeId: string; staffIds: readonly string[] }>

/** All visits and their plans, with what visitors wrote. */
export function mayReadVisits(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
}

/** The list of visits by name and date, as a host sees it. */
export function mayBrowseVisits(actor: Actor): boolean {
  return isStaff(actor, 'host', 'liaison', 'admin')
}

/** One visit's plan: the liaison's, its host's, the visitor's own. */
export function mayReadVisit(actor: Actor, visit: VisitSubject): boolean {
  return (mayReadVisits(actor) && isAt(actor, visit.officeId)) || hosts(actor, visit) || owns(actor, visit)
}

/** What the visitor told the liaison alone: mail address, food, access needs, emergency contact. */
export function mayReadPrivatePart(actor: Actor, visit: VisitSubject): boolean {
  return isLiaisonAt(actor, visit.officeId) || owns(actor, visit)
}

/** Asking for a visit: everybody may, and the liaison in somebody's name. */
export function mayRequestVisit(actor: Actor): boolean {
  return actor.kind === 'anyone' || isStaff(actor, 'liaison')
}

/** What the visitor alone can do: confirm the address, answer a question, have a new pass made. */
export function mayActAsVisitor(actor: Actor, visit: VisitSubject): boolean {
  return owns(actor, visit)
}

/** Approve, ask, decline, choose a host, close: at their own office where one is named. */
export function mayDecideVisit(actor: Actor, officeId?: string): boolean {
  return isLiaisonAt(actor, officeId)
}

/** Meetings and stops of a visit. */
export function mayPlanVisit(actor: Actor, visit: VisitSubject): boolean {
  return isLiaisonAt(actor, visit.officeId) || hosts(actor, visit)
}

/** Places of the city in a plan: the visitor chooses those, too. */
export function mayPlanStops(actor: Actor, visit: VisitSubject): boolean {
  return mayPlanVisit(actor, visit) || owns(actor, visit)
}

/** Dates, cancelling, being late: the visitor's own doing, or the liaison's in their name. */
export function mayChangeVisit(actor: Actor, visit: VisitSubject): boolean {
  return isLiaisonAt(actor, visit.officeId) || owns(actor, visit)
}

export function mayMoveMeeting(actor: Actor, meeting: MeetingSubject): boolean {
  return isLiaisonAt(actor, meeting.officeId) || sitsIn(actor, meeting)
}

/** Moving and cancelling: by those who sit in the meeting and those who plan the visit it belongs to. */
export function mayChangeMeeting(actor: Actor, meeting: MeetingSubject, visit: VisitSubject): boolean {
  return mayMoveMeeting(actor, meeting) || mayPlanVisit(actor, visit)
}

/** A meeting's page: who sits in it, and who may read the visit it belongs to. */
export function mayReadMeeting(actor: Actor, meeting: MeetingSubject, visit: VisitSubject): boolean {
  return sitsIn(actor, meeting) || mayReadVisit(actor, visit)
}

/** An answer to an invitation is given by the person invited. */
export function mayAnswerInvitation(
  actor: Actor,
  attendee: Readonly<{ id: string; staffId: string | null }>,
): boolean {
  if (actor.kind === 'invited') return actor.attendeeId === attendee.id
  return actor.kind === 'staff' && actor.staffId === attendee.staffId
}

/** Letting a person be in two places at once. A room's or a desk's overlap nobody may allow. */
export function mayAllowOverlap(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}

export function mayReadSpaces(actor: Actor): boolean {
  return isStaff(actor, 'host', 'front-desk', 'liaison', 'admin')
}

export function mayBookSpaces(actor: Actor, officeId?: string): boolean {
  return isStaff(actor, 'liaison', 'admin') && isAt(actor, officeId)
}

/** Who sits where: the front desk learns names only on the day itself. */
export function mayReadDeskNames(actor: Actor, { today }: Readonly<{ today: boolean }>): boolean {
  return isStaff(actor, 'host', 'liaison', 'admin') || (today && isStaff(actor, 'front-desk'))
}

/** Who is expected, on site and gone: today's lists and the roll call. */
export function mayReadReception(actor: Actor): boolean {
  return isStaff(actor, 'front-desk', 'liaison', 'admin')
}

/** Writing arrivals and departures. */
export function mayRecordArrivals(actor: Actor): boolean {
  return isStaff(actor, 'front-desk', 'liaison') || actor.kind === 'device'
}

/** Writing them at this office: a tablet stands in one, and people work in one. */
export function mayReceiveAt(actor: Actor, officeId: string): boolean {
  if (actor.kind === 'device') return actor.officeId === officeId
  return mayRecordArrivals(actor) && isAt(actor, officeId)
}

/** Whom to call when something happens to a visitor who is in the house. */
export function mayReadEmergency(actor: Actor): boolean {
  return isStaff(actor, 'front-desk', 'liaison')
}

/** Photographs, agreements: the visitor's own word, given on their page, at the tablet or to the front desk. */
export function mayTakeWordOf(actor: Actor, visit: VisitSubject): boolean {
  return owns(actor, visit) || mayReceiveAt(actor, visit.officeId)
}

/** Whether the actor is a staff member with one of these roles; the house itself may do all of it. */
export function isStaff(actor: Actor, ...wanted: readonly StaffRole[]): boolean {
  if (actor.kind === 'system') return true
  return actor.kind === 'staff' && wanted.some((role) => actor.roles.includes(role))
}

/** Whether a thing of this office is within reach: who works at one office sees and does nothing at another. */
export function isAt(actor: Actor, officeId: string | undefined): boolean {
  return actor.kind !== 'staff' || officeId === undefined || actor.officeId === officeId
}

export function isLiaisonAt(actor: Actor, officeId: string | undefined): boolean {
  return isStaff(actor, 'liaison') && isAt(actor, officeId)
}

export function hosts(actor: Actor, visit: VisitSubject): boolean {
  return actor.kind === 'staff' && actor.staffId === visit.hostId
}

function owns(actor: Actor, visit: VisitSubject): boolean {
  if (actor.kind === 'contact') return actor.contactId === visit.contactId
  return actor.kind === 'visitor' && actor.visitId === visit.id
}

function sitsIn(actor: Actor, meeting: MeetingSubject): boolean {
  return actor.kind === 'staff' && meeting.staffIds.includes(actor.staffId)
}
