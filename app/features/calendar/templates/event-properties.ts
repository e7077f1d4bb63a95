import { type ICalAttendee, type ICalDateTimeValue, type ICalEvent } from 'ical-generator'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { type CalendarEntry, type CalendarPerson } from '../model.ts'
import { escapeText, quoteParameter, toContentLine, toMailAddress, toPlainLine, toUri } from './octets.ts'

/** How far round its point Apple's map draws a place, in metres. */
const placeRadius = 70

/** The properties of a VEVENT in groups, as content lines. What the library has no words for comes from the entry. */

export function writeIdentity(component: ICalEvent): string[] {
  return [
    toContentLine('UID', escapeText(component.uid())),
    toContentLine('SEQUENCE', String(component.sequence())),
    toContentLine('DTSTAMP', toUtc(component.stamp())),
  ]
}

export function writeTimes(component: ICalEvent): string[] {
  const rule = component.repeating()
  return [
    writeTime('DTSTART', component.start(), component),
    writeTime('DTEND', component.end(), component),
    ...(rule ? [toContentLine('RRULE', String(rule))] : []),
    toContentLine('CREATED', toUtc(component.created())),
    toContentLine('LAST-MODIFIED', toUtc(component.lastModified())),
  ]
}

export function writeStatus(component: ICalEvent): string[] {
  return [toContentLine('STATUS', String(component.status()))]
}

export function writeWords(component: ICalEvent): string[] {
  const description = component.description()?.plain
  const url = toUri(component.url() ?? '')
  const categories = component.categories().map((category) => escapeText(category.name()))
  return [
    toContentLine('SUMMARY', escapeText(toPlainLine(component.summary()))),
    ...(description ? [toContentLine('DESCRIPTION', escapeText(description))] : []),
    ...(url ? [toContentLine('URL', url)] : []),
    ...(categories.length > 0 ? [toContentLine('CATEGORIES', categories.join(','))] : []),
  ]
}

export function writePlace(component: ICalEvent): string[] {
  const location = component.location()
  if (!location) return []
  const title = 'title' in location ? toPlainLine(location.title) : ''
  const point = location.geo && [toDegrees(location.geo.lat), toDegrees(location.geo.lon)]
  return [
    ...(title ? [toContentLine('LOCATION', escapeText(title))] : []),
    ...(point ? [toContentLine('GEO', point.join(';'))] : []),
    ...(title && point ? [writeMapPlace(title, point)] : []),
  ]
}

/** X-TITLE is the text of LOCATION: where they differ, Apple shows no map. */
function writeMapPlace(title: string, point: readonly string[]): string {
  const property = `X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=${placeRadius};X-TITLE=${quoteParameter(title)}`
  return toContentLine(property, `geo:${point.join(',')}`)
}

export function writeConference({ conference }: CalendarEntry): string[] {
  const url = conference && toUri(conference.url)
  if (!url) return []
  return [toContentLine(`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=${quoteParameter(conference.label)}`, url)]
}

export function writeAvailability(component: ICalEvent): string[] {
  return [
    toContentLine('TRANSP', String(component.transparency())),
    toContentLine('X-MICROSOFT-CDO-BUSYSTATUS', String(component.busystatus())),
  ]
}

export function writePeople(component: ICalEvent, { rsvp }: { rsvp: boolean }): string[] {
  const organizer = component.organizer()
  return [
    ...(organizer ? writePerson('ORGANIZER', { name: organizer.name, email: organizer.email ?? '' }) : []),
    ...component.attendees().flatMap((attendee) => writeAttendee(attendee, rsvp)),
  ]
}

function writeAttendee(attendee: ICalAttendee, rsvp: boolean): string[] {
  const property = [
    'ATTENDEE',
    `CUTYPE=${attendee.type()}`,
    `ROLE=${attendee.role()}`,
    `PARTSTAT=${attendee.status()}`,
    ...(rsvp ? ['RSVP=TRUE'] : []),
  ].join(';')
  return writePerson(property, { name: attendee.name() ?? '', email: attendee.email() })
}

function writePerson(property: string, { name, email }: CalendarPerson): string[] {
  const address = toMailAddress(email)
  return address ? [toContentLine(`${property};CN=${quoteParameter(toPlainLine(name))}`, address)] : []
}

export function writeParent({ relatedTo }: CalendarEntry): string[] {
  return relatedTo ? [toContentLine('RELATED-TO;RELTYPE=PARENT', escapeText(relatedTo))] : []
}

/** Each reminder says what it reminds of. They come after all properties, or readers lose those that follow. */
export function writeAlarms(component: ICalEvent): string[] {
  return component.alarms().flatMap((alarm) => [
    'BEGIN:VALARM\r\n',
    toContentLine('ACTION', 'DISPLAY'),
    toContentLine('TRIGGER', `-PT${Number(alarm.triggerBefore()) / 60}M`),
    toContentLine('DESCRIPTION', escapeText(toPlainLine(component.summary()))),
    'END:VALARM\r\n',
  ])
}

function writeTime(property: string, value: ICalDateTimeValue | null, component: ICalEvent): string {
  if (component.allDay()) return toContentLine(`${property};VALUE=DATE`, String(value).replaceAll('-', ''))
  const zone = component.timezone()
  if (!zone) return toContentLine(property, toUtc(value))
  return toContentLine(`${property};TZID=${zone}`, `${toLocalDateTime(toInstant(value), zone).replace(/[-:]/g, '')}00`)
}

function toUtc(value: ICalDateTimeValue | null): string {
  return toInstant(value).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function toInstant(value: ICalDateTimeValue | null): Date {
  if (value instanceof Date) return value
  throw new TypeError('a time of a calendar entry is an instant')
}

/** At most six decimals (a hand's breadth) and never an exponent. */
function toDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(6)) + 0)
}
