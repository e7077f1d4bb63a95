import { type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { ensureVisitFeed } from '../visit-feed.server.ts'

type Order = Readonly<{ visitId: string; now: Date }>

/** Opens the calendar of an approved visit without a mail that names it; for the house itself alone. */
export function openVisitCalendar(actor: Actor, { visitId, now }: Order): Promise<Result<string, 'not-allowed'>> {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-allowed')
    await ensureVisitFeed(tx, visitId, now)
    return accept(visitId)
  })
}
