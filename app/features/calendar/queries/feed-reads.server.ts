import { prepared } from '#app/storage/prepared.server.ts'
import { hashToken } from '#app/lib/token.ts'

/** A feed as the path of an answer needs it: no body, one indexed read. */
export type FeedRead = Readonly<{
  id: string
  name: string
  digest: string
  changedAt: number
  builtAt: number
  builtOn: string
  version: number
  timeZone: string
  bodySize: number
  gzipSize: number
}>

const feedOfToken = `
  SELECT f."id", f."name", f."etag" AS "digest", f."changedAt", f."builtAt", f."builtOn", o."timeZone",
    coalesce(c."version", 0) AS "version", coalesce(length(f."body"), 0) AS "bodySize", coalesce(length(f."gzip"), 0) AS "gzipSize"
  FROM "Feed" f
  JOIN "Office" o ON o."id" = f."officeId"
  LEFT JOIN "CalendarScope" c ON c."scope" = f."scope"
  LEFT JOIN "Staff" p ON p."id" = f."staffId"
  WHERE f."tokenHash" = ? AND f."revokedAt" IS NULL AND p."disabledAt" IS NULL`

/** The feed behind a token; null for unknown, malformed and revoked ones, and when its subscriber has left. */
export function findFeedByToken(token: string): FeedRead | null {
  return prepared<FeedRead>(feedOfToken).get(hashToken(token)) ?? null
}

/** The kept bytes of a feed in a coding. */
export function readFeedBody(feedId: string, coding: 'identity' | 'gzip'): Buffer {
  const column = coding === 'gzip' ? 'gzip' : 'body'
  const row = prepared<{ bytes: Buffer }>(`SELECT "${column}" AS "bytes" FROM "Feed" WHERE "id" = ?`).get(feedId)
  if (!row) throw new Error('a feed went while it was read')
  return row.bytes
}
