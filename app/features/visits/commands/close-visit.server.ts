import { type Actor } from '#app/access/policy.ts'
import * as rules from '../rules/decision.ts'
import { decideVisit } from './decide-visit.server.ts'

type Order = Readonly<{ visitId: string; revision?: number; now: Date }>

/** Ends the work on a visit that is over. */
export function closeVisit(actor: Actor, order: Order) {
  return decideVisit(actor, { ...order, action: 'close-visit', decide: rules.closeVisit, event: 'visit-closed' })
}
