import OpeningHours from 'opening_hours'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDateTime, type Interval } from '#app/lib/office-time.ts'

/** Where a place is and when it says it is open, in the syntax of OpenStreetMap. */
export type Opening = Readonly<{ openingHours: string | null; latitude: number; longitude: number }>

/** Whether a place is open for the whole of a time. What it does not say, or says unclearly, is not known. */
export type OpenState = 'open' | 'closed' | 'unknown'

type Span = readonly [start: string, end: string]

/** Asked of the clocks of the place: its hours know nothing of time zones. */
export function openStateOf(place: Opening, { start, end }: Interval, timeZone: string): OpenState {
  const hours = readHours(place)
  if (!hours) return 'unknown'
  const from = asWallClock(toLocalDateTime(start, timeZone))
  const to = asWallClock(toLocalDateTime(end, timeZone))
  const spans = hours.getOpenIntervals(from, to)
  const covered = spans.reduce((sum, [first, last]) => sum + last.getTime() - first.getTime(), 0)
  if (covered < to.getTime() - from.getTime()) return 'closed'
  return spans.some(([, , unclear]) => unclear) ? 'unknown' : 'open'
}

/** From when to when a place is open on a day, as `HH:mm`; none when it is closed, null when it is not known. */
export function openSpansOf(place: Opening, date: LocalDate): readonly Span[] | null {
  const hours = readHours(place)
  if (!hours) return null
  const spans = hours.getOpenIntervals(asWallClock(`${date}T00:00`), asWallClock(`${addDays(date, 1)}T00:00`))
  return spans.map(([start, end]) => [timeOf(start), timeOf(end)])
}

/** Whether hours can be read at all: an import refuses what nobody could hold a plan against. */
export function areHoursReadable(openingHours: string): boolean {
  return readHours({ openingHours, latitude: 37.79, longitude: -122.4 }) !== null
}

const read = new Map<string, OpeningHours | null>()

/** Reading takes a millisecond, and the same hours are asked for on every page: they are kept, up to a bound. */
function readHours(place: Opening): OpeningHours | null {
  if (!place.openingHours) return null
  const known = read.get(place.openingHours)
  if (known !== undefined) return known
  if (read.size > 2000) read.clear()
  const hours = parseHours(place.openingHours, place)
  read.set(place.openingHours, hours)
  return hours
}

/** Public holidays are those of California, where our places are. */
function parseHours(openingHours: string, { latitude, longitude }: Opening): OpeningHours | null {
  const place = { lat: latitude, lon: longitude, address: { country_code: 'us', state: 'California' } }
  try {
    return new OpeningHours(openingHours, place)
  } catch {
    return null
  }
}

/** The parser reads the clock of the process: it is given a moment at which that clock shows what the place's shows. */
function asWallClock(local: string): Date {
  return new Date(`${local}:00`)
}

function timeOf(wallClock: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(wallClock.getHours())}:${pad(wallClock.getMinutes())}`
}
