import ICAL from 'ical.js'
import { toInstant, type Interval } from '#app/lib/office-time.ts'

/** From when to when an entry lasts; null for whole days, times without a zone, and what cannot be told. */
export function readSpan(event: ICAL.Component): Interval | null {
  const start = readInstant(event, 'dtstart')
  const end = readInstant(event, 'dtend') ?? (start && readEnd(event, start))
  return start && end && start < end ? { start, end } : null
}

function readEnd(event: ICAL.Component, start: Date): Date | null {
  const duration: unknown = event.getFirstPropertyValue('duration')
  return duration instanceof ICAL.Duration ? new Date(start.getTime() + duration.toSeconds() * 1000) : null
}

function readInstant(event: ICAL.Component, name: string): Date | null {
  const property = event.getFirstProperty(name)
  const time: unknown = property?.getFirstValue()
  if (!(time instanceof ICAL.Time) || time.isDate) return null
  const local = time.toString()
  if (local.endsWith('Z')) return sound(new Date(local))
  const zone = String(property?.getParameter('tzid') ?? '')
  return isKnownZone(zone) ? readWallTime(local, zone) : readByRules(event, time, zone)
}

function readWallTime(local: string, zone: string): Date | null {
  const instant = toInstant(local.slice(0, 16), zone, 'earlier')
  return instant.ok ? instant.value : null
}

/** A zone by a name of its own, such as Outlook's "Pacific Standard Time", is what the message says it is. */
function readByRules(event: ICAL.Component, time: ICAL.Time, zone: string): Date | null {
  const zones = event.parent?.getAllSubcomponents('vtimezone') ?? []
  const described = zones.find((each) => each.getFirstPropertyValue('tzid') === zone)
  if (!described || !isPlain(described)) return null
  const placed = time.clone()
  placed.zone = new ICAL.Timezone(described)
  return sound(new Date(placed.toUnixTime() * 1000))
}

/** Only a few parts, each with one change a year at most: other rules could keep the house busy for hours. */
function isPlain(zone: ICAL.Component): boolean {
  const parts = zone.getAllSubcomponents()
  const rules = parts.flatMap((part) => part.getAllProperties('rrule').map((rule) => String(rule.getFirstValue())))
  return parts.length <= 20 && rules.length <= parts.length && rules.every((rule) => yearly.test(rule))
}

const yearly = /^(?=.*FREQ=YEARLY)(?:(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=(?:[1-9]|1[0-2])|BYDAY=-?[1-4]?(?:SU|MO|TU|WE|TH|FR|SA)|UNTIL=[\dTZ:-]{8,20}|WKST=[A-Z]{2});?)+$/

function isKnownZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

function sound(instant: Date): Date | null {
  return Number.isNaN(instant.getTime()) ? null : instant
}
