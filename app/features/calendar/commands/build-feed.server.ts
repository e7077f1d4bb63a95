import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { toLocalDate } from '#app/lib/office-time.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { renderFeedText } from '../feed-text.server.ts'
import { type DetailLevel, type FeedKind } from '../model.ts'

/**
 * Makes the bytes of a feed anew and keeps them. `changedAt` moves only when they differ from those before, so that
 * readers are not told of changes that are none.
 */
export function buildFeed(feedId: string, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const feed = await tx.feed.findUniqueOrThrow({
      where: { id: feedId },
      include: { office: { select: { timeZone: true } } },
    })
    const counter = await tx.calendarScope.findUnique({ where: { scope: feed.scope } })
    const { timeZone } = feed.office
    const text = await renderFeedText(
      tx,
      { ...feed, kind: feed.kind as FeedKind, level: feed.level as DetailLevel, timeZone },
      now,
    )
    const body = Buffer.from(text, 'utf8')
    const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    const built = { builtAt: counter?.version ?? 0, builtOn: toLocalDate(now, timeZone) }
    await tx.feed.update({
      where: { id: feedId },
      data:
        digest === feed.etag
          ? built
          : {
              ...built,
              etag: digest,
              body,
              gzip: gzipSync(body, { level: 9 }),
              changedAt: later(feed.changedAt, now),
            },
    })
  })
}

/** Last-Modified never goes back, whatever the clock does; it counts in whole seconds. */
function later(before: Date, now: Date): Date {
  return new Date(Math.max(now.getTime(), before.getTime() + 1000))
}
