import { type Actor } from '#app/access/policy.ts'
import * as rules from '../rules/decision.ts'
import { decideVisit } from './decide-visit.server.ts'

type Order = Readonly<{ visitId: string; revision?: number; now: Date }>

/** Says no to a request. The visitor gets a kind mail; a reason is neither asked for nor kept. */
export function declineVisit(actor: Actor, order: Order) {
  return decideVisit(actor, { ...order, action: 'decline-visit', decide: rules.declineVisit, event: 'visit-declined' })
}
