import { type Actor, isAt, isStaff, type StaffActor } from '../policy.ts'

/** What the rules need to know of a visitor who waits at the door: where, and who hosts them, stands in or was told. */
type ArrivalSubject = Readonly<{ eventId: string; officeId: string; staffIds: readonly string[] }>

type Answering = StaffActor | Extract<Actor, { kind: 'told' }>

/** Saying that one is on the way: the host, their fallback, whoever was told; the liaisons and the front desk there. */
export function mayAnswerArrival(actor: Actor, { eventId, officeId, staffIds }: ArrivalSubject): actor is Answering {
  if (actor.kind === 'told') return actor.eventId === eventId && staffIds.includes(actor.staffId)
  if (actor.kind !== 'staff') return false
  return staffIds.includes(actor.staffId) || (isStaff(actor, 'front-desk', 'liaison') && isAt(actor, officeId))
}

/** How somebody is told that their visitor is here, and who stands in for them: each person's own choice. */
export function mayChooseHowTold(actor: Actor, staffId: string): boolean {
  return actor.kind === 'staff' && actor.staffId === staffId
}
