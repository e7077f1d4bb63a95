import { type Actor } from '#app/access/policy.ts'
import { accept } from '#app/lib/result.ts'
import { type TrustCheck } from '../model.ts'
import * as rules from '../rules/decision.ts'
import { decideVisit } from './decide-visit.server.ts'

type Order = Readonly<{ visitId: string; trustCheck: TrustCheck; now: Date }>

/** Notes how far the check by Trust & Safety is. One of four words; the log keeps that it was set, not to what. */
export function setTrustCheck(actor: Actor, { visitId, trustCheck, now }: Order) {
  return decideVisit(actor, {
    action: 'set-trust-check',
    visitId,
    now,
    decide: (visit) => accept(rules.setTrustCheck(visit, trustCheck)),
  })
}
