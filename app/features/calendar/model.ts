import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'

/** How much a feed says: only that somebody is busy, who by first name, or all that its reader may know. */
export type DetailLevel = 'busy' | 'first-name' | 'full'

export const detailLevels: readonly DetailLevel[] = ['busy', 'first-name', 'full']

/** What a feed holds: a staff member's own visits and meetings, a team's, an office's visits, one visit, the desk plan. */
export const feedKinds = ['staff', 'team', 'office', 'visit', 'spaces'] as const
export type FeedKind = (typeof feedKinds)[number]

/** Whose eyes a text is for: a visitor knows who the visitor is, the staff do not. */
export type Audience = 'visitor' | 'staff'

export type EntryStatus = 'confirmed' | 'tentative' | 'cancelled'

export type Participation = 'waiting' | 'accepted' | 'declined'

export type GeoPoint = Readonly<{ latitude: number; longitude: number }>

export type CalendarPerson = Readonly<{ name: string; email: string }>

export type CalendarAttendee = CalendarPerson & Readonly<{ participation: Participation }>

/** A start and an end in whole minutes, shown on the clocks of a zone. */
export type TimedSpan = Readonly<{ kind: 'timed'; timeZone: string; start: Date; end: Date }>

/** Whole days of an office, the last one included. */
export type DaySpan = Readonly<{ kind: 'all-day'; firstDay: LocalDate; lastDay: LocalDate }>

/** A happening: the first occurrence and the RFC 5545 rule (without `RRULE:`) that it is an occurrence of. */
export type RecurringSpan = Readonly<{ kind: 'recurring'; first: TimedSpan | DaySpan; rule: string }>

export type EntryTime = TimedSpan | DaySpan | RecurringSpan

/** One thing in a calendar, in the words of one level of detail and one language. */
export type CalendarEntry = Readonly<{
  /** `<id>@<host>`, the same for life in feed, itinerary and mail. */
  uid: string
  /** The row's revision. */
  sequence: number
  /** When the row came to say what it says: DTSTAMP, never the time of a request. */
  stamp: Date
  created: Date
  lastModified: Date
  when: EntryTime
  status: EntryStatus
  /** Whether the time counts as taken. A cancelled entry's never does. */
  busy: boolean
  summary: string
  description: string
  /** "name, address" */
  location?: string
  geo?: GeoPoint
  conference?: Readonly<{ url: string; label: string }>
  url?: string
  categories?: readonly string[]
  organizer?: CalendarPerson
  attendees?: readonly CalendarAttendee[]
  /** The entry's parent: the UID of the visit that a meeting or stop belongs to. */
  relatedTo?: string
  /** So many minutes before the start, if the subscriber switched reminders on. */
  alarmMinutes?: number
}>

/** Names of CSS, each with the value that Apple's calendar asks for. */
export type CalendarColour = 'royalblue' | 'teal' | 'seagreen' | 'darkorange' | 'slateblue' | 'firebrick'

/** What a feed says of itself. */
export type CalendarHead = Readonly<{
  name: string
  description: string
  timeZone: string
  colour: CalendarColour
  /** BCP 47 */
  language: string
}>

/** What is kept of a stored row that a calendar shows. */
export type CalendarRow = Readonly<{
  id: string
  revision: number
  createdAt: Date
  updatedAt: Date
}>

export type OfficeForCalendar = Readonly<{
  name: string
  address: string
  timeZone: string
  geo: GeoPoint
}>

export type VisitorForCalendar = Readonly<{ nameToShow: string; username: string | null }>

export type StaffForCalendar = CalendarAttendee

export type VisitForCalendar = CalendarRow &
  Readonly<{
    cancelled: boolean
    /** Asked for, and not yet decided. */
    tentative: boolean
    firstDay: LocalDate
    lastDay: LocalDate
    visitor: VisitorForCalendar
    hostName: string | null
    purpose: string
    office: OfficeForCalendar
    /** The page about it, for readers who sign in; never a secret link. */
    page: string | null
  }>

export type MeetingForCalendar = CalendarRow &
  Readonly<{
    visitId: string
    cancelled: boolean
    start: Date
    end: Date
    title: string
    note: string
    visitors: readonly VisitorForCalendar[]
    staff: readonly StaffForCalendar[]
    room: string | null
    onlineUrl: string | null
    office: OfficeForCalendar
    organizer: CalendarPerson
    page: string | null
  }>

/** What the guide knows of a place or a happening, for somebody who goes there on a day. */
export type PlaceForCalendar = Readonly<{
  name: string
  address: string
  geo: GeoPoint
  website: string | null
  walkMinutes: number | null
  /**
   * From when to when it is open that day, `HH:mm`; none when it is closed, null when nobody has found out. A happening
   * has times of its own.
   */
  hours: readonly (readonly [start: string, end: string])[] | null | 'own'
  /** Null where the guide says nothing of steps, as of happenings. */
  stepFree: 'yes' | 'limited' | 'no' | 'unknown' | null
  sources: readonly string[]
  checkedOn: LocalDate
  /** Whether, on that day, nobody will have looked at it for too long. */
  stale: boolean
  caution: string | null
  gone: boolean
}>

export type StopForCalendar = CalendarRow &
  Readonly<{
    visitId: string
    cancelled: boolean
    kind: 'stop' | 'meal'
    start: Date
    end: Date
    title: string
    note: string
    visitor: VisitorForCalendar
    /** A place of the guide, or none when the title says it all. */
    place: PlaceForCalendar | null
    office: OfficeForCalendar
    page: string | null
  }>

/** One half-day at one desk: booked for a visitor or for a staff member. */
export type DeskForCalendar = CalendarRow &
  Readonly<{
    visitId: string | null
    /** Given back. */
    cancelled: boolean
    half: Half
    start: Date
    end: Date
    desk: string
    area: string
    visitor: VisitorForCalendar | null
    staffName: string | null
    office: OfficeForCalendar
  }>

export type HappeningForCalendar = CalendarRow &
  Readonly<{
    name: string
    address: string
    geo: GeoPoint
    timeZone: string
    /** `YYYY-MM-DDTHH:mm`, or `YYYY-MM-DD` for whole days: always an occurrence of the rule. */
    startsLocal: string
    durationMinutes: number | null
    days: number | null
    rule: string | null
    description: string
    cost: string
    caution: string | null
    website: string | null
  }>
