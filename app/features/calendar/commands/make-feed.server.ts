import { type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { insertFeed } from '../repository.server.ts'
import { type FeedManner, type FeedSending, type FeedSubject } from '../scope.ts'
import { checkFeed } from './check-feed.server.ts'

type Order = FeedSubject & FeedManner & FeedSending & Readonly<{ formToken?: string; now: Date }>

type Refused = 'not-allowed' | 'team-in-full' | 'not-found' | 'feed-made-before'

/** Makes a feed. Its secret is answered once and kept only as a hash. */
export function makeFeed(
  actor: Actor,
  { now, formToken, ...feed }: Order,
): Promise<Result<{ feedId: string; token: string }, Refused>> {
  return inTransaction(async (tx) => {
    const checked = await checkFeed(tx, actor, feed)
    if (!checked.ok) return checked
    if (!(await hasSubject(tx, feed))) return refuse('not-found')

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

async function hasSubject(tx: Tx, { kind, visitId, teamId }: FeedSubject): Promise<boolean> {
  if (kind === 'visit') return (await tx.visit.count({ where: { id: visitId ?? '' } })) > 0
  if (kind === 'team') return (await tx.team.count({ where: { id: teamId ?? '' } })) > 0
  return true
}
