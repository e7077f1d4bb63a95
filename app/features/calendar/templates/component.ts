import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalAttendeeData,
  type ICalEvent,
  type ICalEventData,
  type ICalLocation,
} from 'ical-generator'
import { addDays } from '#app/lib/calendar-date.ts'
import { minutesBetween, toInstant, toLocalDateTime } from '#app/lib/office-time.ts'
import { type CalendarAttendee, type CalendarEntry, type CalendarPerson, type DaySpan, type TimedSpan } from '../model.ts'
import { toPlainLine } from './octets.ts'
import { offsetByRules } from './time-zone-rules.ts'

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

const participations = {
  waiting: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
}

/**
 * An entry as a component of ical-generator, which checks kinds and dates. Its text is never used: see
 * decisions/0013. Faults that the library would mend in silence are thrown here.
 */
export function toComponent(entry: CalendarEntry): ICalEvent {
  requireSound(entry)
  return ical({ timezone: null }).createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stamp,
    created: entry.created,
    lastModified: entry.lastModified,
    ...toTimes(entry),
    status: statuses[entry.status],
    ...toAvailability(entry),
    summary: entry.summary,
    description: entry.description,
    location: toLocation(entry),
    url: entry.url ?? null,
    categories: entry.categories?.map(toPlainLine).filter(Boolean).map((name) => ({ name })) ?? [],
    organizer: entry.organizer ? nameOrAddress(entry.organizer) : null,
    attendees: entry.attendees?.map(toAttendee) ?? [],
    alarms: toAlarms(entry),
  })
}

function requireSound({ uid, when, sequence }: CalendarEntry): void {
  if (!/^[\x21-\x7e]{1,255}$/.test(uid)) throw new RangeError('a calendar entry needs a plain UID')
  if (!Number.isInteger(sequence) || sequence < 0) throw new RangeError('a revision counts from 0')
  if (when.kind !== 'recurring') return requireOrder(when)
  requireOrder(when.first)
  if (!/^FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+-]+)*$/.test(when.rule)) {
    throw new RangeError('a calendar entry has an unreadable rule')
  }
}

function requireOrder(span: TimedSpan | DaySpan): void {
  const ordered = span.kind === 'timed' ? span.start < span.end : span.firstDay <= span.lastDay
  if (!ordered) throw new RangeError('a calendar entry ends before it starts')
}

function toTimes({ when }: CalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'repeating'> {
  switch (when.kind) {
    case 'timed':
      return toTimedSpan(when)
    case 'all-day':
      return toDaySpan(when)
    case 'recurring':
      return { ...toFirst(when.first), repeating: when.rule }
  }
}

/** A rule counts in wall time, so its first occurrence is always told in it. */
function toFirst(span: TimedSpan | DaySpan) {
  return span.kind === 'timed' ? { ...toTimedSpan(span), timezone: span.timeZone } : toDaySpan(span)
}

/** Both ends in wall time, or both in UTC where readers could take the wall time for another instant. */
function toTimedSpan({ start, end, timeZone }: TimedSpan) {
  const plain = [start, end].every((instant) => isPlain(instant, timeZone))
  return { start, end, timezone: plain ? timeZone : null }
}

/**
 * Whether the wall time alone tells the instant: it comes once that day (readers differ about which of two is
 * meant), and the rules in our VTIMEZONE agree with the clocks. Where a law changed them lately, they may not.
 */
function isPlain(instant: Date, timeZone: string): boolean {
  const local = toLocalDateTime(instant, timeZone)
  const back = toInstant(local, timeZone)
  return back.ok && minutesBetween(back.value, new Date(`${local}Z`)) === offsetByRules(timeZone, local)
}

function toDaySpan({ firstDay, lastDay }: DaySpan) {
  return { start: firstDay, end: addDays(lastDay, 1), allDay: true }
}

function toAvailability({ busy, status }: CalendarEntry) {
  return busy && status !== 'cancelled'
    ? { transparency: ICalEventTransparency.OPAQUE, busystatus: ICalEventBusyStatus.BUSY }
    : { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE }
}

function toLocation({ location, geo }: CalendarEntry): ICalLocation | null {
  const point = geo && { lat: geo.latitude, lon: geo.longitude }
  if (location) return { title: location, ...(point && { geo: point }) }
  return point ? { geo: point } : null
}

/** Readers show an empty name as an empty line. */
function nameOrAddress({ name, email }: CalendarPerson): CalendarPerson {
  return { name: toPlainLine(name) || email, email }
}

function toAttendee(attendee: CalendarAttendee): ICalAttendeeData {
  return {
    ...nameOrAddress(attendee),
    status: participations[attendee.participation],
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
  }
}

function toAlarms({ alarmMinutes, status }: CalendarEntry): ICalEventData['alarms'] {
  if (alarmMinutes === undefined || status === 'cancelled') return []
  return [{ type: ICalAlarmType.display, triggerBefore: alarmMinutes * 60 }]
}
