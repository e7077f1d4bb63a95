import { type Actor, isStaff, mayReadSpaces, mayReadVisits } from '../policy.ts'

type FeedAsked = Readonly<{
  kind: string
  level: string
  staffId: string | null
  /** Of a team's feed: whether who asks belongs to it. */
  ownTeam: boolean
}>

/** A feed of one's own; the office's, the desks' and a visit's follow what one may read. */
export function mayMakeFeed(actor: Actor, feed: FeedAsked): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return false
  if (feed.kind === 'staff') return actor.staffId === feed.staffId
  if (feed.kind === 'team') return mayReadTeamFeed(actor, feed)
  return feed.kind === 'spaces'
    ? mayReadSpaces(actor)
    : isStaff(actor, 'host', 'front-desk', 'liaison', 'admin')
}

/** Colleagues see each other's visits by first name; what visitors wrote is for those who may read all visits. */
function mayReadTeamFeed(actor: Actor, { level, ownTeam }: FeedAsked): boolean {
  return mayReadVisits(actor) || (ownTeam && level !== 'full')
}

/** Feeds are managed by the person who subscribes. */
export function mayManageFeed(actor: Actor, feed: Readonly<{ staffId: string | null }>): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.staffId === feed.staffId)
}
