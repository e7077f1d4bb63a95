import { addDays, isoWeekday, type Half, type IsoWeekday, type LocalDate } from './calendar-date.ts'
import { firstInstantFrom, type Interval } from './office-time.ts'
import { accept, refuse, type Result } from './result.ts'

/** `HH:mm` to `HH:mm` on one day; only the end may be `24:00`. */
export type Span = readonly [start: string, end: string]

/** When an office is open on each day of the week: spans in order that do not overlap. A closed day has none. */
export type WeekHours = Readonly<Record<IsoWeekday, readonly Span[]>>

export type WeekHoursRefusal = 'hours-unreadable' | 'hours-end-before-start' | 'hours-overlap'

type HalfOptions = Readonly<{ closures?: readonly LocalDate[]; split?: string }>

const weekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]
const startTime = /^([01]\d|2[0-3]):[0-5]\d$/
const endTime = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** Checks hours as a form or an import gives them: `{ 1: [['09:00', '18:00']], … }`; an unnamed weekday is closed. */
export function checkWeekHours(value: unknown): Result<WeekHours, WeekHoursRefusal> {
  if (!isRecord(value) || Object.keys(value).some((key) => !/^[1-7]$/.test(key))) return refuse('hours-unreadable')

  const hours = weekdays.map((weekday) => value[weekday] ?? [])
  if (!hours.every(isSpanList)) return refuse('hours-unreadable')
  if (hours.flat().some(([start, end]) => end <= start)) return refuse('hours-end-before-start')
  if (hours.some(hasOverlap)) return refuse('hours-overlap')
  return accept(Object.fromEntries(hours.map((spans, index) => [index + 1, spans])) as unknown as WeekHours)
}

/** Reads hours as they are stored. They were checked when they were written, so anything else is a fault. */
export function parseWeekHours(json: string): WeekHours {
  const hours = checkWeekHours(JSON.parse(json))
  if (!hours.ok) throw new Error(`stored opening hours are broken: ${hours.refusal.code}`)
  return hours.value
}

export function openSpansOn(
  date: LocalDate,
  weekHours: WeekHours,
  closures: readonly LocalDate[] = [],
): readonly Span[] {
  return closures.includes(date) ? [] : weekHours[isoWeekday(date)]
}

/**
 * The office's half-day: from the first opening to the last closing before or after the split, 13:00 unless another
 * one is given. Null when the office is closed for that half.
 */
export function halfSpan(
  date: LocalDate,
  half: Half,
  weekHours: WeekHours,
  timeZone: string,
  { closures, split = '13:00' }: HalfOptions = {},
): Interval | null {
  const spans = openSpansOn(date, weekHours, closures)
    .map((span) => clip(span, half, split))
    .filter(([start, end]) => start < end)
  const start = spans[0]?.[0]
  const end = spans.at(-1)?.[1]
  if (!start || !end) return null
  return { start: instantOf(date, start, timeZone), end: instantOf(date, end, timeZone) }
}

/** The office's half-day as `halfSpan` has it; on a day that the office has closed since, nine to one and one to six. */
export function halfHours(date: LocalDate, half: Half, weekHours: WeekHours, timeZone: string): Interval {
  const [from, to] = half === 'morning' ? ['09:00', '13:00'] : ['13:00', '18:00']
  const usual = { start: instantOf(date, from, timeZone), end: instantOf(date, to, timeZone) }
  return halfSpan(date, half, weekHours, timeZone) ?? usual
}

function clip([start, end]: Span, half: Half, split: string): Span {
  return half === 'morning' ? [start, end < split ? end : split] : [start > split ? start : split, end]
}

function instantOf(date: LocalDate, time: string, timeZone: string): Date {
  const local = time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`
  return firstInstantFrom(local, timeZone)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSpanList(value: unknown): value is Span[] {
  return Array.isArray(value) && value.every(isSpan)
}

function isSpan(value: unknown): value is Span {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [start, end] = value as unknown[]
  return typeof start === 'string' && typeof end === 'string' && startTime.test(start) && endTime.test(end)
}

function hasOverlap(spans: readonly Span[]): boolean {
  return spans.some(([start], index) => index > 0 && start < (spans[index - 1]?.[1] ?? ''))
}
