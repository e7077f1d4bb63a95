import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type PlanChange } from '#app/lib/plan-change.ts'

export type MeetingStatus = 'planned' | 'cancelled'
export type Answer = 'waiting' | 'accepted' | 'declined'

export const stopKinds = ['stop', 'meal'] as const
export type StopKind = (typeof stopKinds)[number]

/** A staff member or a visitor at a meeting. */
export type Attendee = Readonly<{
  id: string
  staffId: string | null
  visitId: string | null
  answer: Answer
  answeredAt: Date | null
  /** Another time that this person asked for. */
  proposed: Interval | null
  /** Who let this person be in two places at once. */
  overlapAllowedById: string | null
}>

/** Staff and one or more visitors at a time, in a room or online. */
export type Meeting = Readonly<{
  id: string
  officeId: string
  /** The visit it was planned for; further visitors are attendees. */
  visitId: string
  wishId: string | null
  title: string
  note: string
  when: Interval
  status: MeetingStatus
  roomId: string | null
  onlineUrl: string | null
  attendees: readonly Attendee[]
  revision: number
}>

/** A place of the city, or a meal, at a time. */
export type Stop = Readonly<{
  id: string
  visitId: string
  placeId: string | null
  wishId: string | null
  kind: StopKind
  title: string
  note: string
  when: Interval
  status: MeetingStatus
  revision: number
}>

/** What planning needs to know of a visit. */
export type PlannedVisit = Readonly<{
  id: string
  officeId: string
  contactId: string
  hostId: string | null
  nameToShow: string
  firstDay: LocalDate
  lastDay: LocalDate
  decision: string
  closedAt: Date | null
}>

export type GeoPoint = Readonly<{ latitude: number; longitude: number }>

/** A place of the guide as an itinerary shows it. */
export type PlaceOfStop = GeoPoint &
  Readonly<{
    id: string
    slug: string
    name: string
    address: string
    website: string | null
    openingHours: string | null
    walkMinutesFromOffice: number | null
  }>

export type StaffAtMeeting = Readonly<{
  attendeeId: string
  staffId: string
  name: string
  email: string
  answer: Answer
  proposed: Interval | null
}>

export type VisitorAtMeeting = Readonly<{ visitId: string; nameToShow: string; username: string | null }>

type Item = Readonly<{
  id: string
  title: string
  note: string
  start: Date
  end: Date
  /** The visitor's wish that it answers, by its place in their list. */
  wishRank: number | null
  revision: number
  createdAt: Date
  updatedAt: Date
  /** On foot from the item before on that day; null when that is the same place, online, or not known. */
  walkMinutes: number | null
}>

export type MeetingItem = Item &
  Readonly<{
    kind: 'meeting'
    room: Readonly<{ id: string; name: string; area: string | null }> | null
    onlineUrl: string | null
    staff: readonly StaffAtMeeting[]
    /** All visitors at it, the one whose itinerary this is among them. */
    visitors: readonly VisitorAtMeeting[]
    /** The staff's answers as one. */
    answer: Answer
  }>

export type StopItem = Item & Readonly<{ kind: StopKind; place: PlaceOfStop | null }>

export type TimedItem = MeetingItem | StopItem

/** The desk of a day: one for the whole day, or one for each half. */
export type DeskItem = Readonly<{ kind: 'desk'; deskId: string; label: string; area: string; halves: readonly Half[] }>

export type ItineraryDay = Readonly<{
  date: LocalDate
  /** Meetings, stops and meals by their start. */
  items: readonly TimedItem[]
  desks: readonly DeskItem[]
}>

/** A visit's meetings, stops, meals and desks, in order. Cancelled ones are not in it. */
export type Itinerary = Readonly<{
  visitId: string
  office: Readonly<{ id: string; name: string; address: string; timeZone: string }> & GeoPoint
  firstDay: LocalDate
  lastDay: LocalDate
  /** Every day of the visit, also those on which nothing is planned. */
  days: readonly ItineraryDay[]
}>

/** A meeting as its own page, a list of meetings and a mail show it. */
export type MeetingDetails = MeetingItem &
  Readonly<{
    status: MeetingStatus
    /** The visit it was planned for. */
    visit: Readonly<{ id: string; hostId: string | null; contactId: string; officeId: string; nameToShow: string }>
    office: Readonly<{ id: string; name: string; address: string; timeZone: string }>
  }>

/** Somebody of the staff, or a visitor by their visit. */
export type Person = Readonly<{ staffId: string | null; visitId: string | null }>

/** `toldTogether` are visits whose visitors hear of it with other late changes of their plan. */
type MeetingNews = Readonly<{ meetingId: string; toldTogether?: readonly string[] }>

/** When and where a meeting was, and who of the staff had answered the invitation to it. */
type BeforeMove = Readonly<{ start: string; end: string; state: string | null; answered: readonly string[] }>

/** What the feature announces. */
export type ItineraryEvent =
  | Readonly<{ type: 'meeting-planned'; meetingId: string }>
  | (MeetingNews & Readonly<{ type: 'meeting-moved'; before: BeforeMove }>)
  | (MeetingNews & Readonly<{ type: 'meeting-cancelled' }>)
  | (MeetingNews & Readonly<{ type: 'meeting-people-changed'; added: readonly Person[]; removed: readonly Person[] }>)
  | Readonly<{ type: 'guest-left'; meetingId: string; visitId: string }>
  | Readonly<{ type: 'invitation-answered'; meetingId: string; attendeeId: string }>
  | Readonly<{ type: 'time-proposed'; meetingId: string; attendeeId: string }>
  | Readonly<{ type: 'proposal-declined'; meetingId: string; attendeeId: string; asked: Readonly<{ start: string; end: string }> }>
  | Readonly<{ type: 'stop-added'; visitId: string; stopId: string }>
  | Readonly<{ type: 'stop-moved'; visitId: string; stopId: string }>
  | Readonly<{ type: 'stop-removed'; visitId: string; stopId: string }>
  | Readonly<{ type: 'plan-changed-late'; visitId: string; changes: readonly PlanChange[] }>
