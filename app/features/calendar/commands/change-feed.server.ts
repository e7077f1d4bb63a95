import { type Actor } from '#app/access/policy.ts'
import { mayManageFeed } from '#app/access/policy/feeds.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findFeed, setFeed, type Feed } from '../repository.server.ts'

type Refused = 'not-found' | 'not-allowed'
type Order = Readonly<{ feedId: string; now: Date }>

export function renameFeed(
  actor: Actor,
  { feedId, name, now }: Order & { name: string },
): Promise<Result<null, Refused>> {
  return withOwnFeed(actor, { feedId, now }, 'rename-feed', async (tx) => {
    await setFeed(tx, feedId, { name, builtAt: -1 })
    return null
  })
}

/** A new secret for the same feed; the old address is dead at once. */
export function rotateFeed(actor: Actor, order: Order): Promise<Result<{ token: string }, Refused>> {
  return withOwnFeed(actor, order, 'rotate-feed', async (tx, { id }) => {
    const token = newToken()
    await setFeed(tx, id, { tokenHash: hashToken(token) })
    return { token }
  })
}

export function revokeFeed(actor: Actor, order: Order): Promise<Result<null, Refused>> {
  return withOwnFeed(actor, order, 'revoke-feed', async (tx, { id }) => {
    await setFeed(tx, id, { revokedAt: order.now })
    return null
  })
}

function withOwnFeed<Value>(
  actor: Actor,
  { feedId, now }: Order,
  action: string,
  change: (tx: Tx, feed: Feed) => Promise<Value>,
): Promise<Result<Value, Refused>> {
  return inTransaction(async (tx) => {
    const feed = await findFeed(tx, feedId)
    if (!feed || feed.revokedAt) return refuse('not-found')
    if (!mayManageFeed(actor, feed)) return refuse('not-allowed')
    const value = await change(tx, feed)
    await recordAudit(tx, actor, { action, subject: { kind: 'feed', id: feedId } }, now)
    return accept(value)
  })
}
