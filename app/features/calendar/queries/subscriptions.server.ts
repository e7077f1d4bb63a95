import { mayReadVisits, type StaffActor } from '#app/access/policy.ts'
import { db } from '#app/storage/client.server.ts'
import { type DetailLevel, type FeedKind } from '../model.ts'

/** A feed as its subscriber sees it: everything but the secret. */
export type Subscription = Readonly<{
  id: string
  kind: FeedKind
  name: string
  level: DetailLevel
  locale: string
  alarms: boolean
  plain: boolean
  createdAt: Date
  lastReadAt: Date | null
  /** The program that read it last; empty for one that we do not know. */
  lastReadBy: string
}>

/** The feeds of a staff member that can still be read, the newest first. */
export async function listSubscriptions(staffId: string): Promise<readonly Subscription[]> {
  const rows = await db.feed.findMany({
    where: { staffId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      name: true,
      level: true,
      locale: true,
      alarms: true,
      plain: true,
      createdAt: true,
      lastReadAt: true,
      lastReadBy: true,
    },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as FeedKind, level: row.level as DetailLevel }))
}

/** The teams whose calendar a staff member may subscribe to: their own, or every one for those who read all visits. */
export function listTeamsToFollow(actor: StaffActor): Promise<readonly Readonly<{ id: string; name: string }>[]> {
  const own = { staff: { some: { id: actor.staffId } } }
  return db.team.findMany({
    where: mayReadVisits(actor) ? {} : own,
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}
