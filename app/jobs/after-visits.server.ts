import { type Actor } from '#app/access/policy.ts'
import { askOutcome } from '#app/features/outcomes/commands/ask-outcome.server.ts'
import { remindPromise } from '#app/features/outcomes/commands/remind-promise.server.ts'
import { listPromisesToRemind, listVisitsToAsk } from '#app/features/outcomes/queries/due-work.server.ts'
import { db } from '#app/storage/client.server.ts'

const house: Actor = { kind: 'system' }

/** Asks what visits led to that have ended, and reminds owners of promises whose day is near. */
export async function lookAfterVisits(now: Date): Promise<void> {
  for (const visitId of await listVisitsToAsk(db, now)) await askOutcome(house, { visitId, now })
  for (const promiseId of await listPromisesToRemind(db, now)) await remindPromise(house, { promiseId, now })
}
