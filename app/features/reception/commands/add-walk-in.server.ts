import { mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { type WalkIn } from '../model.ts'
import { findEvent } from '../queries/door.server.ts'
import { isHostOf, readHost } from '../queries/hosts.server.ts'
import { insertWalkIn } from '../repository.server.ts'
import { announceWalkIn } from './announce-walk-in.server.ts'
import { happeningNow, keepRecord } from './keep-record.server.ts'

type Order = Readonly<{
  /** Names the arrival and the person alike, so that a form sent twice writes down one. */
  eventId: string
  officeId: string
  nameToShow: string
  reason: string
  reachAt: string
  /** Chosen at the desk. */
  hostId?: string | null
  /** Said in words at the tablet. */
  hostNamed?: string
  now: Date
}>

/** Somebody who came without a visit: let in, and on the roll call. Their host is told, or the liaison. */
export function addWalkIn(actor: Actor, order: Order): Promise<Result<{ walkInId: string }, 'not-allowed' | 'host-unknown'>> {
  return inTransaction(async (tx): Promise<Result<{ walkInId: string }, 'not-allowed' | 'host-unknown'>> => {
    const { eventId, officeId, now } = order
    if (!mayReceiveAt(actor, officeId)) return refuse('not-allowed')
    const known = await findEvent(tx, eventId)
    if (known) return known.guest?.id === eventId ? accept({ walkInId: eventId }) : refuse('not-allowed')
    if (order.hostId && !(await isHostOf(tx, officeId, order.hostId))) return refuse('host-unknown', 'hostId')

    const walkIn = await toWalkIn(tx, order)
    await insertWalkIn(tx, walkIn, now)
    await keepRecord(tx, actor, happeningNow(order, { kind: 'arrival', guest: { kind: 'walk-in', id: eventId }, officeId }))
    await announceWalkIn(tx, actor, eventId, now)
    return accept({ walkInId: eventId })
  })
}

async function toWalkIn(tx: Tx, order: Order): Promise<WalkIn> {
  const { eventId, officeId, nameToShow, reachAt, hostNamed = '' } = order
  const said = await readHost(tx, officeId, { reason: order.reason, host: hostNamed })
  return { id: eventId, officeId, nameToShow, reachAt, ...said, hostId: order.hostId ?? said.hostId, visitId: null }
}
