import { mayPlanStops, type Actor } from '#app/access/policy.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent, type Stop } from '../model.ts'
import { findPlannedVisit } from '../queries.server.ts'
import { findStop, saveStop } from '../repository.server.ts'
import * as rules from '../rules/stop.ts'
import { announceLateStop } from './announce-late-change.server.ts'

type Order = Readonly<{ stopId: string; revision: number; now: Date }>

export function removeStop(
  actor: Actor,
  { stopId, revision, now }: Order,
): Promise<Result<Stop, rules.StopChangeRefusal | 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx) => {
    const stop = await findStop(tx, stopId)
    const visit = stop && (await findPlannedVisit(tx, stop.visitId))
    if (!visit) return refuse('not-found')
    if (!mayPlanStops(actor, visit)) return refuse('not-allowed')
    const decision = rules.removeStop(stop, revision, now)
    if (!decision.ok) return decision

    await saveStop(tx, decision.value, now)
    await recordAudit(tx, actor, { action: 'remove-stop', subject: { kind: 'stop', id: stopId } }, now)
    await announce<ItineraryEvent>(tx, { type: 'stop-removed', visitId: visit.id, stopId }, { actor, now })
    await announceLateStop(tx, actor, { before: stop, after: decision.value, now })
    return decision
  })
}
