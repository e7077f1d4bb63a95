import { type Actor } from '#app/access/policy.ts'
import { db } from '#app/storage/client.server.ts'
import { mayReadOutcome } from './visit-outcomes.server.ts'

/** What earlier visits led to, as far as this reader may know, and what was promised at them, by visit. */
export async function getLastTimes(actor: Actor, visitIds: readonly string[]) {
  const where = { visitId: { in: [...visitIds] } }
  const [outcomes, promises] = await Promise.all([
    db.outcome.findMany({ where: { ...where, kind: { not: 'concern_raised' } }, orderBy: { createdAt: 'asc' } }),
    db.promise.findMany({ where, orderBy: { dueOn: 'asc' }, include: { owner: { select: { name: true } } } }),
  ])
  return {
    outcomes: outcomes
      .filter((outcome) => mayReadOutcome(actor, outcome))
      .map(({ id, visitId, kind, summary }) => ({ id, visitId, kind, summary })),
    promises: promises.map(({ owner, ...promise }) => ({ ...promise, owner: owner.name })),
  }
}
