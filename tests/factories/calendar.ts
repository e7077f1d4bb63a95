import {
  type CalendarEntry,
  type CalendarHead,
  type DaySpan,
  type DeskForCalendar,
  type HappeningForCalendar,
  type MeetingForCalendar,
  type OfficeForCalendar,
  type StopForCalendar,
  type TimedSpan,
  type VisitForCalendar,
} from '#app/features/calendar/model.ts'
import { type Reading } from '#app/features/calendar/templates/words.ts'
import { createFormat } from '#app/i18n/format.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'

const row = {
  revision: 2,
  createdAt: new Date('2026-01-15T20:00:00Z'),
  updatedAt: new Date('2026-02-20T17:30:05Z'),
}

export function anOffice(overrides: Partial<OfficeForCalendar> = {}): OfficeForCalendar {
  return {
    name: 'San Francisco',
    address: '1 Sansome Street, Suite 1895, San Francisco, CA 94104',
    timeZone: 'America/Los_Angeles',
    geo: { latitude: 37.790485, longitude: -122.40094 },
    ...overrides,
  }
}

/** A plain entry of one hour; a test names only what matters to it. */
export function anEntry(overrides: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'entry-1@foyer.example.org',
    sequence: row.revision,
    stamp: row.updatedAt,
    created: row.createdAt,
    lastModified: row.updatedAt,
    when: aSpan(),
    status: 'confirmed',
    busy: true,
    summary: 'Meeting',
    description: '',
    ...overrides,
  }
}

export function aSpan(overrides: Partial<TimedSpan> = {}): TimedSpan {
  return {
    kind: 'timed',
    timeZone: 'America/Los_Angeles',
    start: new Date('2026-03-03T18:00:00Z'),
    end: new Date('2026-03-03T19:00:00Z'),
    ...overrides,
  }
}

export function someDays(firstDay: string, lastDay: string): DaySpan {
  return { kind: 'all-day', firstDay, lastDay }
}

export function aHead(overrides: Partial<CalendarHead> = {}): CalendarHead {
  return {
    name: 'Visits',
    description: 'Visits and meetings of Ana Silva',
    timeZone: 'America/Los_Angeles',
    colour: 'royalblue',
    language: 'en',
    ...overrides,
  }
}

/** A staff member who reads their own feed at the default level of detail. */
export function aReading(overrides: Partial<Reading> & { language?: 'en' | 'ar' } = {}): Reading {
  const { language = 'en', ...others } = overrides
  return {
    t: translatorFor(language),
    format: createFormat(language),
    level: 'first-name',
    audience: 'staff',
    personal: true,
    host: 'foyer.example.org',
    ...others,
  }
}

export function aVisitToShow(overrides: Partial<VisitForCalendar> = {}): VisitForCalendar {
  return {
    ...row,
    id: 'visit1',
    cancelled: false,
    tentative: false,
    firstDay: '2026-03-02',
    lastDay: '2026-03-04',
    visitor: { nameToShow: 'Amina Diallo', username: 'AminaD' },
    hostName: 'Ana Silva',
    purpose: 'Talk about structured data',
    office: anOffice(),
    page: 'https://foyer.example.org/visits/visit1',
    ...overrides,
  }
}

export function aMeetingToShow(overrides: Partial<MeetingForCalendar> = {}): MeetingForCalendar {
  return {
    ...row,
    id: 'meeting1',
    visitId: 'visit1',
    cancelled: false,
    start: new Date('2026-03-03T18:00:00Z'),
    end: new Date('2026-03-03T19:00:00Z'),
    title: 'Tools for Wikidata; a first look',
    note: 'Bring a laptop, and questions.\nAmina is hard of hearing.',
    visitors: [{ nameToShow: 'Amina Diallo', username: 'AminaD' }],
    staff: [{ name: 'Ana Silva', email: 'ana@example.org', participation: 'waiting' }],
    room: 'Ada',
    onlineUrl: null,
    office: anOffice(),
    organizer: { name: 'Foyer', email: 'visits@example.org' },
    page: 'https://foyer.example.org/meetings/meeting1',
    ...overrides,
  }
}

export function aStopToShow(overrides: Partial<StopForCalendar> = {}): StopForCalendar {
  return {
    ...row,
    id: 'stop1',
    visitId: 'visit1',
    cancelled: false,
    kind: 'stop',
    start: new Date('2026-03-03T22:00:00Z'),
    end: new Date('2026-03-03T23:30:00Z'),
    title: 'Amina sees the bookshop',
    note: 'Ask for the reading room.',
    visitor: { nameToShow: 'Amina Diallo', username: 'AminaD' },
    place: {
      name: 'City Lights',
      address: '261 Columbus Avenue, San Francisco, CA 94133',
      geo: { latitude: 37.7976, longitude: -122.4066 },
      website: 'https://citylights.example.org/',
      walkMinutes: 21,
      hours: [['10:00', '13:00'], ['14:00', '22:00']],
      stepFree: 'limited',
      sources: ['https://citylights.example.org/about/', 'OpenStreetMap'],
      checkedOn: '2026-01-20',
      stale: false,
      caution: null,
      gone: false,
    },
    office: anOffice(),
    page: null,
    ...overrides,
  }
}

export function aDeskToShow(overrides: Partial<DeskForCalendar> = {}): DeskForCalendar {
  return {
    ...row,
    id: 'desk1',
    revision: 0,
    visitId: 'visit1',
    cancelled: false,
    half: 'morning',
    start: new Date('2026-03-03T17:00:00Z'),
    end: new Date('2026-03-03T21:00:00Z'),
    desk: 'A12',
    area: 'North',
    visitor: { nameToShow: 'Amina Diallo', username: 'AminaD' },
    staffName: null,
    office: anOffice(),
    ...overrides,
  }
}

export function aHappeningToShow(overrides: Partial<HappeningForCalendar> = {}): HappeningForCalendar {
  return {
    ...row,
    id: 'happening1',
    name: 'Ferry Plaza Farmers Market, Saturday',
    address: 'Ferry Building, Embarcadero at Market Street, San Francisco, CA 94111',
    geo: { latitude: 37.795184, longitude: -122.393819 },
    timeZone: 'America/Los_Angeles',
    startsLocal: '2026-01-03T08:00',
    durationMinutes: 360,
    days: null,
    rule: 'FREQ=WEEKLY;BYDAY=SA',
    description: 'The biggest of the three weekly markets. Come before ten if you dislike crowds.',
    cost: '0',
    caution: 'Market days that fall on a public holiday were not checked.',
    website: 'https://foodwise.example.org/markets/',
    ...overrides,
  }
}
