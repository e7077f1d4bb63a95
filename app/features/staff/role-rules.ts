import * as policy from '#app/access/policy.ts'
import { type Actor, type StaffRole } from '#app/access/policy.ts'

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
  'browse-visits': (actor) => policy.mayBrowseVisits(actor),
  'read-visit': (actor, owner) => policy.mayReadVisit(actor, visitOf(owner)),
  'read-private': (actor, owner) => policy.mayReadPrivatePart(actor, visitOf(owner)),
  'decide-visit': (actor) => policy.mayDecideVisit(actor),
  'plan-visit': (actor, owner) => policy.mayPlanVisit(actor, visitOf(owner)),
  'move-meeting': (actor, owner) => policy.mayMoveMeeting(actor, meetingOf(owner)),
  'read-spaces': (actor) => policy.mayReadSpaces(actor),
  'book-spaces': (actor) => policy.mayBookSpaces(actor),
  'read-reception': (actor) => policy.mayReadReception(actor),
  'record-arrivals': (actor) => policy.mayRecordArrivals(actor),
  'read-contacts': (actor, owner) => policy.mayReadContact(actor, { id: 'contact', visitedHostIds: [owner] }),
  'record-outcome': (actor, owner) => policy.mayRecordOutcome(actor, visitOf(owner)),
  'answer-question': (actor, owner) => policy.mayAnswerQuestion(actor, questionOf(owner)),
  'edit-guide': (actor) => policy.mayEditGuide(actor),
  'edit-office': (actor) => policy.mayEditOffice(actor),
  'edit-staff': (actor) => policy.mayEditStaff(actor),
  'pair-devices': (actor) => policy.mayPairDevices(actor),
  'read-mail': (actor) => policy.mayReadMail(actor),
  'read-audit': (actor) => policy.mayReadAudit(actor),
} as const satisfies Record<string, Ask>

type Permission = keyof typeof asks

export type RoleRow = Readonly<{ permission: Permission; reach: Readonly<Record<StaffRole, Reach>> }>

/** What each role may do, as the policy answers it. */
export function roleTable(): readonly RoleRow[] {
  return (Object.keys(asks) as Permission[]).map((permission) => ({
    permission,
    reach: Object.fromEntries(policy.staffRoles.map((role) => [role, reachOf(asks[permission], role)])) as RoleRow['reach'],
  }))
}

function reachOf(ask: Ask, role: StaffRole): Reach {
  const actor: Actor = { kind: 'staff', staffId: me, officeId: here, roles: [role] }
  if (ask(actor, 'somebody-else')) return 'all'
  return ask(actor, me) ? 'own' : 'none'
}
