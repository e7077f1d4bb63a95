import { programId } from '#app/config/program.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db, inTransaction, type Tx } from '#app/storage/client.server.ts'
import { EntryChanged, renderFeedText } from '../feed-text.server.ts'
import { gzipFeed } from '../gzip-feed.server.ts'
import {
  getFeedToBuild,
  keepEntries,
  saveBuiltFeed,
  versionOf,
  type BuiltFeed,
  type FeedToBuild,
  type KeptEntry,
} from '../repository.server.ts'
import { type FeedManner } from '../scope.ts'

const attempts = 3
const underWay = new Map<string, Promise<void>>()

/**
 * Makes the bytes of a feed anew and keeps them. `changedAt` moves only when they differ from those before, so that
 * readers are not told of changes that are none. Who asks for a feed that is being made waits for it.
 */
export function buildFeed(feedId: string, now: Date): Promise<void> {
  const building = underWay.get(feedId) ?? build(feedId, now).finally(() => underWay.delete(feedId))
  underWay.set(feedId, building)
  return building
}

/**
 * The text is rendered beside other work and then saved in one short transaction, if nothing that it shows has changed
 * in between. When that happens again and again, it is rendered where nothing can.
 */
async function build(feedId: string, now: Date): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const version = versionOf(db, getFeedToBuild(db, feedId).scope)
    const rendered = await render(getFeedToBuild(db, feedId), version, now, db).catch(changedMeanwhile)
    if (rendered && (await inTransaction((tx) => saveIfCurrent(tx, rendered)))) return
  }
  await inTransaction(async (tx) => {
    const feed = getFeedToBuild(tx, feedId)
    save(tx, await render(feed, versionOf(tx, feed.scope), now, tx))
  })
}

function changedMeanwhile(error: unknown): null {
  if (error instanceof EntryChanged) return null
  throw error
}

type Rendered = Readonly<{ feed: FeedToBuild; built: BuiltFeed; made: readonly KeptEntry[] }>

async function render(feed: FeedToBuild, version: number, now: Date, on: typeof db): Promise<Rendered> {
  const { pieces, made } = await renderFeedText(on, feed, now)
  const { gzip, bodySize, digest } = gzipFeed(pieces)
  const bytes = digest === feed.etag ? null : { etag: digest, gzip, bodySize, changedAt: later(feed.changedAt, now) }
  const builtOn = toLocalDate(now, feed.timeZone)
  return { feed, made, built: { builtAt: version, builtOn, builtBy: programId(), bytes } }
}

/**
 * An entry may only be kept if it still says what it did when it was read: the counter of its feed tells. And a feed that
 * is to say less by now must not come out as it was.
 */
async function saveIfCurrent(tx: Tx, rendered: Rendered): Promise<boolean> {
  if (versionOf(tx, rendered.feed.scope) !== rendered.built.builtAt) return false
  if (!isSameManner(getFeedToBuild(tx, rendered.feed.id), rendered.feed)) return false
  save(tx, rendered)
  return true
}

function isSameManner(now: FeedManner, then: FeedManner): boolean {
  return (['name', 'level', 'locale', 'alarms'] as const).every((what) => now[what] === then[what])
}

function save(tx: Tx, { feed, built, made }: Rendered): void {
  keepEntries(tx, made)
  saveBuiltFeed(tx, feed.id, built)
}

/** Last-Modified never goes back, whatever the clock does; it counts in whole seconds. */
function later(before: number, now: Date): number {
  return Math.max(now.getTime(), before + 1000)
}
