import { type Actor } from '#app/access/policy.ts'
import * as rules from '../rules/decision.ts'
import { decideVisit } from './decide-visit.server.ts'

type Order = Readonly<{ visitId: string; revision?: number; now: Date }>

/** Takes back that a visit was closed, or puts a declined or cancelled one on the table again. */
export function reopenVisit(actor: Actor, order: Order) {
  return decideVisit(actor, { ...order, action: 'reopen-visit', decide: rules.reopenVisit, event: 'visit-reopened' })
}
