import { daysBetween, type LocalDate } from '#app/lib/calendar-date.ts'

const freshDays = 90

/** Nobody has looked at an entry for more than 90 days: "check first". */
export function isStale(checkedOn: LocalDate, today: LocalDate): boolean {
  return daysBetween(checkedOn, today) > freshDays
}

/** What the hours of a day mean at a time of it. */
export type OpenNow =
  | Readonly<{ state: 'open'; until: string }>
  | Readonly<{ state: 'opens'; at: string }>
  | Readonly<{ state: 'closed' }>
  | Readonly<{ state: 'unknown' }>

/** `spans` of today as `HH:mm`, null when they are not known; a span that ends at midnight ends at 00:00. */
export function openNow(spans: readonly (readonly [string, string])[] | null, time: string): OpenNow {
  if (spans === null) return { state: 'unknown' }
  const current = spans.find(([start, end]) => start <= time && (time < end || end === '00:00'))
  if (current) return { state: 'open', until: current[1] }
  const next = spans.find(([start]) => start > time)
  return next ? { state: 'opens', at: next[0] } : { state: 'closed' }
}
