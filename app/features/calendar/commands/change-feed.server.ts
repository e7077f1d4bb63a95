import { type Actor } from '#app/access/policy.ts'
import { mayManageFeed } from '#app/access/policy/feeds.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findFeed, setFeed, type Feed } from '../repository.server.ts'
import { type FeedManner, type FeedSending } from '../scope.ts'
import { checkFeed } from './check-feed.server.ts'

type Refused = 'not-found' | 'not-allowed'
type Order = Readonly<{ feedId: string; now: Date }>

/** Another name, level, language, reminders, or way of sending. The address stays; what it answers is made anew. */
export function changeFeed(
  actor: Actor,
  { feedId, now, ...manner }: Order & FeedManner & FeedSending,
): Promise<Result<null, Refused | 'team-in-full'>> {
  return withOwnFeed(actor, { feedId, now }, 'change-feed', async (tx, feed) => {
    const checked = await checkFeed(tx, actor, { ...feed, level: manner.level })
    if (checked.ok) await setFeed(tx, feedId, { ...manner, builtAt: -1 })
    return checked
  })
}

/** A new secret for the same feed; the old address is dead at once. */
export function rotateFeed(actor: Actor, order: Order): Promise<Result<{ token: string }, Refused>> {
  return withOwnFeed(actor, order, 'rotate-feed', async (tx, { id }) => {
    const token = newToken()
    await setFeed(tx, id, { tokenHash: hashToken(token) })
    return accept({ token })
  })
}

export function revokeFeed(actor: Actor, order: Order): Promise<Result<null, Refused>> {
  return withOwnFeed(actor, order, 'revoke-feed', async (tx, { id }) => {
    await setFeed(tx, id, { revokedAt: order.now })
    return accept(null)
  })
}

function withOwnFeed<Value, Code extends string>(
  actor: Actor,
  { feedId, now }: Order,
  action: string,
  change: (tx: Tx, feed: Feed) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Refused | Code>> {
  return inTransaction(async (tx) => {
    const feed = await findFeed(tx, feedId)
    if (!feed || feed.revokedAt) return refuse('not-found')
    if (!mayManageFeed(actor, feed)) return refuse('not-allowed')
    const changed = await change(tx, feed)
    if (changed.ok) await recordAudit(tx, actor, { action, subject: { kind: 'feed', id: feedId } }, now)
    return changed
  })
}
