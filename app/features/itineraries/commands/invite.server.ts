import { type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { type Attendee } from '../model.ts'

/** A visitor of a meeting: it is planned because they asked for it. */
export function inviteVisitor(visitId: string, now: Date): Attendee {
  return { ...nobody, id: newId(), visitId, answer: 'accepted', answeredAt: now }
}

/** Somebody of the staff, who has yet to answer, unless they do it themselves. */
export function inviteStaff(actor: Actor, staffId: string, now: Date): Attendee {
  const comes = actor.kind === 'staff' && actor.staffId === staffId
  return { ...nobody, id: newId(), staffId, answer: comes ? 'accepted' : 'waiting', answeredAt: comes ? now : null }
}

const nobody = { staffId: null, visitId: null, proposed: null, overlapAllowedById: null }
