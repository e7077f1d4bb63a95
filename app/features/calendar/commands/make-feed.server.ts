import { mayMakeFeed, type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type DetailLevel } from '../model.ts'
import { insertFeed } from '../repository.server.ts'
import { type FeedSubject } from '../scope.ts'

type Order = FeedSubject & Readonly<{ name: string; level: DetailLevel; locale: string; alarms: boolean; now: Date }>

/** Makes a feed. Its secret is answered once and kept only as a hash. */
export function makeFeed(actor: Actor, { now, ...feed }: Order): Promise<Result<{ feedId: string; token: string }, 'not-allowed' | 'not-found'>> {
  return inTransaction(async (tx) => {
    if (!mayMakeFeed(actor, feed)) return refuse('not-allowed')
    if (feed.kind === 'visit' && !(await tx.visit.findUnique({ where: { id: feed.visitId ?? '' } }))) return refuse('not-found')

    const feedId = newId()
    const token = newToken()
    await insertFeed(tx, { ...feed, id: feedId, revokedAt: null }, { tokenHash: hashToken(token), now })
    await recordAudit(tx, actor, { action: 'make-feed', subject: { kind: 'feed', id: feedId }, details: { kind: feed.kind, level: feed.level } }, now)
    return accept({ feedId, token })
  })
}
