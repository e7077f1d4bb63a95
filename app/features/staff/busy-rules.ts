import { type Interval } from '#app/lib/office-time.ts'

/** Why a calendar's busy times could not be had. What lies behind an address is never said more exactly. */
export type BusyRefusal = 'busy-unreachable' | 'busy-unreadable' | 'busy-too-large' | 'busy-too-many' | 'busy-too-slow'

/** A calendar's text may have so many bytes, after inflating. */
export const mostBytes = 2 * 1024 * 1024

const dayMs = 86_400_000
const everyMs = 30 * 60_000
const longestPauseMs = 12 * 60 * 60_000

/** The days of a calendar that are read: what is over by a day, and what begins within 400 days, is of no use. */
export function busyWindow(now: Date): Interval {
  return { start: new Date(now.getTime() - dayMs), end: new Date(now.getTime() + 399 * dayMs) }
}

/** When to look again: every half-hour, and half as often after each failure, down to twice a day. */
export function nextTryAt(now: Date, failures: number): Date {
  return new Date(now.getTime() + Math.min(everyMs * 2 ** Math.min(failures, 10), longestPauseMs))
}

/** Spans in order, those that overlap or touch made one, cut to a window. */
export function mergeSpans(spans: readonly Interval[], within: Interval): readonly Interval[] {
  const merged: Interval[] = []
  for (const span of spans.map((each) => clip(each, within)).filter(isSpan).sort(byStart)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) merged.splice(-1, 1, { start: last.start, end: laterOf(last.end, span.end) })
    else merged.push(span)
  }
  return merged
}

/** The https address of a calendar; null for what is none, or would send a name and a password. */
export function toCalendarAddress(text: string): string | null {
  const https = text.trim().replace(/^webcals?:\/\//i, 'https://')
  if (!/^https:\/\//i.test(https) || !URL.canParse(https)) return null
  const url = new URL(https)
  if (url.username || url.password || !url.hostname) return null
  url.hash = ''
  return url.href
}

/** What may be shown of an address that opens a private calendar: whose it is, and how it ends. */
export function shortenAddress(address: string): string {
  const { hostname, pathname, search } = new URL(address)
  const rest = pathname + search
  return rest.length > 12 ? `${hostname}/…${rest.slice(-4)}` : `${hostname}/…`
}

function clip({ start, end }: Interval, within: Interval): Interval {
  return { start: start < within.start ? within.start : start, end: end > within.end ? within.end : end }
}

function isSpan({ start, end }: Interval): boolean {
  return start < end
}

function byStart(one: Interval, other: Interval): number {
  return one.start.getTime() - other.start.getTime()
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other
}
