import {
  type Actor,
  mayBookSpaces,
  mayBrowseVisits,
  mayDecideVisit,
  mayMoveMeeting,
  mayPlanVisit,
  mayReadPrivatePart,
  mayReadReception,
  mayReadSpaces,
  mayReadVisit,
  mayRecordArrivals,
  type StaffRole,
  staffRoles,
} from '#app/access/policy.ts'
import { mayReadContact } from '#app/access/policy/contacts.ts'
import {
  mayEditGuide,
  mayEditOffice,
  mayEditStaff,
  mayPairDevices,
  mayReadAudit,
  mayReadMail,
} from '#app/access/policy/house.ts'
import { mayRecordOutcome } from '#app/access/policy/outcomes.ts'
import { mayAnswerQuestion } from '#app/access/policy/questions.ts'

/** How far a role goes: with all things of a kind, with their own alone, or not at all. */
type Reach = 'all' | 'own' | 'none'

const me = 'me'
const here = 'here'
const visitOf = (hostId: string) => ({ id: 'visit', hostId, contactId: 'contact', officeId: here })
const meetingOf = (staffId: string) => ({ visitId: 'visit', officeId: here, staffIds: [staffId] })
const questionOf = (routedToId: string) => ({ id: 'question', routedToId })

/** Asks the policy itself about a thing of somebody else's or of one's own. */
type Ask = (actor: Actor, owner: string) => boolean

const asks = {
  'browse-visits': (actor) => mayBrowseVisits(actor),
  'read-visit': (actor, owner) => mayReadVisit(actor, visitOf(owner)),
  'read-private': (actor, owner) => mayReadPrivatePart(actor, visitOf(owner)),
  'decide-visit': (actor) => mayDecideVisit(actor),
  'plan-visit': (actor, owner) => mayPlanVisit(actor, visitOf(owner)),
  'move-meeting': (actor, owner) => mayMoveMeeting(actor, meetingOf(owner)),
  'read-spaces': (actor) => mayReadSpaces(actor),
  'book-spaces': (actor) => mayBookSpaces(actor),
  'read-reception': (actor) => mayReadReception(actor),
  'record-arrivals': (actor) => mayRecordArrivals(actor),
  'read-contacts': (actor, owner) => mayReadContact(actor, { id: 'contact', visitedHostIds: [owner] }),
  'record-outcome': (actor, owner) => mayRecordOutcome(actor, visitOf(owner)),
  'answer-question': (actor, owner) => mayAnswerQuestion(actor, questionOf(owner)),
  'edit-guide': (actor) => mayEditGuide(actor),
  'edit-office': (actor) => mayEditOffice(actor),
  'edit-staff': (actor) => mayEditStaff(actor),
  'pair-devices': (actor) => mayPairDevices(actor),
  'read-mail': (actor) => mayReadMail(actor),
  'read-audit': (actor) => mayReadAudit(actor),
} as const satisfies Record<string, Ask>

type Permission = keyof typeof asks

export type RoleRow = Readonly<{ permission: Permission; reach: Readonly<Record<StaffRole, Reach>> }>

/** What each role may do, as the policy answers it. */
export function roleTable(): readonly RoleRow[] {
  return (Object.keys(asks) as Permission[]).map((permission) => ({
    permission,
    reach: Object.fromEntries(staffRoles.map((role) => [role, reachOf(asks[permission], role)])) as RoleRow['reach'],
  }))
}

function reachOf(ask: Ask, role: StaffRole): Reach {
  const actor: Actor = { kind: 'staff', staffId: me, officeId: here, roles: [role] }
  if (ask(actor, 'somebody-else')) return 'all'
  return ask(actor, me) ? 'own' : 'none'
}
