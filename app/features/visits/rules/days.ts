import { daysBetween, eachDate, halves, isoWeekday, type Half, type IsoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type VisitHalf } from '../model.ts'

export const longestVisitInDays = 31
const furthestAheadInDays = 366

/** On which halves of each weekday an office is open, and the dates on which it is closed all the same. */
export type OpenHalves = Readonly<{
  weekdays: Readonly<Partial<Record<IsoWeekday, readonly Half[]>>>
  closures: readonly LocalDate[]
}>

/** The day it is at the office, and when that is open. */
export type RequestCalendar = Readonly<{ today: LocalDate; open: OpenHalves }>

export type Days = Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>

export type DaysRefusal =
  | 'days-past'
  | 'days-last-before-first'
  | 'days-too-long'
  | 'days-too-far'
  | 'days-all-closed'
  | 'halves-missing'

/** The halves on which the office is open that day; none when it is closed. */
export function openHalvesOn(date: LocalDate, open: OpenHalves): readonly Half[] {
  return open.closures.includes(date) ? [] : (open.weekdays[isoWeekday(date)] ?? [])
}

/** Whether a visit may last from the one day to the other. A day that has begun is not past. */
export function checkDays({ firstDay, lastDay }: Days, today: LocalDate, open: OpenHalves): Result<Days, DaysRefusal> {
  if (firstDay < today) return refuse('days-past', 'firstDay')
  return checkLength({ firstDay, lastDay }, today, open)
}

/** As `checkDays`, for a visit that may have begun already. */
export function checkLength(days: Days, today: LocalDate, open: OpenHalves): Result<Days, DaysRefusal> {
  const { firstDay, lastDay } = days
  if (daysBetween(today, firstDay) > furthestAheadInDays) return refuse('days-too-far', 'firstDay')
  if (lastDay < firstDay) return refuse('days-last-before-first', 'lastDay')
  if (daysBetween(firstDay, lastDay) >= longestVisitInDays) return refuse('days-too-long', 'lastDay', longestVisitInDays)
  if (openDays(days, open).length === 0) return refuse('days-all-closed', 'lastDay')
  return accept(days)
}

type Ticked = Readonly<{
  halves: readonly VisitHalf[]
  /** The days that were on the page when the halves were ticked; null when none were. */
  shown: Days | null
}>

/**
 * The half-days that are wished for: those that were ticked among the days that were on the page, and every open half
 * of days that were not.
 */
export function wishedHalves(days: Days, { halves: ticked, shown }: Ticked, open: OpenHalves): readonly VisitHalf[] {
  const names = new Set(ticked.map(nameHalf))
  const wasShown = (date: LocalDate) => shown !== null && date >= shown.firstDay && date <= shown.lastDay
  return openHalvesOf(days, open).filter((half) => !wasShown(half.date) || names.has(nameHalf(half)))
}

/** Every half-day on which the office is open, in order. */
export function openHalvesOf({ firstDay, lastDay }: Days, open: OpenHalves): readonly VisitHalf[] {
  return eachDate(firstDay, lastDay).flatMap((date) => openHalvesOn(date, open).map((half) => ({ date, half })))
}

/** A half-day as forms write it: `2026-12-07/morning`. */
export function nameHalf({ date, half }: VisitHalf): string {
  return `${date}/${half}`
}

/** The half-day that a form names; null when it names none. The date is not looked at. */
export function readHalf(name: string): VisitHalf | null {
  const [date = '', half] = name.split('/')
  const known = halves.find((one) => one === half)
  return known ? { date, half: known } : null
}

/** Whether days can be listed at all: both exist, in order, and not too many. */
export function isListable({ firstDay, lastDay }: Days): boolean {
  return firstDay <= lastDay && daysBetween(firstDay, lastDay) < longestVisitInDays
}

function openDays({ firstDay, lastDay }: Days, open: OpenHalves): readonly LocalDate[] {
  return eachDate(firstDay, lastDay).filter((date) => openHalvesOn(date, open).length > 0)
}
