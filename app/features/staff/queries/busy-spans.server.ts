import ICAL from 'ical.js'
import { type Interval } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { mergeSpans, type BusyRefusal } from '../busy-rules.ts'
import { asUtc, clocksOf, wallOf, type Clocks } from './calendar-clocks.server.ts'
import { momentsOf, spanFrom, timeOf, toEntry, type Entry, type Moment } from './calendar-entry.server.ts'

const mostOccurrences = 5_000
/** Occurrences before the window cost time, too: a daily one is followed for a hundred years. */
const mostSteps = 40_000
const dayMs = 86_400_000

type Reading = Readonly<{ within: Interval; timeZone: string }>
type Span = readonly [start: number, end: number]

class TooMany extends Error {}

/**
 * The times at which somebody is busy by the text of a calendar, merged, and nothing else of it. Whole days and times
 * without a zone are those of the office.
 */
export function readBusySpans(
  text: string,
  { within, timeZone }: Reading,
): Result<readonly Interval[], Extract<BusyRefusal, 'busy-unreadable' | 'busy-too-many'>> {
  const calendars = parseCalendars(text)
  if (!calendars) return refuse('busy-unreadable')
  if (calendars.some(hasFrantic)) return refuse('busy-too-many')
  const found = new Occurrences(within)
  try {
    for (const calendar of calendars) addCalendar(found, calendar, clocksOf(calendar, timeZone))
  } catch (error) {
    if (error instanceof TooMany) return refuse('busy-too-many')
    return refuse('busy-unreadable')
  }
  const spans = found.spans.map(([start, end]) => ({ start: new Date(start), end: new Date(end) }))
  return accept(mergeSpans(spans, within))
}

/** What was found within the window, and how much work it was. */
class Occurrences {
  readonly spans: Span[] = []
  private steps = 0
  readonly within: Interval

  constructor(within: Interval) {
    this.within = within
  }

  add(span: Span): void {
    const [start, end] = span
    if (start >= end || start >= this.within.end.getTime() || end <= this.within.start.getTime()) return
    if (this.spans.push(span) > mostOccurrences) throw new TooMany()
  }

  step(): void {
    if (++this.steps > mostSteps) throw new TooMany()
  }
}

function parseCalendars(text: string): readonly ICAL.Component[] | null {
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, '')) as unknown[]
    const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][]
    const calendars = roots.map((root) => new ICAL.Component(root as ConstructorParameters<typeof ICAL.Component>[0]))
    return calendars.length > 0 && calendars.every(({ name }) => name === 'vcalendar') ? calendars : null
  } catch {
    return null
  }
}

/** Rules that nobody's appointments follow, also in the description of a time zone. */
function hasFrantic(component: ICAL.Component): boolean {
  const inZone = ['standard', 'daylight'].includes(component.name)
  const frantic = rulesOf(component).some(({ freq }) => ['SECONDLY', 'MINUTELY'].includes(freq) || (inZone && freq !== 'YEARLY'))
  return frantic || component.getAllSubcomponents().some(hasFrantic)
}

function rulesOf(component: ICAL.Component): readonly ICAL.Recur[] {
  return component
    .getAllProperties('rrule')
    .flatMap((property) => property.getValues() as unknown[])
    .filter((value) => value instanceof ICAL.Recur)
}

function addCalendar(found: Occurrences, calendar: ICAL.Component, clocks: Clocks): void {
  const entries = calendar.getAllSubcomponents('vevent').flatMap((event) => toEntry(event, clocks) ?? [])
  const replaced = groupReplaced(entries)
  for (const entry of entries) {
    found.step()
    if (entry.replaces) addOne(found, entry)
    else if (entry.busy) addSeries(found, entry, clocks, replaced.get(entry.uid) ?? [])
  }
  for (const answer of calendar.getAllSubcomponents('vfreebusy')) addFreeBusy(found, answer, clocks)
}

/** The occurrences of each series for which a changed one stands. */
function groupReplaced(entries: readonly Entry[]): ReadonlyMap<string, readonly Moment[]> {
  const groups = new Map<string, Moment[]>()
  for (const { uid, replaces } of entries) {
    if (!replaces) continue
    const group = groups.get(uid) ?? []
    group.push(replaces)
    groups.set(uid, group)
  }
  return groups
}

function addOne(found: Occurrences, { busy, start, clock, length }: Entry): void {
  if (busy) found.add(spanFrom(start, clock, length))
}

function addSeries(found: Occurrences, entry: Entry, clocks: Clocks, replaced: readonly Moment[]): void {
  const left = [...momentsOf(entry.component, 'exdate', clocks), ...replaced]
  const days = new Set(left.flatMap(({ day }) => day ?? []))
  const instants = new Set(left.flatMap(({ at, day }) => (day === null ? at : [])))
  const taken = new Map<number, Span>()
  for (const wall of wallsOf(found, entry)) {
    const span = spanFrom(wall, entry.clock, entry.length)
    if (!instants.has(span[0]) && !days.has(Math.floor(asUtc(wall) / dayMs) * dayMs)) taken.set(span[0], span)
  }
  for (const span of extraDates(entry, clocks)) if (!instants.has(span[0])) taken.set(span[0], span)
  for (const span of taken.values()) found.add(span)
}

/** The starts of a series that could matter to the window, on the wall. */
function* wallsOf(found: Occurrences, { component, start, clock, length }: Entry): Generator<ICAL.Time> {
  const slack = 2 * dayMs
  const first = found.within.start.getTime() - slack - length.days * dayMs - length.ms
  const last = found.within.end.getTime() + slack
  yield start
  for (const rule of rulesOf(component)) {
    const until = untilOf(rule, clock)
    const endless = rule.clone()
    endless.until = null
    const iterator = endless.iterator(start.clone())
    for (let next = iterator.next(); next; next = iterator.next()) {
      found.step()
      const wall = wallOf(next)
      if (asUtc(wall) > last || (until !== null && clock(wall) > until)) break
      if (asUtc(wall) >= first) yield wall
    }
  }
}

/** The last instant of a rule: an UNTIL without a time means the whole day. */
function untilOf({ until }: ICAL.Recur, clock: ReturnType<Clocks>): number | null {
  const time = timeOf(until)
  if (!time) return null
  if (!time.isDate) return time.zone === ICAL.Timezone.utcTimezone ? asUtc(time) : clock(wallOf(time))
  const end = wallOf(time)
  end.isDate = false
  end.adjust(1, 0, 0, -1)
  return clock(end)
}

/** RDATE: further starts, or spans of their own. */
function extraDates({ component, clock, length }: Entry, clocks: Clocks): readonly Span[] {
  return component.getAllProperties('rdate').flatMap((property) =>
    property.getValues().flatMap((value: unknown): Span[] => {
      if (value instanceof ICAL.Period) return [periodSpan(value, property, clocks)]
      const time = timeOf(value)
      if (!time) return []
      const own = time.isDate ? clock : clocks(property, time)
      return [[...spanFrom(wallOf(time), own, length)]]
    }),
  )
}

function addFreeBusy(found: Occurrences, answer: ICAL.Component, clocks: Clocks): void {
  const properties = answer.getAllProperties('freebusy')
  const busy = properties.filter((property) => String(property.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
  for (const property of busy) {
    for (const value of property.getValues() as unknown[]) {
      found.step()
      if (value instanceof ICAL.Period) found.add(periodSpan(value, property, clocks))
    }
  }
}

function periodSpan(period: ICAL.Period, property: ICAL.Property, clocks: Clocks): Span {
  const clock = clocks(property, period.start)
  const end = period.getEnd()
  return [clock(wallOf(period.start)), clocks(property, end)(wallOf(end))]
}
