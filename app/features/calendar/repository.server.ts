import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type DetailLevel, type FeedKind } from './model.ts'
import { scopeOf, type FeedSubject } from './scope.ts'

export type Feed = FeedSubject &
  Readonly<{
    id: string
    name: string
    level: DetailLevel
    locale: string
    alarms: boolean
    revokedAt: Date | null
  }>

export async function insertFeed(
  tx: Tx,
  feed: Feed,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<void> {
  await tx.feed.create({ data: { ...feed, tokenHash, scope: scopeOf(feed), changedAt: now, createdAt: now } })
}

export async function findFeed(db: Db, id: string): Promise<Feed | null> {
  const row = await db.feed.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      officeId: true,
      staffId: true,
      visitId: true,
      name: true,
      level: true,
      locale: true,
      alarms: true,
      revokedAt: true,
    },
  })
  return row && { ...row, kind: row.kind as FeedKind, level: row.level as DetailLevel }
}

export async function setFeed(
  tx: Tx,
  id: string,
  change: { name?: string; builtAt?: number; tokenHash?: string; revokedAt?: Date },
): Promise<void> {
  await tx.feed.update({ where: { id }, data: change })
}
