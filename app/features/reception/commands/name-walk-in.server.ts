import { mayReadReception, mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findWalkIn, nameWalkIn as saveName } from '../repository.server.ts'

type Order = Readonly<{ walkInId: string; nameToShow: string; now: Date }>

/** The desk has asked somebody whose pass nobody knew who they are: they stay, as a walk-in with a name. */
export function nameWalkIn(
  actor: Actor,
  { walkInId, nameToShow, now }: Order,
): Promise<Result<null, 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx) => {
    const walkIn = await findWalkIn(tx, walkInId)
    if (!walkIn) return refuse('not-found')
    if (!mayReadReception(actor) || !mayReceiveAt(actor, walkIn.officeId)) return refuse('not-allowed')

    await saveName(tx, { ...walkIn, nameToShow })
    await recordAudit(tx, actor, { action: 'name-walk-in', subject: { kind: 'walk-in', id: walkInId } }, now)
    return accept(null)
  })
}
