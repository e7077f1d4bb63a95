import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'

/** How far a feed looks back and ahead. */
const daysBack = 30
const monthsAhead = 12

/** How long a cancelled entry stays, so that readers that look rarely take it off their screens. */
const cancelledFor = 14 * 24 * 60 * 60 * 1000

/** The days that a feed shows, both included, as seen from a day of its office. */
export function feedWindow(today: LocalDate): Readonly<{ first: LocalDate; last: LocalDate }> {
  return { first: addDays(today, -daysBack), last: addMonths(today, monthsAhead) }
}

/** Whether a cancelled entry is still said to be cancelled: for 14 days after its end or its cancelling, the later. */
export function staysInFeed({ end, cancelledAt }: { end: Date; cancelledAt: Date | null }, now: Date): boolean {
  if (!cancelledAt) return true
  return now.getTime() < Math.max(end.getTime(), cancelledAt.getTime()) + cancelledFor
}

/** The UID of everything a calendar shows: ids are unique across tables and never used again. */
export function toUid(id: string, host: string): string {
  return `${id}@${host}`
}

/**
 * The word to greet somebody by, taken from the name to show. Null where that would tell the whole name, or where
 * the name is no name for others to read: one word alone, the wiki username, an address, a number.
 */
export function firstNameOf(nameToShow: string, username: string | null): string | null {
  const name = nameToShow.normalize('NFC').trim()
  if (username && sameName(name, username)) return null
  const words = name.split(/[\s_]+/u)
  const initials = words.findIndex((word) => !word.endsWith('.'))
  const rest = initials > 0 && words.length - initials > 1 ? words.slice(initials) : words
  const [first = '', ...others] = rest
  return others.length > 0 && isGivenName(first) ? first : null
}

function isGivenName(word: string): boolean {
  return /^\p{L}[\p{L}\p{M}\u{200C}\u{200D}'’.·-]*$/u.test(word)
}

function sameName(name: string, username: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/[\s_]+/gu, ' ').trim().toLowerCase()
  return plain(name) === plain(username)
}

/** The same day some months on, or that month's last. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
