import { mayPlanVisit, type Actor } from '#app/access/policy.ts'
import { toInterval, type LocalInterval, type TimeRefusal } from '#app/lib/office-time.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ItineraryEvent, type Stop } from '../model.ts'
import { findCircumstances } from '../queries/circumstances.server.ts'
import { findStop, saveStop } from '../repository.server.ts'
import * as rules from '../rules/stop.ts'
import { announceLateStop } from './announce-late-change.server.ts'
import { checkStop, type StopTimeRefusal } from './check-stop.server.ts'

type Order = Readonly<{ stopId: string; local: LocalInterval; revision: number; evenIfClosed: boolean; now: Date }>

type RefusalCode =
  | rules.StopChangeRefusal
  | rules.StopRefusal
  | StopTimeRefusal
  | TimeRefusal
  | 'not-found'
  | 'not-allowed'

export function moveStop(actor: Actor, order: Order): Promise<Result<Stop, RefusalCode>> {
  const { stopId, now } = order
  return inTransaction(async (tx) => {
    const stop = await findStop(tx, stopId)
    const circumstances = stop && (await findCircumstances(tx, stop.visitId, now))
    if (!circumstances) return refuse('not-found')
    if (!mayPlanVisit(actor, circumstances.visit)) return refuse('not-allowed')
    const when = toInterval(order.local, circumstances.timeZone)
    if (!when.ok) return when
    const decision = rules.moveStop(stop, { ...order, when: when.value }, circumstances)
    if (!decision.ok) return decision
    const time = await checkStop(tx, { stop: decision.value, circumstances, evenIfClosed: order.evenIfClosed })
    if (!time.ok) return time

    await saveStop(tx, decision.value, now)
    await recordAudit(tx, actor, { action: 'move-stop', subject: { kind: 'stop', id: stopId } }, now)
    await announce<ItineraryEvent>(tx, { type: 'stop-moved', visitId: stop.visitId, stopId }, { actor, now })
    await announceLateStop(tx, actor, { before: stop, after: decision.value, now })
    return decision
  })
}
