import { type IncomingMessage, type ServerResponse } from 'node:http'
import { logFault, logRequest } from '#app/config/log.server.ts'
import { programId } from '#app/config/program.server.ts'
import { buildFeed } from '#app/features/calendar/commands/build-feed.server.ts'
import { noteFeedRead } from '#app/features/calendar/commands/note-feed-read.server.ts'
import { findFeedBody, findFeedByToken, type FeedRead } from '#app/features/calendar/queries/feed-reads.server.ts'
import { answerFeedRequest, type StoredFeed } from '#app/http/feed-answer.ts'
import { toLocalDate } from '#app/lib/office-time.ts'

/** Looked for where an address names none, so that all that is wrong takes the same time. */
const noToken = 'A'.repeat(43)
const address = /^\/calendar\/([A-Za-z0-9_-]{43})\.ics(?:\?|$)/

/** Whether this handler answers an address. It stands before all else: most of what calendars ask is "anything new?". */
export function isFeedAddress(url: string | undefined): boolean {
  return url?.startsWith('/calendar/') === true
}

/** Answers a subscription: from the kept bytes when nothing has changed, else after building them anew. */
export async function handleFeed(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const begun = process.hrtime.bigint()
  try {
    await answer(request, response)
  } catch (error) {
    logFault(error, 'feed')
    response
      .writeHead(503, { 'Retry-After': '60', 'Content-Type': 'text/plain' })
      .end('Try again in a moment.\n')
  }
  const ms = Number((process.hrtime.bigint() - begun) / 1000n) / 1000
  logRequest({ method: request.method ?? '', route: 'calendar feed', status: response.statusCode, ms })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = address.exec(request.url ?? '')?.[1] ?? noToken
  let reply = replyTo(request, await freshFeed(token))
  while (reply === null) reply = replyTo(request, await freshFeed(token))
  response.writeHead(reply.status, reply.headers)
  response.end(reply.bytes)
  if (reply.feed && reply.status < 400) noteRead(reply.feed, request)
}

/** Null when the feed was built anew while the answer was put together. */
function replyTo(request: IncomingMessage, feed: FeedRead | null) {
  const { status, headers, body } = answerFeedRequest({
    method: request.method ?? 'GET',
    headers: request.headers,
    feed: feed && stored(feed),
  })
  if (!feed || (body !== 'identity' && body !== 'gzip')) return { feed, status, headers, bytes: undefined }
  const bytes = findFeedBody(feed, body)
  return bytes && { feed, status, headers, bytes }
}

function noteRead(feed: FeedRead, request: IncomingMessage): void {
  noteFeedRead(feed.id, request.headers['user-agent'] ?? '', new Date()).catch((error: unknown) =>
    logFault(error, 'feed read'),
  )
}

async function freshFeed(token: string): Promise<FeedRead | null> {
  const feed = findFeedByToken(token)
  if (!feed || isFresh(feed)) return feed
  await buildFeed(feed.id, new Date())
  return findFeedByToken(token)
}

let day = { minute: -1, zone: '', date: '' }

/** Which day it is at the office changes seldom: looked up once a minute. */
function isFresh({ builtAt, version, builtOn, builtBy, timeZone }: FeedRead): boolean {
  const minute = Math.floor(Date.now() / 60_000)
  if (day.minute !== minute || day.zone !== timeZone)
    day = { minute, zone: timeZone, date: toLocalDate(new Date(), timeZone) }
  return builtAt === version && builtOn === day.date && builtBy === programId()
}

function stored({ digest, changedAt, name, bodySize, gzipSize, plain }: FeedRead): StoredFeed {
  return {
    digest,
    changedAt: new Date(changedAt),
    fileName: name,
    sizes: { identity: bodySize, ...(plain === 0 && { gzip: gzipSize }) },
  }
}
