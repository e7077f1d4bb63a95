import { type Actor } from '#app/access/policy.ts'
import { mayMakeFeed } from '#app/access/policy/feeds.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { type DetailLevel } from '../model.ts'
import { type FeedSubject } from '../scope.ts'

/** Whether somebody may read this much of that, when a feed is made and when it is to say more. */
export async function checkFeed(
  tx: Tx,
  actor: Actor,
  feed: FeedSubject & Readonly<{ level: DetailLevel }>,
): Promise<Result<null, 'not-allowed' | 'team-in-full'>> {
  if (mayMakeFeed(actor, { ...feed, ownTeam: await isInTeam(tx, actor, feed.teamId) })) return accept(null)
  return feed.kind === 'team' && feed.level === 'full' ? refuse('team-in-full', 'level') : refuse('not-allowed')
}

async function isInTeam(tx: Tx, actor: Actor, teamId: string | null): Promise<boolean> {
  if (actor.kind !== 'staff' || teamId === null) return false
  return (await tx.staff.count({ where: { id: actor.staffId, teamId } })) > 0
}
