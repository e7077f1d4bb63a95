/** Everyone and everything that can ask for something. */
export type Actor =
  | StaffActor
  | DeviceActor
  | VisitorActor
  | Readonly<{ kind: 'contact'; contactId: string }>
  | Readonly<{ kind: 'invited'; attendeeId: string; staffId: string }>
  | Readonly<{ kind: 'asker'; questionId: string }>
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

/** What the rules need to know of a question. */
export type QuestionSubject = Readonly<{ id: string; routedToId: string | null }>

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
  return mayReadVisits(actor) || hosts(actor, visit) || owns(actor, visit)
}

/** What the visitor told the liaison alone: mail address, food, access needs, emergency contact. */
export function mayReadPrivatePart(actor: Actor, visit: VisitSubject): boolean {
  return isStaff(actor, 'liaison') || owns(actor, visit)
}

/** Asking for a visit: everybody may, and the liaison in somebody's name. */
export function mayRequestVisit(actor: Actor): boolean {
  return actor.kind === 'anyone' || isStaff(actor, 'liaison')
}

/** What the visitor alone can do: confirm the address, answer a question, have a new pass made. */
export function mayActAsVisitor(actor: Actor, visit: VisitSubject): boolean {
  return owns(actor, visit)
}

/** Approve, ask, decline, choose a host, close. */
export function mayDecideVisit(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}

/** Meetings and stops of a visit. */
export function mayPlanVisit(actor: Actor, visit: VisitSubject): boolean {
  return isStaff(actor, 'liaison') || hosts(actor, visit)
}

/** Dates, cancelling, being late: the visitor's own doing, or the liaison's in their name. */
export function mayChangeVisit(actor: Actor, visit: VisitSubject): boolean {
  return isStaff(actor, 'liaison') || owns(actor, visit)
}

export function mayMoveMeeting(actor: Actor, meeting: MeetingSubject): boolean {
  return isStaff(actor, 'liaison') || sitsIn(actor, meeting)
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

export function mayBookSpaces(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
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

/** Writing them at this office: a tablet stands in one. */
export function mayReceiveAt(actor: Actor, officeId: string): boolean {
  if (actor.kind === 'device') return actor.officeId === officeId
  return mayRecordArrivals(actor)
}

/** Whom to call when something happens to a visitor who is in the house. */
export function mayReadEmergency(actor: Actor): boolean {
  return isStaff(actor, 'front-desk', 'liaison')
}

/** Photographs, agreements: the visitor's own word, given on their page, at the tablet or to the front desk. */
export function mayTakeWordOf(actor: Actor, visit: VisitSubject): boolean {
  return owns(actor, visit) || mayReceiveAt(actor, visit.officeId)
}

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

/** Outcomes of a visit: the liaison's and its host's to write. */
export function mayRecordOutcome(actor: Actor, visit: VisitSubject): boolean {
  return isStaff(actor, 'liaison') || hosts(actor, visit)
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
  if (isStaff(actor, 'liaison')) return true
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

/** The list of questions; each host sees those routed to them. */
export function mayBrowseQuestions(actor: Actor): boolean {
  return isStaff(actor, 'host', 'liaison', 'admin')
}

export function mayReadAllQuestions(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
}

export function mayReadQuestion(actor: Actor, question: QuestionSubject): boolean {
  return mayReadAllQuestions(actor) || isRoutedTo(actor, question) || asked(actor, question)
}

/** Choosing who answers, or handing the question on. */
export function mayRouteQuestion(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}

export function mayAnswerQuestion(actor: Actor, question: QuestionSubject): boolean {
  return isStaff(actor, 'liaison') || isRoutedTo(actor, question)
}

/** Only the asker can say that a question is answered. */
export function mayConfirmAnswer(actor: Actor, question: QuestionSubject): boolean {
  return actor.kind === 'system' || asked(actor, question)
}

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

export function mayPairDevices(actor: Actor): boolean {
  return isStaff(actor, 'admin')
}

export function mayReadAudit(actor: Actor): boolean {
  return isStaff(actor, 'admin')
}

export function mayReadMail(actor: Actor): boolean {
  return isStaff(actor, 'admin')
}

/** A feed of one's own; the office's, the desks' and a visit's follow what one may read. */
export function mayMakeFeed(actor: Actor, feed: Readonly<{ kind: string; staffId: string | null }>): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return false
  if (feed.kind === 'staff') return actor.staffId === feed.staffId
  return feed.kind === 'spaces'
    ? mayReadSpaces(actor)
    : isStaff(actor, 'host', 'front-desk', 'liaison', 'admin')
}

/** Feeds are managed by the person who subscribes. */
export function mayManageFeed(actor: Actor, feed: Readonly<{ staffId: string | null }>): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.staffId === feed.staffId)
}

/** Whether the actor is a staff member with one of these roles; the house itself may do all of it. */
export function isStaff(actor: Actor, ...wanted: readonly StaffRole[]): boolean {
  if (actor.kind === 'system') return true
  return actor.kind === 'staff' && wanted.some((role) => actor.roles.includes(role))
}

function isAt(actor: Actor, officeId: string | undefined): boolean {
  return actor.kind !== 'staff' || officeId === undefined || actor.officeId === officeId
}

function hosts(actor: Actor, visit: VisitSubject): boolean {
  return actor.kind === 'staff' && actor.staffId === visit.hostId
}

function owns(actor: Actor, visit: VisitSubject): boolean {
  if (actor.kind === 'contact') return actor.contactId === visit.contactId
  return actor.kind === 'visitor' && actor.visitId === visit.id
}

function sitsIn(actor: Actor, meeting: MeetingSubject): boolean {
  return actor.kind === 'staff' && meeting.staffIds.includes(actor.staffId)
}

function isRoutedTo(actor: Actor, question: QuestionSubject): boolean {
  return actor.kind === 'staff' && actor.staffId === question.routedToId
}

function asked(actor: Actor, question: QuestionSubject): boolean {
  return actor.kind === 'asker' && actor.questionId === question.id
}
