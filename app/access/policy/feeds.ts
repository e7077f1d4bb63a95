import { type Actor, isStaff, mayReadSpaces } from '../policy.ts'

/** A feed of one's own; the office's, the desks' and a visit's follow what one may read. */
export function mayMakeFeed(actor: Actor, feed: Readonly<{ kind: string; staffId: string | null }>): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return false
  if (feed.kind === 'staff') return actor.staffId === feed.staffId
  return feed.kind === 'spaces'
    ? mayReadSpaces(actor)
    : isStaff(actor, 'host', 'front-desk', 'liaison', 'admin')
}

/** Feeds are managed by the person who subscribes. */
export function mayManageFeed(actor: Actor, feed: Readonly<{ staffId: string | null }>): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.staffId === feed.staffId)
}
