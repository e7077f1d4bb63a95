/** A day of the Gregorian calendar as `YYYY-MM-DD`, in no time zone. Sorts as text. */
export type LocalDate = string

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Half = 'morning' | 'afternoon'

export const halves: readonly Half[] = ['morning', 'afternoon']

const millisecondsOfDay = 86_400_000

/**
 * Whether a text names a day that exists (2026-02-30 does not), from 1900 to 2199: no house plans further, and weeks and
 * months round such a day can be counted.
 */
export function isLocalDate(text: string): text is LocalDate {
  return /^(19|20|21)/.test(text) && exists(text)
}

/** The day that an address names, such as `?date=2026-12-08`; what is not a day becomes the given one. */
export function dayOr(text: string | null, otherwise: LocalDate): LocalDate {
  return text !== null && isLocalDate(text) ? text : otherwise
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromUtc(new Date(toUtc(date) + days * millisecondsOfDay))
}

/** How many days later the last is: 0 for the same day, negative when it comes first. */
export function daysBetween(first: LocalDate, last: LocalDate): number {
  return Math.round((toUtc(last) - toUtc(first)) / millisecondsOfDay)
}

/** Every day from the first to the last, both included; none when the last comes before the first. */
export function eachDate(first: LocalDate, last: LocalDate): LocalDate[] {
  const count = Math.max(0, daysBetween(first, last) + 1)
  return Array.from({ length: count }, (_, index) => addDays(first, index))
}

export function isoWeekday(date: LocalDate): IsoWeekday {
  return (new Date(toUtc(date)).getUTCDay() || 7) as IsoWeekday
}

function exists(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && fromUtc(instant) === text
}

function toUtc(date: LocalDate): number {
  if (!exists(date)) throw new RangeError('not a calendar date')
  return Date.parse(`${date}T00:00:00Z`)
}

function fromUtc(instant: Date): LocalDate {
  return instant.toISOString().slice(0, 10)
}
