import { type Actor } from '#app/access/policy.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ReceptionEventNews } from '../model.ts'

/** Somebody without a visit is in the house: their host hears of it, or the liaison. */
export function announceWalkIn(tx: Tx, actor: Actor, walkInId: string, now: Date): Promise<void> {
  return announce<ReceptionEventNews>(tx, { type: 'walk-in-arrived', walkInId }, { actor, now })
}
