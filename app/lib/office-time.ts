import { tzOffset } from '@date-fns/tz/tzOffset'
import { addMinutes as addMinutesTo, differenceInMinutes } from 'date-fns'
import { addDays, isLocalDate, type LocalDate } from './calendar-date.ts'
import { accept, refuse, type Result } from './result.ts'

/** From the start up to, but not including, the end. */
export type Interval = Readonly<{ start: Date; end: Date }>

/** Which of the two instants is meant when clocks go back and an hour comes twice. */
export type Which = 'earlier' | 'later'

/** What a person types into `datetime-local` fields: `YYYY-MM-DDTHH:mm`, on the clocks of an office. */
export type LocalInterval = Readonly<{ start: string; end: string; startWhich?: Which; endWhich?: Which }>

export type TimeRefusal = 'time-unreadable' | 'time-skipped' | 'time-repeated' | 'end-before-start'

const millisecondsOfMinute = 60_000
const millisecondsOfDay = 86_400_000
const localDateTime = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/

/**
 * The one door from a wall clock to an instant. A time that the clocks skip is refused; for one that they show
 * twice `which` has to be said.
 */
export function toInstant(local: string, timeZone: string, which?: Which): Result<Date, TimeRefusal> {
  const date = localDateTime.exec(local)?.[1]
  if (!date || !isLocalDate(date)) return refuse('time-unreadable')

  const [earlier, later] = instantsShowing(local, timeZone)
  if (!earlier) return refuse('time-skipped')
  if (!later) return accept(earlier)
  return which ? accept(which === 'earlier' ? earlier : later) : refuse('time-repeated')
}

export function toInterval(local: LocalInterval, timeZone: string): Result<Interval, TimeRefusal> {
  const start = toInstant(local.start, timeZone, local.startWhich)
  if (!start.ok) return refuse(start.refusal.code, 'start')
  const end = toInstant(local.end, timeZone, local.endWhich)
  if (!end.ok) return refuse(end.refusal.code, 'end')
  if (end.value <= start.value) return refuse('end-before-start', 'end')
  return accept({ start: start.value, end: end.value })
}

/** The first instant at which the clocks of an office show this time or, where they skip it, a later one. */
export function firstInstantFrom(local: string, timeZone: string): Date {
  const instant = toInstant(local, timeZone, 'earlier')
  if (instant.ok) return instant.value
  if (instant.refusal.code === 'time-unreadable') throw new RangeError('not a local date and time')

  let before = asUtc(local) - millisecondsOfDay
  let after = asUtc(local) + millisecondsOfDay
  while (after - before > millisecondsOfMinute) {
    const middle = roundToMinute((before + after) / 2)
    if (toLocalDateTime(new Date(middle), timeZone) < local) before = middle
    else after = middle
  }
  return new Date(after)
}

/** `YYYY-MM-DDTHH:mm` on the clocks of an office. */
export function toLocalDateTime(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16)
}

export function toLocalDate(instant: Date, timeZone: string): LocalDate {
  return toLocalDateTime(instant, timeZone).slice(0, 10)
}

/** `HH:mm` on the clocks of an office. */
export function toLocalTime(instant: Date, timeZone: string): string {
  return toLocalDateTime(instant, timeZone).slice(11)
}

/** A whole day of an office: 23 or 25 hours long when the clocks change. */
export function dayOf(date: LocalDate, timeZone: string): Interval {
  return {
    start: firstInstantFrom(`${date}T00:00`, timeZone),
    end: firstInstantFrom(`${addDays(date, 1)}T00:00`, timeZone),
  }
}

/** Intervals that only touch do not overlap. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whole minutes from the first to the second; negative when the second comes first. */
export function minutesBetween(first: Date, second: Date): number {
  return differenceInMinutes(second, first)
}

export function addMinutes(instant: Date, minutes: number): Date {
  return addMinutesTo(instant, minutes)
}

/** All instants at which the clocks show a time, in order: none in a gap, two in a repeated hour. */
function instantsShowing(local: string, timeZone: string): Date[] {
  const wall = asUtc(local)
  const offsets = [wall - millisecondsOfDay, wall, wall + millisecondsOfDay].map((at) => offsetAt(at, timeZone))
  return [...new Set(offsets)]
    .map((offset) => new Date(wall - offset))
    .filter((instant) => toLocalDateTime(instant, timeZone) === local)
    .sort((a, b) => a.getTime() - b.getTime())
}

/** Offsets of zones at the beginnings of UTC days: asking for one is dear, and calendars ask thousands of times. */
const dayOffsets = new Map<string, number>()
const mostDayOffsets = 20_000

/** Clocks that are the same at both ends of a day were not changed in it. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const day = Math.floor(milliseconds / millisecondsOfDay)
  const offset = offsetOfDay(day, timeZone)
  return offset === offsetOfDay(day + 1, timeZone) ? offset : askOffset(milliseconds, timeZone)
}

function offsetOfDay(day: number, timeZone: string): number {
  const name = `${day} ${timeZone}`
  const known = dayOffsets.get(name)
  if (known !== undefined) return known
  const offset = askOffset(day * millisecondsOfDay, timeZone)
  if (dayOffsets.size >= mostDayOffsets) dayOffsets.clear()
  dayOffsets.set(name, offset)
  return offset
}

function askOffset(milliseconds: number, timeZone: string): number {
  const offset = tzOffset(timeZone, new Date(milliseconds)) * millisecondsOfMinute
  if (Number.isNaN(offset)) throw new RangeError('unknown time zone, or not an instant')
  return offset
}

function asUtc(local: string): number {
  return Date.parse(`${local}:00Z`)
}

function roundToMinute(milliseconds: number): number {
  return Math.floor(milliseconds / millisecondsOfMinute) * millisecondsOfMinute
}
