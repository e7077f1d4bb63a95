import { eachDate, addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { firstInstantFrom, overlaps, type Interval } from '#app/lib/office-time.ts'
import { openSpansOn, type WeekHours } from '#app/lib/opening-hours-week.ts'

type Hours = Readonly<{ openingHours: WeekHours; closures: readonly LocalDate[]; timeZone: string }>

/** When the office is open from the first to the last day, without what lies before `now`. */
export function openTimes(first: LocalDate, last: LocalDate, office: Hours, now: Date): readonly Interval[] {
  return eachDate(first, last)
    .flatMap((date) =>
      openSpansOn(date, office.openingHours, office.closures).map(([start, end]) => ({
        start: firstInstantFrom(`${date}T${start}`, office.timeZone),
        end: firstInstantFrom(end === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${end}`, office.timeZone),
      })),
    )
    .map(({ start, end }) => ({ start: start < now ? nextQuarter(now) : start, end }))
    .filter(({ start, end }) => start < end)
}

/** The times that lie in both lists, each in order and without overlap. */
export function commonTimes(some: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return some.flatMap((one) =>
    others
      .filter((other) => overlaps(one, other))
      .map((other) => ({
        start: one.start > other.start ? one.start : other.start,
        end: one.end < other.end ? one.end : other.end,
      })),
  )
}

/**
 * The time nearest to the wanted one, of the same length, in which nobody is busy and the office is open; of two that
 * are as near, the earlier. Null when there is none.
 */
export function nearestFree(
  wanted: Interval,
  busy: readonly Interval[],
  open: readonly Interval[],
): Interval | null {
  const length = wanted.end.getTime() - wanted.start.getTime()
  const starts = [
    wanted.start.getTime(),
    ...open.flatMap(({ start, end }) => [start.getTime(), end.getTime() - length]),
    ...busy.flatMap(({ start, end }) => [start.getTime() - length, end.getTime()]),
  ]
  const far = (start: number) => Math.abs(start - wanted.start.getTime())
  const fits = (span: Interval) =>
    open.some((hours) => contains(hours, span)) && !busy.some((taken) => overlaps(taken, span))
  const spans = [...new Set(starts)]
    .sort((a, b) => far(a) - far(b) || a - b)
    .map((start) => ({ start: new Date(start), end: new Date(start + length) }))
  return spans.find(fits) ?? null
}

function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function nextQuarter(instant: Date): Date {
  const quarter = 15 * 60_000
  return new Date(Math.ceil(instant.getTime() / quarter) * quarter)
}
