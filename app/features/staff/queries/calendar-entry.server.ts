import ICAL from 'ical.js'
import { asUtc, wallOf, type Clock, type Clocks } from './calendar-clocks.server.ts'

const dayMs = 86_400_000

/** How long something lasts: whole days by the clock on the wall, and milliseconds on top. */
type Length = Readonly<{ days: number; ms: number }>

/** An event of a calendar, as far as it takes somebody's time. */
export type Entry = Readonly<{
  uid: string
  component: ICAL.Component
  start: ICAL.Time
  clock: Clock
  length: Length
  /** False for what is cancelled, or leaves people free. */
  busy: boolean
  /** Of a single occurrence that was changed: the one that it stands for. */
  replaces: Moment | null
}>

/** A moment of a property: an instant, or a whole day of the wall clock. */
export type Moment = Readonly<{ at: number; day: number | null }>

/** Null for what has no start that can be understood. */
export function toEntry(component: ICAL.Component, clocks: Clocks): Entry | null {
  const property = component.getFirstProperty('dtstart')
  const start = property && timeOf(property.getFirstValue())
  if (!property || !start) return null
  const clock = clocks(property, start)
  const [replaces = null] = momentsOf(component, 'recurrence-id', clocks)
  return {
    uid: String(component.getFirstPropertyValue('uid') ?? ''),
    component,
    start: wallOf(start),
    clock,
    length: lengthOf(component, { start, clock, clocks }),
    busy: isBusy(component),
    replaces,
  }
}

/** The moments that the properties of a name give, as EXDATE does. */
export function momentsOf(component: ICAL.Component, name: string, clocks: Clocks): readonly Moment[] {
  return component.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value) => {
      const time = timeOf(value)
      if (!time) return []
      const wall = wallOf(time)
      return { at: clocks(property, time)(wall), day: time.isDate ? asUtc(wall) : null }
    }),
  )
}

/** Adds a length to a start on the wall. */
export function spanFrom(wall: ICAL.Time, clock: Clock, { days, ms }: Length): readonly [start: number, end: number] {
  const start = clock(wall)
  if (days === 0) return [start, start + ms]
  const last = wall.clone()
  last.adjust(days, 0, 0, 0)
  return [start, clock(last) + ms]
}

export function timeOf(value: unknown): ICAL.Time | null {
  if (value instanceof ICAL.Period) return value.start
  return value instanceof ICAL.Time ? value : null
}

type Base = Readonly<{ start: ICAL.Time; clock: Clock; clocks: Clocks }>

function lengthOf(component: ICAL.Component, { start, clock, clocks }: Base): Length {
  const ends = component.getFirstProperty('dtend')
  const end = ends && timeOf(ends.getFirstValue())
  if (!ends || !end) return durationOf(component, start)
  if (!start.isDate) return { days: 0, ms: clocks(ends, end)(wallOf(end)) - clock(wallOf(start)) }
  return { days: Math.max(1, Math.round((asUtc(wallOf(end)) - asUtc(wallOf(start))) / dayMs)), ms: 0 }
}

function durationOf(component: ICAL.Component, start: ICAL.Time): Length {
  const duration: unknown = component.getFirstPropertyValue('duration')
  if (!(duration instanceof ICAL.Duration) || duration.isNegative) return { days: start.isDate ? 1 : 0, ms: 0 }
  const { weeks, days, hours, minutes, seconds } = duration
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 }
}

/** An event takes time unless it says otherwise (RFC 5545, 3.8.2.7); Outlook says it in its own words, too. */
function isBusy(component: ICAL.Component): boolean {
  const word = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
  if (word('status') === 'CANCELLED' || word('transp') === 'TRANSPARENT') return false
  return !['FREE', 'WORKINGELSEWHERE'].includes(word('x-microsoft-cdo-busystatus'))
}
