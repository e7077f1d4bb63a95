import { gunzipSync } from 'node:zlib'
import { prepared } from '#app/storage/prepared.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { KeptBytes } from '../kept-bytes.ts'

/** A feed as the path of an answer needs it: no body, one indexed read. */
export type FeedRead = Readonly<{
  id: string
  name: string
  digest: string
  changedAt: number
  builtAt: number
  builtOn: string
  builtBy: string
  version: number
  timeZone: string
  bodySize: number
  gzipSize: number
  /** 1 where it is never to be compressed. */
  plain: number
}>

const feedOfToken = `
  SELECT f."id", f."name", f."etag" AS "digest", f."changedAt", f."builtAt", f."builtOn", f."builtBy", o."timeZone",
    coalesce(c."version", 0) AS "version", f."bodySize", f."gzipSize", f."plain"
  FROM "Feed" f
  JOIN "Office" o ON o."id" = f."officeId"
  LEFT JOIN "CalendarScope" c ON c."scope" = f."scope"
  LEFT JOIN "Staff" p ON p."id" = f."staffId"
  WHERE f."tokenHash" = ? AND f."revokedAt" IS NULL AND p."disabledAt" IS NULL
    AND (f."teamId" IS NULL OR f."staffId" IS NULL OR (p."teamId" = f."teamId" AND f."level" <> 'full')
      OR EXISTS (SELECT 1 FROM "StaffRole" r WHERE r."staffId" = p."id" AND r."role" IN ('liaison', 'admin')))`

/**
 * The feed behind a token; null for unknown, malformed and revoked ones, when its subscriber has left the house, and
 * when they may no longer read that team's.
 */
export function findFeedByToken(token: string): FeedRead | null {
  return prepared<FeedRead>(feedOfToken).get(hashToken(token)) ?? null
}

/** Four megabytes of feeds: fetching one from the database costs more than sending it. */
const kept = new KeptBytes<Buffer>(4 * 1024 * 1024)

const bodyOfFeed = `
  SELECT b."gzip" FROM "FeedBody" b JOIN "Feed" f ON f."id" = b."feedId" WHERE b."feedId" = ? AND f."etag" = ?`

/**
 * The kept bytes of a feed, compressed; who does not take gzip gets them inflated. Null when they are not those of this
 * digest any more: another process may have built the feed anew since its sizes were read.
 */
export function findFeedBody(feed: FeedRead, coding: 'identity' | 'gzip'): Buffer | null {
  const gzip = findPacked(feed)
  return gzip && (coding === 'gzip' ? gzip : gunzipSync(gzip))
}

/** Under its digest, which no other bytes have: what is kept needs no second look. */
function findPacked({ id, digest }: FeedRead): Buffer | null {
  const name = `${id} ${digest}`
  const known = kept.find(name)
  if (known) return known
  const read = prepared<{ gzip: Buffer }>(bodyOfFeed).get(id, digest)
  if (!read) return null
  kept.keep(name, read.gzip, read.gzip.length)
  return read.gzip
}
