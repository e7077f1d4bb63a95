import { type Actor } from '#app/access/policy.ts'
import { mayChooseHowTold } from '#app/access/policy/arrivals.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { mayStandIn, saveHowTold } from '../busy-repository.server.ts'
import { type HowTold } from '../model.ts'

type Order = HowTold & Readonly<{ staffId: string; now: Date }>

/** How somebody hears that their visitor is here, and who hears of it in their place. */
export function chooseHowTold(
  actor: Actor,
  { staffId, now, toldBy, fallbackId }: Order,
): Promise<Result<null, 'not-allowed' | 'fallback-unknown'>> {
  return inTransaction(async (tx) => {
    if (!mayChooseHowTold(actor, staffId)) return refuse('not-allowed')
    if (fallbackId && !(await mayStandIn(tx, fallbackId, staffId))) return refuse('fallback-unknown', 'fallbackId')
    await saveHowTold(tx, staffId, { toldBy, fallbackId })
    const details = { toldBy, fallback: fallbackId }
    await recordAudit(tx, actor, { action: 'choose-how-told', subject: { kind: 'staff', id: staffId }, details }, now)
    return accept(null)
  })
}
