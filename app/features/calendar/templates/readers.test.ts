import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aHead, anEntry, aSpan, someDays } from '#tests/factories/calendar.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { addMinutes } from '#app/lib/office-time.ts'
import { type CalendarEntry } from '../model.ts'
import { renderEntry } from './entry-text.ts'
import { renderFeed } from './feed-text.ts'
import { toPlainLine, toPlainText } from './octets.ts'

/** What other programs make of a feed is compared with the entries it was made of. */

function feedOf(...entries: CalendarEntry[]): string {
  return renderFeed(aHead(), entries.map((entry) => renderEntry(entry)))
}

/** It takes zones from the feed's own VTIMEZONE, not from what it happens to know. */
function readByIcalJs(feed: string) {
  const calendar = new ICAL.Component(ICAL.parse(feed))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { calendar, events }
}

function spanOf({ startDate, endDate }: InstanceType<typeof ICAL.Event>): Date[] {
  return [startDate, endDate].map(instantOf)
}

function instantOf(time: InstanceType<typeof ICAL.Time>): Date {
  expect(time.zone).not.toBe(ICAL.Timezone.localTimezone)
  return time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate()
}

/**
 * ical.js does not know the newer properties of calendars and gives them as they are written; in parameters it
 * takes a backslash for an escape, which it is not.
 */
function unescape(value: unknown): string {
  return String(value).replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
}

function readByNodeIcal(feed: string): VEvent[] {
  return Object.values(nodeIcal.sync.parseICS(feed)).filter((part): part is VEvent => part?.type === 'VEVENT')
}

const instant = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((part) => part.repeat(10_000).slice(0, 10_000)),
  fc.constantFrom(
    'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:evil',
    'a\u2028BEGIN:VEVENT\u2028UID:evil\u0085END:VEVENT',
    'سلام، كيف الحال؟\nمرحبا',
    '日本語のタイトル、'.repeat(40),
    '👩🏽‍🚀'.repeat(60),
    '\\n\\N\\;\\,\\\\'.repeat(30),
    '"quoted" ^n ^\' ^^ : ; , =',
    '\u0000\u0007\u001b[31m\u007f',
    '',
  ),
)

/** DST starts and ends, nights round them and ends of years, as wall clocks and instants of four offices. */
const days = [
  ['America/Los_Angeles', '2026-03-08T09:30:00Z'],
  ['America/Los_Angeles', '2026-03-08T10:00:00Z'],
  ['America/Los_Angeles', '2026-11-01T07:30:00Z'],
  ['America/Los_Angeles', '2026-11-01T08:30:00Z'],
  ['America/Los_Angeles', '2026-11-01T09:30:00Z'],
  ['America/Los_Angeles', '2027-01-01T07:30:00Z'],
  ['Australia/Sydney', '2026-04-04T15:30:00Z'],
  ['Australia/Sydney', '2026-04-04T16:30:00Z'],
  ['Australia/Sydney', '2026-10-03T15:30:00Z'],
  ['Australia/Sydney', '2026-12-31T12:45:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:15:00Z'],
  ['Australia/Lord_Howe', '2026-12-31T12:45:00Z'],
  ['Europe/London', '2026-03-29T00:30:00Z'],
  ['Europe/London', '2026-03-29T01:00:00Z'],
  ['Europe/London', '2026-10-25T00:30:00Z'],
  ['Europe/London', '2026-10-25T01:30:00Z'],
  ['Europe/London', '2026-12-31T23:45:00Z'],
  ['Europe/Dublin', '2026-07-01T12:00:00Z'],
  ['Europe/Dublin', '2026-12-01T12:00:00Z'],
  ['Asia/Kathmandu', '2026-05-05T05:05:00Z'],
  ['Asia/Calcutta', '2026-05-05T05:05:00Z'],
  ['UTC', '2026-05-05T05:05:00Z'],
  ['Africa/Casablanca', '2026-05-05T05:05:00Z'],
  ['America/Vancouver', '2026-01-15T18:00:00Z'],
  ['Asia/Gaza', '2026-10-29T10:00:00Z'],
] as const

/** In the hour before clocks go forward, east of Greenwich, node-ical 0.25.0 takes the offset of the hour after. */
const beforeGap: readonly string[] = ['2026-10-03T15:30:00Z', '2026-03-29T00:30:00Z']

describe('times', () => {
  test.each(days)('in %s at %s mean the same instants to ical.js and node-ical', (timeZone, at) => {
    const start = new Date(at)
    const when = aSpan({ timeZone, start, end: addMinutes(start, 90) })

    const feed = feedOf(anEntry({ when }))

    const { events } = readByIcalJs(feed)
    expect(events.map(spanOf)).toEqual([
      [when.start, when.end],
    ])
    if (beforeGap.includes(at)) return
    expect(readByNodeIcal(feed).map(({ start: from, end }) => [Number(from), Number(end)])).toEqual([
      [Number(when.start), Number(when.end)],
    ])
  })

  test('of all years and of zones with and without DST mean the same instants', () => {
    const zone = fc.constantFrom('America/Los_Angeles', 'Australia/Sydney', 'Australia/Lord_Howe', 'Europe/London', 'Asia/Tokyo')
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: 1, max: 3000 }), (timeZone, start, minutes) => {
        const end = addMinutes(start, minutes)
        const { events } = readByIcalJs(feedOf(anEntry({ when: aSpan({ timeZone, start, end }) })))
        expect(events.map(spanOf)).toEqual([[start, end]])
      }),
    )
  })

  test('in whole days end after the last day, across a change of clocks and of the year', () => {
    const spans = [someDays('2026-03-06', '2026-03-09'), someDays('2026-12-30', '2027-01-02'), someDays('2028-02-29', '2028-02-29')]
    const feed = feedOf(...spans.map((when, index) => anEntry({ uid: `${index}@example.org`, when, busy: false })))

    const read = readByIcalJs(feed).events.flatMap(({ startDate, endDate }) => [startDate, endDate])

    expect(read.every(({ isDate }) => isDate)).toBe(true)
    expect(read.map(String)).toEqual(spans.flatMap(({ firstDay, lastDay }) => [firstDay, addDays(lastDay, 1)]))
    expect(readByNodeIcal(feed).map(({ datetype }) => datetype)).toEqual(['date', 'date', 'date'])
    expect(feed).not.toContain('VTIMEZONE')
  })

  test('of a happening recur on the wall clock', () => {
    const first = aSpan({ start: new Date('2026-02-28T16:00:00Z'), end: new Date('2026-02-28T22:00:00Z') })
    const feed = feedOf(anEntry({ when: { kind: 'recurring', first, rule: 'FREQ=WEEKLY;BYDAY=SA' } }))

    const { events } = readByIcalJs(feed)
    const next = events[0]!.iterator()
    const found = [next.next(), next.next(), next.next()].map((time) => instantOf(time).toISOString())

    expect(found).toEqual(['2026-02-28T16:00:00.000Z', '2026-03-07T16:00:00.000Z', '2026-03-14T15:00:00.000Z'])
    const rule = readByNodeIcal(feed)[0]?.rrule
    expect(rule?.between(new Date('2026-03-01T00:00:00Z'), new Date('2026-03-15T00:00:00Z')).map(Number)).toEqual(
      found.slice(1).map(Date.parse),
    )
  })
})

describe('texts', () => {
  test('come back as they were, and never as another property or event', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (summary, description, location, label) => {
        const feed = feedOf(
          anEntry({
            summary,
            description,
            location,
            geo: { latitude: 0, longitude: -0.000001 },
            conference: { url: 'https://meet.example.org/a,b;c', label },
            organizer: { name: label, email: 'visits@example.org' },
            categories: [description],
          }),
          anEntry({ uid: 'entry-2@foyer.example.org' }),
        )
        const { events, calendar } = readByIcalJs(feed)
        const [event, other] = events
        expect(calendar.getAllSubcomponents()).toHaveLength(3)
        expect(events).toHaveLength(2)
        expect(other?.summary).toBe('Meeting')
        expect(event?.summary).toBe(toPlainLine(summary))
        expect(event?.description ?? '').toBe(toPlainText(description))
        expect(event?.location ?? '').toBe(toPlainLine(location))
        const component = event!.component
        expect(component.getFirstPropertyValue('geo')).toEqual([0, -0.000001])
        expect(component.getFirstPropertyValue('conference')).toBe('https://meet.example.org/a,b;c')
        expect(component.getFirstProperty('conference')?.getParameter('label')).toBe(unescape(toPlainText(label)))
        expect(component.getFirstProperty('organizer')?.getParameter('cn')).toBe(unescape(toPlainLine(label)) || 'visits@example.org')
        expect(component.getFirstProperty('categories')?.getValues() ?? []).toEqual([toPlainLine(description)].filter(Boolean))
        const place = component.getFirstProperty('x-apple-structured-location')
        expect(place?.getParameter('x-title') ?? '').toBe(unescape(toPlainLine(location)))
      }),
      { numRuns: 60 },
    )
  })

  test('come back from node-ical too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (description) => {
        const feed = feedOf(anEntry({ description: `text: ${description}.` }))
        const events = readByNodeIcal(feed)
        expect(events).toHaveLength(1)
        expect(events[0]?.description).toBe(toPlainText(`text: ${description}.`))
      }),
    )
  })

  test('of the head come back whole, whatever they hold', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, description) => {
        const { calendar } = readByIcalJs(renderFeed(aHead({ name, description }), []))
        expect(calendar.getAllProperties()).toHaveLength(12)
        expect(calendar.getAllSubcomponents()).toHaveLength(0)
        expect(unescape(calendar.getFirstPropertyValue('name'))).toBe(toPlainLine(name))
        expect(unescape(calendar.getFirstPropertyValue('x-wr-calname'))).toBe(toPlainLine(name))
        expect(calendar.getFirstPropertyValue('description')).toBe(toPlainText(description))
      }),
      { numRuns: 60 },
    )
  })
})
