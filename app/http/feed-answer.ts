import { chooseCoding, type Coding } from './coding.ts'
import { parseHttpDate } from './http-date.ts'

/** What is kept beside a feed. A coding that has a size can be sent. */
export type StoredFeed = Readonly<{
  /** A digest of the plain bytes, without quotes. */
  digest: string
  /** When the bytes last changed; it never goes back. */
  changedAt: Date
  fileName: string
  sizes: Readonly<{ identity: number; gzip?: number; br?: number }>
}>

export type FeedRequest = Readonly<{
  method: string
  /** With names in lower case. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Null for every token that leads nowhere, whatever the reason. */
  feed: StoredFeed | null
}>

export type FeedAnswer = Readonly<{
  status: 200 | 304 | 404 | 405
  headers: Readonly<Record<string, string>>
  body: 'none' | Coding
}>

/** On every answer: a secret address must not travel on, nor be kept by others. */
const always = {
  'Cache-Control': 'private, no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

/** How a feed's address answers (RFC 9110): which status and headers, and which of the kept bodies. */
export function answerFeedRequest({ method, headers, feed }: FeedRequest): FeedAnswer {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...always, Allow: 'GET, HEAD' }, body: 'none' }
  }
  if (!feed) return { status: 404, headers: always, body: 'none' }

  const coding = chooseCoding(headerOf(headers, 'accept-encoding'), codingsOf(feed))
  const state = {
    ...always,
    ETag: toTag(feed, coding),
    'Last-Modified': feed.changedAt.toUTCString(),
    Vary: 'Accept-Encoding',
  }
  if (isUnchanged(headers, feed, coding)) return { status: 304, headers: state, body: 'none' }
  return {
    status: 200,
    headers: { ...state, ...describeBody(feed, coding) },
    body: method === 'HEAD' ? 'none' : coding,
  }
}

function describeBody(feed: StoredFeed, coding: Coding): Record<string, string> {
  return {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `inline; filename="${toFileName(feed.fileName)}"`,
    'Content-Length': String(feed.sizes[coding]),
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  }
}

/** A tag is compared before a date; a date is only looked at when there is no tag, and a bad one says nothing. */
function isUnchanged(headers: FeedRequest['headers'], feed: StoredFeed, coding: Coding): boolean {
  const tags = headerOf(headers, 'if-none-match')
  if (tags !== undefined) return namesTag(tags, toTag(feed, coding))

  const since = parseHttpDate(headerOf(headers, 'if-modified-since') ?? '')
  return since !== null && Math.floor(feed.changedAt.getTime() / 1000) * 1000 <= since.getTime()
}

function namesTag(list: string, tag: string): boolean {
  if (list.trim() === '*') return true
  return [...list.matchAll(/(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g)].some(([, named]) => named === tag)
}

/** Strong, and another one for each coding, since the bytes differ. */
function toTag({ digest }: StoredFeed, coding: Coding): string {
  return coding === 'identity' ? `"${digest}"` : `"${digest}-${coding}"`
}

function codingsOf({ sizes }: StoredFeed): Coding[] {
  return (['identity', 'gzip', 'br'] as const).filter((coding) => sizes[coding] !== undefined)
}

function toFileName(name: string): string {
  const plain = name.replace(/\.ics$/i, '').replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '')
  return `${plain || 'calendar'}.ics`
}

function headerOf(headers: FeedRequest['headers'], name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' || value === undefined ? value : value.join(', ')
}
