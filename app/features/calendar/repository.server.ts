import { statementIn, type Db, type Tx } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type DetailLevel, type FeedKind } from './model.ts'
import { scopeOf, type FeedManner, type FeedSending, type FeedSubject } from './scope.ts'

export type Feed = FeedSubject & FeedManner & Readonly<{ id: string; revokedAt: Date | null }>

export async function insertFeed(
  tx: Tx,
  feed: Feed & FeedSending,
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
      teamId: true,
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
  change: Partial<FeedManner> & FeedSending & { builtAt?: number; tokenHash?: string; revokedAt?: Date },
): Promise<void> {
  await tx.feed.update({ where: { id }, data: change })
}

/** The text of an entry for one kind of reader, as it is kept until what it says changes. */
export type KeptEntry = Readonly<{ subject: string; reading: string; zone: string; digest: string; text: string }>

const keepEntry = `
  INSERT INTO "CalendarEntry" ("subject", "reading", "zone", "digest", "text")
  VALUES (@subject, @reading, @zone, @digest, @text)
  ON CONFLICT ("subject", "reading")
  DO UPDATE SET "zone" = excluded."zone", "digest" = excluded."digest", "text" = excluded."text"`

export function keepEntries(tx: Tx, entries: readonly KeptEntry[]): void {
  for (const entry of entries) statementIn(tx, keepEntry).run(entry)
}

/** The text that is kept of an entry, or undefined when it was thrown away. */
export function findEntryText(on: Db, { subject, reading, digest }: Omit<KeptEntry, 'zone' | 'text'>): string | undefined {
  const sql = 'SELECT "text" FROM "CalendarEntry" WHERE "subject" = ? AND "reading" = ? AND "digest" = ?'
  return preparedOn<{ text: string }>(on, sql).get(subject, reading, digest)?.text
}

/** The change counter that a feed follows; it counts the changes of what the feed shows. */
export function versionOf(on: Db, scope: string): number {
  const sql = 'SELECT "version" FROM "CalendarScope" WHERE "scope" = ?'
  return preparedOn<{ version: number }>(on, sql).get(scope)?.version ?? 0
}

/** A feed as it is built: whose, how, and what was built last. */
export type FeedToBuild = Omit<Feed, 'revokedAt'> &
  Readonly<{ scope: string; timeZone: string; etag: string; changedAt: number }>

const feedToBuild = `
  SELECT f."id", f."kind", f."officeId", f."staffId", f."visitId", f."teamId", f."name", f."level", f."locale", f."alarms", f."scope",
    f."etag", f."changedAt", o."timeZone"
  FROM "Feed" f JOIN "Office" o ON o."id" = f."officeId" WHERE f."id" = ?`

export function getFeedToBuild(on: Db, id: string): FeedToBuild {
  const row = preparedOn<Omit<FeedToBuild, 'alarms'> & { alarms: number }>(on, feedToBuild).get(id)
  if (!row) throw new Error('a feed went while it was built')
  return { ...row, alarms: row.alarms === 1 }
}

export type BuiltFeed = Readonly<{
  builtAt: number
  builtOn: string
  builtBy: string
  /** Null when the bytes are the same as before. */
  bytes: Readonly<{ etag: string; gzip: Buffer; bodySize: number; changedAt: number }> | null
}>

const saveBuilt = `
  UPDATE "Feed" SET "builtAt" = @builtAt, "builtOn" = @builtOn, "builtBy" = @builtBy WHERE "id" = @id`
const saveChanged = `
  UPDATE "Feed" SET "builtAt" = @builtAt, "builtOn" = @builtOn, "builtBy" = @builtBy,
    "etag" = @etag, "changedAt" = @changedAt, "bodySize" = @bodySize, "gzipSize" = @gzipSize
  WHERE "id" = @id`
const saveBytes = `
  INSERT INTO "FeedBody" ("feedId", "gzip") VALUES (?, ?) ON CONFLICT ("feedId") DO UPDATE SET "gzip" = excluded."gzip"`

export function saveBuiltFeed(tx: Tx, id: string, { bytes, ...built }: BuiltFeed): void {
  if (bytes === null) {
    statementIn(tx, saveBuilt).run({ id, ...built })
    return
  }
  const { gzip, ...sizes } = bytes
  statementIn(tx, saveChanged).run({ id, ...built, ...sizes, gzipSize: gzip.length })
  statementIn(tx, saveBytes).run(id, gzip)
}
