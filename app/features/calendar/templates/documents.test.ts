import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  aDeskToShow,
  aHappeningToShow,
  aHead,
  aMeetingToShow,
  anOffice,
  aReading,
  aStopToShow,
  aVisitToShow,
} from '#tests/factories/calendar.ts'
import { type CalendarEntry, type CalendarHead, type StopForCalendar } from '../model.ts'
import { presentDesk, presentMeeting, presentStop, presentVisit } from '../present.ts'
import { renderEntry } from './entry-text.ts'
import { renderFeed } from './feed-text.ts'
import { presentHappening } from './happening.ts'
import { renderInvitation } from './invitation-text.ts'
import { type Reading } from './words.ts'

/** Whole documents as they leave the house, compared octet by octet with files that people have read. */

function feedOf(head: Partial<CalendarHead>, entries: readonly CalendarEntry[]): string {
  return renderFeed(aHead(head), entries.map((entry) => renderEntry(entry)))
}

const online = { onlineUrl: 'https://meet.example.org/room,1;a=b?c=d' }
const rosa = { nameToShow: 'Rosa "Rosita" Quispe Mamani de la Cruz y Fernández', username: 'RosaQM' }

function aDoubtfulPlace(): StopForCalendar['place'] {
  const { place } = aStopToShow()
  const caution = 'Cash only; the lift is out of order, often.'
  return place && { ...place, walkMinutes: 1, hours: [], stepFree: 'no', checkedOn: '2025-11-30', stale: true, caution }
}

function oneVisit(reading: Reading): CalendarEntry[] {
  return [
    presentVisit(aVisitToShow(), reading),
    presentMeeting(aMeetingToShow(online), reading),
    presentMeeting(aMeetingToShow({ id: 'meeting2', room: null, ...online, visitors: [rosa, ...aMeetingToShow().visitors] }), reading),
    presentMeeting(aMeetingToShow({ id: 'meeting3', revision: 5, cancelled: true }), reading),
    presentStop(aStopToShow(), reading),
    presentStop(aStopToShow({ id: 'stop2', kind: 'meal', title: 'Lunch', place: null, note: '' }), reading),
    presentStop(aStopToShow({ id: 'stop3', note: '', place: aDoubtfulPlace() }), reading),
    presentDesk(aDeskToShow(), reading),
  ]
}

function arabicVisit(): CalendarEntry[] {
  const reading = aReading({ language: 'ar', level: 'full', audience: 'visitor' })
  const office = anOffice({ timeZone: 'Australia/Lord_Howe', name: 'مكتب سان فرانسيسكو' })
  const note = 'نلتقي عند الباب الرئيسي، ثم نصعد معًا إلى الطابق الثامن عشر؛ أحضر حاسوبك المحمول وأسئلتك كلها.\nأهلًا بك 👋🏽'
  return [
    presentVisit(aVisitToShow({ office, page: null, firstDay: '2026-12-30', lastDay: '2027-01-02' }), reading),
    presentMeeting(aMeetingToShow({ office, title: 'لقاء حول ويكي بيانات', note, page: null, ...online }), reading),
    presentStop(aStopToShow({ office, title: '', note: '' }), reading),
    presentDesk(aDeskToShow({ office }), reading),
  ]
}

function happenings(): CalendarEntry[] {
  const days = { durationMinutes: null, cost: '', caution: null, website: null }
  return [
    aHappeningToShow(),
    aHappeningToShow({ id: 'happening2', name: 'Critical Mass', startsLocal: '2026-01-30T18:00', durationMinutes: 195, rule: 'FREQ=MONTHLY;BYDAY=-1FR' }),
    aHappeningToShow({ id: 'happening3', name: 'First Thursdays', startsLocal: '2026-01-01T17:00', durationMinutes: 300, rule: 'FREQ=MONTHLY;BYDAY=1TH;COUNT=12', cost: 'most things free' }),
    aHappeningToShow({ id: 'happening4', name: 'Band festival', startsLocal: '2026-06-13', days: 2, rule: 'FREQ=YEARLY;BYMONTH=6;BYDAY=2SA', ...days }),
    aHappeningToShow({ id: 'happening5', name: 'Parade', startsLocal: '2026-03-07', days: 1, rule: null, ...days }),
  ].map((happening) => presentHappening(happening, aReading({ level: 'full' })))
}

function mail(method: 'REQUEST' | 'CANCEL' | 'DECLINECOUNTER', only?: string): string {
  const staff = [
    { name: 'Ana Silva', email: 'ana@example.org', participation: 'waiting' },
    { name: 'Kenji "K." Ito', email: 'kenji+visits@example.org', participation: 'accepted' },
  ] as const
  const meeting = presentMeeting(aMeetingToShow({ ...online, staff }), aReading({ level: 'full', alarmMinutes: 15 }))
  return renderInvitation(meeting, method, { only })
}

const documents: readonly (readonly [string, () => string])[] = [
  ['staff-full-en', () => feedOf({}, oneVisit(aReading({ level: 'full', alarmMinutes: 15 })))],
  ['office-first-name-en', () => feedOf({ name: 'Visits, San Francisco', colour: 'teal' }, oneVisit(aReading({ personal: false })))],
  ['spaces-busy-en', () => feedOf({ name: 'Desks', colour: 'slateblue' }, oneVisit(aReading({ level: 'busy', personal: false })))],
  ['visit-full-ar', () => feedOf({ name: 'زيارتك', description: 'مواعيدك، يومًا بيوم', language: 'ar' }, arabicVisit())],
  ['guide-en', () => feedOf({ name: 'San Francisco happenings', colour: 'seagreen' }, happenings())],
  ['mail-request', () => mail('REQUEST')],
  ['mail-cancel', () => mail('CANCEL')],
  ['mail-cancel-one', () => mail('CANCEL', 'kenji+visits@example.org')],
  ['mail-decline-counter', () => mail('DECLINECOUNTER', 'ana@example.org')],
]

test.each(documents)('%s.ics is as it was read', (name, render) => {
  const file = new URL(`../../../../tests/fixtures/calendar/${name}.ics`, import.meta.url)

  expect(render()).toBe(readFileSync(file, 'utf8'))
})
