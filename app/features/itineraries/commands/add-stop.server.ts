import { mayPlanStops, type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { toInterval, type LocalInterval, type TimeRefusal } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type ItineraryEvent, type Stop, type StopKind } from '../model.ts'
import { findCircumstances } from '../queries/circumstances.server.ts'
import { insertStop } from '../repository.server.ts'
import * as rules from '../rules/stop.ts'
import { announceLateStop } from './announce-late-change.server.ts'
import { checkStop, type StopTimeRefusal } from './check-stop.server.ts'

type Order = Readonly<{
  visitId: string
  kind: StopKind
  placeId: string | null
  title: string
  note: string
  wishId: string | null
  local: LocalInterval
  /** Said by the person who plans: at a time at which the place says it is closed. */
  evenIfClosed: boolean
  formToken: string
  now: Date
}>

type RefusalCode = rules.StopRefusal | StopTimeRefusal | TimeRefusal | 'not-found' | 'not-allowed' | 'choice-gone'

/** Adds a place of the city, or a meal, to a visit's plan. */
export function addStop(actor: Actor, order: Order): Promise<Result<{ stopId: string }, RefusalCode>> {
  const { visitId, formToken, now } = order
  return inTransaction(async (tx) => {
    const circumstances = await findCircumstances(tx, visitId, now)
    if (!circumstances) return refuse('not-found')
    if (!mayPlanStops(actor, circumstances.visit)) return refuse('not-allowed')
    const known = await findReceipt(tx, formToken)
    if (known) return accept({ stopId: known })
    if (await isChoiceGone(tx, order)) return refuse('choice-gone', 'placeId')

    const when = toInterval(order.local, circumstances.timeZone)
    if (!when.ok) return when
    const decision = rules.addStop({ ...draft(order), when: when.value }, circumstances)
    if (!decision.ok) return decision
    const stop = decision.value
    const time = await checkStop(tx, { stop, circumstances, evenIfClosed: order.evenIfClosed })
    if (!time.ok) return time

    await insertStop(tx, stop, now)
    await keepReceipt(tx, formToken, stop.id, now)
    const details = { visitId }
    await recordAudit(tx, actor, { action: 'add-stop', subject: { kind: 'stop', id: stop.id }, details }, now)
    await announce<ItineraryEvent>(tx, { type: 'stop-added', visitId, stopId: stop.id }, { actor, now })
    await announceLateStop(tx, actor, { before: null, after: stop, now })
    return accept({ stopId: stop.id })
  })
}

function draft({ visitId, kind, placeId, title, note, wishId }: Order): Omit<Stop, 'when'> {
  return { id: newId(), visitId, placeId, wishId, kind, title, note, status: 'planned', revision: 0 }
}

async function isChoiceGone(tx: Tx, { placeId, wishId, visitId }: Order): Promise<boolean> {
  const places = placeId ? await tx.place.count({ where: { id: placeId, closedAt: null } }) : 1
  const wishes = wishId ? await tx.wish.count({ where: { id: wishId, visitId } }) : 1
  return places === 0 || wishes === 0
}
