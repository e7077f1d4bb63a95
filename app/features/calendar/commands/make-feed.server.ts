import { type Actor } from '#app/access/policy.ts'
import { mayMakeFeed } from '#app/access/policy/feeds.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type DetailLevel } from '../model.ts'
import { insertFeed } from '../repository.server.ts'
import { type FeedSubject } from '../scope.ts'

type Order = FeedSubject &
  Readonly<{
    name: string
    level: DetailLevel
    locale: string
    alarms: boolean
    formToken?: string
    now: Date
  }>

type Refused = 'not-allowed' | 'not-found' | 'feed-made-before'

/** Makes a feed. Its secret is answered once and kept only as a hash. */
export function makeFeed(
  actor: Actor,
  { now, formToken, ...feed }: Order,
): Promise<Result<{ feedId: string; token: string }, Refused>> {
  return inTransaction(async (tx) => {
    if (!mayMakeFeed(actor, feed)) return refuse('not-allowed')
    if (feed.kind === 'visit' && !(await tx.visit.findUnique({ where: { id: feed.visitId ?? '' } })))
      return refuse('not-found')

    if (formToken && (await findReceipt(tx, formToken))) return refuse('feed-made-before')

    const feedId = newId()
    const token = newToken()
    await insertFeed(tx, { ...feed, id: feedId, revokedAt: null }, { tokenHash: hashToken(token), now })
    if (formToken) await keepReceipt(tx, formToken, feedId, now)
    await recordAudit(
      tx,
      actor,
      {
        action: 'make-feed',
        subject: { kind: 'feed', id: feedId },
        details: { kind: feed.kind, level: feed.level },
      },
      now,
    )
    return accept({ feedId, token })
  })
}
