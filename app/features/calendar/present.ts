import {
  type CalendarEntry,
  type DeskForCalendar,
  type MeetingForCalendar,
  type StopForCalendar,
  type VisitForCalendar,
} from './model.ts'
import { toUid } from './rules.ts'
import { describePlace } from './templates/place-words.ts'
import {
  inFull,
  toBusyWords,
  toDescription,
  toIdentity,
  toOfficeLocation,
  toStaffName,
  toStaffNames,
  toSubject,
  toVisitorLines,
  toVisitorName,
  type Reading,
} from './templates/words.ts'

/** A visit as the days it spans: shown above the day, never as busy time. */
export function presentVisit(visit: VisitForCalendar, reading: Reading): CalendarEntry {
  const entry = {
    ...toIdentity(visit, reading),
    when: { kind: 'all-day', firstDay: visit.firstDay, lastDay: visit.lastDay },
    status: visit.cancelled ? 'cancelled' : visit.tentative ? 'tentative' : 'confirmed',
    busy: false,
  } as const
  if (reading.level === 'busy') return { ...entry, ...toBusyWords(reading) }
  return {
    ...entry,
    summary: summariseVisit(visit, reading),
    description: describeVisit(visit, reading),
    location: toOfficeLocation(visit.office),
    geo: visit.office.geo,
    url: visit.page ?? undefined,
  }
}

function summariseVisit(visit: VisitForCalendar, reading: Reading): string {
  if (reading.audience === 'visitor') return reading.t('calendar-visit-summary-own', visit.office.name)
  const name = toVisitorName(visit.visitor, reading)
  return visit.tentative && !visit.cancelled
    ? reading.t('calendar-visit-summary-tentative', name)
    : reading.t('calendar-visit-summary', name)
}

function describeVisit(visit: VisitForCalendar, reading: Reading): string {
  return toDescription([
    inFull(visit.purpose, reading),
    visit.hostName && reading.t('calendar-visit-host', toStaffName(visit.hostName, reading)),
    visit.page,
  ])
}

export function presentMeeting(meeting: MeetingForCalendar, reading: Reading): CalendarEntry {
  const { start, end, office, cancelled } = meeting
  const entry = {
    ...toIdentity(meeting, reading),
    when: { kind: 'timed', timeZone: office.timeZone, start, end },
    status: cancelled ? 'cancelled' : 'confirmed',
    busy: true,
    alarmMinutes: reading.alarmMinutes,
  } as const
  if (reading.level === 'busy') return { ...entry, ...toBusyWords(reading) }
  return {
    ...entry,
    summary: summariseMeeting(meeting, reading),
    description: describeMeeting(meeting, reading),
    ...placeMeeting(meeting, reading),
    url: meeting.page ?? undefined,
    relatedTo: toUid(meeting.visitId, reading.host),
    ...nameParticipants(meeting, reading),
  }
}

/** The title is free text and may name anybody, so it is only for those who read in full. */
function summariseMeeting(meeting: MeetingForCalendar, reading: Reading): string {
  const { t, level, audience } = reading
  const title = level === 'full' ? meeting.title : ''
  if (audience === 'visitor') {
    const hosts = toStaffNames(meeting.staff, reading)
    return title || (hosts.length > 0 ? t('calendar-meeting-summary-own', toSubject(hosts, reading)) : t('calendar-meeting'))
  }
  const visitors = toSubject(meeting.visitors.map((visitor) => toVisitorName(visitor, reading)), reading)
  return t('calendar-entry-about', visitors, title || t('calendar-meeting'))
}

function describeMeeting(meeting: MeetingForCalendar, reading: Reading): string {
  return toDescription([
    inFull(meeting.note, reading),
    ...toVisitorLines(meeting.visitors, reading),
    ...toStaffNames(meeting.staff, reading).map((name) => reading.t('calendar-meeting-with', name)),
    meeting.onlineUrl && reading.t('calendar-meeting-join', meeting.onlineUrl),
    meeting.page,
  ])
}

function placeMeeting({ room, onlineUrl, office }: MeetingForCalendar, { t }: Reading) {
  const conference = onlineUrl ? { conference: { url: onlineUrl, label: t('calendar-meeting-online') } } : {}
  if (!room && onlineUrl) return conference
  return { ...conference, location: toOfficeLocation(office, room), geo: office.geo }
}

function nameParticipants({ organizer, staff }: MeetingForCalendar, { personal, level }: Reading) {
  return personal && level === 'full' ? { organizer, attendees: staff } : {}
}

/** A stop or meal in the city: it leaves the time free. */
export function presentStop(stop: StopForCalendar, reading: Reading): CalendarEntry {
  const { start, end, office, cancelled, place } = stop
  const entry = {
    ...toIdentity(stop, reading),
    when: { kind: 'timed', timeZone: office.timeZone, start, end },
    status: cancelled ? 'cancelled' : 'confirmed',
    busy: false,
    alarmMinutes: reading.alarmMinutes,
  } as const
  if (reading.level === 'busy') return { ...entry, ...toBusyWords(reading) }
  return {
    ...entry,
    summary: summariseStop(stop, reading),
    description: describeStop(stop, reading),
    ...(place && { location: `${place.name}, ${place.address}`, geo: place.geo }),
    url: stop.page ?? place?.website ?? undefined,
    relatedTo: toUid(stop.visitId, reading.host),
  }
}

function describeStop({ note, place, page }: StopForCalendar, reading: Reading): string {
  return toDescription([inFull(note, reading), ...describePlace(place, reading), page])
}

function summariseStop(stop: StopForCalendar, reading: Reading): string {
  const { t, level, audience } = reading
  const plain = stop.place?.name ?? (stop.kind === 'meal' ? t('calendar-stop-meal') : t('calendar-stop'))
  const title = level === 'full' ? stop.title || plain : plain
  return audience === 'visitor' ? title : t('calendar-entry-about', toVisitorName(stop.visitor, reading), title)
}

/** A half-day at a desk. That a desk is taken is no secret; by whom is. */
export function presentDesk(desk: DeskForCalendar, reading: Reading): CalendarEntry {
  const { start, end, office, cancelled } = desk
  const entry = {
    ...toIdentity(desk, reading),
    when: { kind: 'timed', timeZone: office.timeZone, start, end },
    status: cancelled ? 'cancelled' : 'confirmed',
    busy: false,
    description: '',
  } as const
  if (reading.level === 'busy') return { ...entry, summary: reading.t('calendar-desk-summary-taken', desk.desk) }
  return {
    ...entry,
    summary: summariseDesk(desk, reading),
    location: toOfficeLocation(office, desk.area),
    geo: office.geo,
    ...(desk.visitId && { relatedTo: toUid(desk.visitId, reading.host) }),
  }
}

function summariseDesk({ desk, visitor, staffName }: DeskForCalendar, reading: Reading): string {
  const { t, audience } = reading
  if (audience === 'visitor') return t('calendar-desk-summary-own', desk)
  if (visitor) return t('calendar-desk-summary', toVisitorName(visitor, reading), desk)
  return staffName
    ? t('calendar-desk-summary', toStaffName(staffName, reading), desk)
    : t('calendar-desk-summary-taken', desk)
}
