import { mayPlanVisit, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findVisit, saveWishMeaning } from '../repository.server.ts'

/** Somebody of the staff, a place of the guide, or nothing yet. */
export type WishMeaning = Readonly<{ kind: 'staff' | 'place'; id: string }> | null

type RefusalCode = 'not-found' | 'not-allowed' | 'wish-meaning-unknown'
type Order = Readonly<{ visitId: string; wishId: string; meaning: WishMeaning; now: Date }>

/** Notes whom or what a wish means. */
export function matchWish(
  actor: Actor,
  { visitId, wishId, meaning, now }: Order,
): Promise<Result<null, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<null, RefusalCode>> => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayPlanVisit(actor, visit)) return refuse('not-allowed')
    if (meaning && !(await isKnown(tx, meaning, visit.officeId))) return refuse('wish-meaning-unknown', 'meaning')

    const columns = toColumns(meaning)
    if (!(await saveWishMeaning(tx, { visitId, wishId, ...columns }))) return refuse('not-found')
    const details = { wishId, ...columns }
    await recordAudit(tx, actor, { action: 'match-wish', subject: { kind: 'visit', id: visitId }, details }, now)
    return accept(null)
  })
}

function toColumns(meaning: WishMeaning) {
  return {
    staffId: meaning?.kind === 'staff' ? meaning.id : null,
    placeId: meaning?.kind === 'place' ? meaning.id : null,
  }
}

async function isKnown(tx: Tx, { kind, id }: NonNullable<WishMeaning>, officeId: string): Promise<boolean> {
  const count =
    kind === 'staff'
      ? await tx.staff.count({ where: { id, officeId, disabledAt: null } })
      : await tx.place.count({ where: { id, closedAt: null } })
  return count === 1
}
