import ICAL from 'ical.js'
import { firstInstantFrom } from '#app/lib/office-time.ts'
import windowsZones from './windows-zones.json'

/** Tells which instant a time of a calendar is, in milliseconds. */
export type Clock = (wall: ICAL.Time) => number

/** The clock of a property's times: UTC, its zone, or the office's where it names none that is known. */
export type Clocks = (property: ICAL.Property, time: ICAL.Time) => Clock

/** The clocks of a calendar: zones that the world knows by name come first, then those that the calendar describes. */
export function clocksOf(calendar: ICAL.Component, officeZone: string): Clocks {
  const known = new Map<string, Clock>()
  const clockOf = (name: string): Clock => {
    const clock = known.get(name) ?? findClock(calendar, name) ?? zoneClock(officeZone)
    known.set(name, clock)
    return clock
  }
  return (property, time) => {
    if (!time.isDate && time.zone === ICAL.Timezone.utcTimezone) return asUtc
    return clockOf(time.isDate ? '' : String(property.getFirstParameter('tzid') ?? ''))
  }
}

/** A time without its zone, as a calendar's rules count; what no clock shows is carried over. */
export function wallOf(time: ICAL.Time): ICAL.Time {
  const { year, month, day, hour, minute, second, isDate } = time
  const wall = new ICAL.Time({ year, month, day, hour, minute, second, isDate }, ICAL.Timezone.localTimezone)
  wall.adjust(0, 0, 0, 0)
  return wall
}

/** Milliseconds, as if clocks stood at UTC everywhere. */
export function asUtc({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000
}

function findClock(calendar: ICAL.Component, name: string): Clock | null {
  if (name === '') return null
  const zone = (name.includes('/') ? zoneNamed(name) : null) ?? windowsZone(name)
  if (zone) return zoneClock(zone)
  const described = calendar
    .getAllSubcomponents('vtimezone')
    .find((component) => component.getFirstPropertyValue('tzid') === name)
  if (described) return describedClock(new ICAL.Timezone(described))
  const plain = zoneNamed(name)
  return plain ? zoneClock(plain) : null
}

/** Some programs put their own name before that of the zone: /mozilla.org/20050126_1/Europe/Berlin. */
function zoneNamed(name: string): string | null {
  const words = name.split('/').filter(Boolean)
  const tails = [words, words.slice(-3), words.slice(-2)].map((some) => some.join('/'))
  return tails.find(isZone) ?? null
}

function windowsZone(name: string): string | null {
  const zones: Readonly<Record<string, string>> = windowsZones
  return zones[name.trim().toLowerCase()] ?? null
}

function isZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function zoneClock(zone: string): Clock {
  return (wall) => {
    const minute = Math.floor(asUtc(wall) / 60_000) * 60_000
    const local = new Date(minute).toISOString().slice(0, 16)
    return firstInstantFrom(local, zone).getTime() + asUtc(wall) - minute
  }
}

function describedClock(zone: ICAL.Timezone): Clock {
  return (wall) => asUtc(wall) - zone.utcOffset(wall) * 1000
}
