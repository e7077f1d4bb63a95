import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBusySpans } from './busy-spans.server.ts'

const within = { start: new Date('2026-11-23T00:00:00Z'), end: new Date('2027-12-28T00:00:00Z') }
const timeZone = 'America/Los_Angeles'

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]) =>
  ['BEGIN:VEVENT', 'UID:one@example.org', 'SUMMARY:Secret', ...lines, 'END:VEVENT']

function spansOf(...lines: readonly string[]) {
  const read = readBusySpans(calendar(...lines), { within, timeZone })
  if (!read.ok) return read.refusal.code
  return read.value.map(({ start, end }) => `${start.toISOString().slice(0, 16)} ${end.toISOString().slice(0, 16)}`)
}

const custom = [
  'BEGIN:VTIMEZONE',
  'TZID:Our own clock',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0530',
  'TZOFFSETTO:+0530',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const cases: readonly (readonly [name: string, lines: readonly string[], spans: readonly string[] | string])[] = [
  ['an instant', event('DTSTART:20261201T170000Z', 'DTEND:20261201T173000Z'), ['2026-12-01T17:00 2026-12-01T17:30']],
  ['a known zone', event('DTSTART;TZID=Europe/Berlin:20261201T170000', 'DURATION:PT1H'), ['2026-12-01T16:00 2026-12-01T17:00']],
  ['a zone behind a name', event('DTSTART;TZID=/mozilla.org/2005/Europe/Berlin:20261201T170000', 'DURATION:PT1H'), ['2026-12-01T16:00 2026-12-01T17:00']],
  ['a zone of Windows', event('DTSTART;TZID=W. Europe Standard Time:20260701T170000', 'DURATION:PT1H', 'RDATE;TZID=W. Europe Standard Time:20270701T170000'), ['2027-07-01T15:00 2027-07-01T16:00']],
  ['a zone that the calendar describes', [...custom, ...event('DTSTART;TZID=Our own clock:20261201T173000', 'DURATION:PT1H')], ['2026-12-01T12:00 2026-12-01T13:00']],
  ['a zone that nobody knows is the office', event('DTSTART;TZID=Nowhere:20261201T090000', 'DURATION:PT1H'), ['2026-12-01T17:00 2026-12-01T18:00']],
  ['no zone is the office', event('DTSTART:20261201T090000', 'DTEND:20261201T100000'), ['2026-12-01T17:00 2026-12-01T18:00']],
  ['a whole day that is taken', event('DTSTART;VALUE=DATE:20261201', 'TRANSP:OPAQUE'), ['2026-12-01T08:00 2026-12-02T08:00']],
  ['three whole days', event('DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204', 'TRANSP:OPAQUE'), ['2026-12-01T08:00 2026-12-04T08:00']],
  ['a whole day on which clocks change', event('DTSTART;VALUE=DATE:20270314', 'TRANSP:OPAQUE'), ['2027-03-14T08:00 2027-03-15T07:00']],
  ['a whole day that leaves free', event('DTSTART;VALUE=DATE:20261201', 'TRANSP:TRANSPARENT'), []],
  ['free to others', event('DTSTART:20261201T170000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'), []],
  ['cancelled', event('DTSTART:20261201T170000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'), []],
  ['free in Outlook', event('DTSTART:20261201T170000Z', 'DURATION:PT1H', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'), []],
  ['no length', event('DTSTART:20261201T170000Z'), []],
  ['an end before the start', event('DTSTART:20261201T170000Z', 'DTEND:20261201T160000Z'), []],
  ['before the window', event('DTSTART:20251201T170000Z', 'DURATION:PT1H'), []],
  ['touching spans are one', [...event('DTSTART:20261201T170000Z', 'DURATION:PT1H'), ...event('DTSTART:20261201T180000Z', 'DURATION:PT1H')], ['2026-12-01T17:00 2026-12-01T19:00']],
  [
    'a rule keeps to the wall over a change of clocks',
    event('DTSTART;TZID=America/Los_Angeles:20270312T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'),
    ['2027-03-12T17:00 2027-03-12T18:00', '2027-03-13T17:00 2027-03-13T18:00', '2027-03-14T16:00 2027-03-14T17:00'],
  ],
  [
    'a rule that began long ago',
    event('DTSTART:20100104T170000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T000000Z'),
    ['2026-11-23T17:00 2026-11-23T18:00', '2026-11-30T17:00 2026-11-30T18:00', '2026-12-07T17:00 2026-12-07T18:00'],
  ],
  [
    'exceptions, further dates and a period',
    event('DTSTART:20261201T170000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261202T170000Z', 'RDATE:20261210T170000Z', 'RDATE;VALUE=PERIOD:20261211T170000Z/PT2H'),
    ['2026-12-01T17:00 2026-12-01T18:00', '2026-12-03T17:00 2026-12-03T18:00', '2026-12-10T17:00 2026-12-10T18:00', '2026-12-11T17:00 2026-12-11T19:00'],
  ],
  [
    'an exception by its day',
    event('DTSTART;TZID=Europe/Berlin:20261201T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;VALUE=DATE:20261201'),
    ['2026-12-02T08:00 2026-12-02T09:00'],
  ],
  [
    'one moved, one cancelled',
    [
      ...event('DTSTART:20261201T170000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'),
      ...event('RECURRENCE-ID:20261202T170000Z', 'DTSTART:20261202T200000Z', 'DURATION:PT30M'),
      ...event('RECURRENCE-ID:20261203T170000Z', 'DTSTART:20261203T170000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'),
    ],
    ['2026-12-01T17:00 2026-12-01T18:00', '2026-12-02T20:00 2026-12-02T20:30'],
  ],
  [
    'whole days with an exception',
    event('DTSTART;VALUE=DATE:20261201', 'TRANSP:OPAQUE', 'RRULE:FREQ=DAILY;UNTIL=20261203', 'EXDATE;VALUE=DATE:20261202'),
    ['2026-12-01T08:00 2026-12-02T08:00', '2026-12-03T08:00 2026-12-04T08:00'],
  ],
  [
    'an answer of busy times',
    ['BEGIN:VFREEBUSY', 'FREEBUSY:20261201T170000Z/PT1H,20261202T170000Z/20261202T180000Z', 'FREEBUSY;FBTYPE=FREE:20261203T170000Z/PT1H', 'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261204T170000Z/PT1H', 'END:VFREEBUSY'],
    ['2026-12-01T17:00 2026-12-01T18:00', '2026-12-02T17:00 2026-12-02T18:00', '2026-12-04T17:00 2026-12-04T18:00'],
  ],
  ['each second', event('DTSTART:20261201T170000Z', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY'), 'busy-too-many'],
  ['each minute, once', event('DTSTART:20261201T170000Z', 'DURATION:PT1H', 'RRULE:FREQ=MINUTELY;COUNT=1'), 'busy-too-many'],
  ['each hour for ever', event('DTSTART:20261201T170000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY'), 'busy-too-many'],
  ['each hour since long ago', event('DTSTART:19000101T170000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY'), 'busy-too-many'],
  ['a zone that changes each day', [...custom.slice(0, 4), 'RRULE:FREQ=DAILY', ...custom.slice(4)], 'busy-too-many'],
]

describe('busy times of a calendar', () => {
  test.each(cases)('%s', (_name, lines, spans) => {
    expect(spansOf(...lines)).toEqual(spans)
  })

  test.each(['', 'hello', '<html></html>', 'BEGIN:VCARD\r\nEND:VCARD\r\n', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'])('no calendar: %j', (text) => {
    expect(readBusySpans(text, { within, timeZone })).toMatchObject({ ok: false, refusal: { code: 'busy-unreadable' } })
  })

  test('any events come back in order, apart from each other, within the window, and cover each of them', () => {
    const day = fc.integer({ min: -30, max: 500 })
    const minutes = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(day, minutes), { maxLength: 30 }), (events) => {
        const given = events.map(([days, length]) => {
          const start = within.start.getTime() + days * 86_400_000
          return { start, end: start + length * 60_000 }
        })
        const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
        const text = calendar(...given.flatMap(({ start, end }) => event(`DTSTART:${stamp(start)}`, `DTEND:${stamp(end)}`)))
        const read = readBusySpans(text, { within, timeZone })
        if (!read.ok) throw new Error(read.refusal.code)
        const spans = read.value.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }))
        const [from, until] = [within.start.getTime(), within.end.getTime()]
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeLessThanOrEqual(until)
          expect(start).toBeGreaterThan(spans[index - 1]?.end ?? 0)
        })
        for (const { start, end } of given) {
          const cut = { start: Math.max(start, from), end: Math.min(end, until) }
          const covered = spans.some((span) => span.start <= cut.start && cut.end <= span.end)
          if (cut.start < cut.end) expect(covered).toBe(true)
        }
        const length = spans.reduce((sum, { start, end }) => sum + end - start, 0)
        expect(length).toBeLessThanOrEqual(given.reduce((sum, { start, end }) => sum + end - start, 0))
      }),
      { numRuns: 60 },
    )
  })

  test('any text at all is read or refused, never a fault', () => {
    const piece = fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'DTSTART:20261201T170000Z', 'DTSTART:2026', 'DTEND:99991399T999999', 'RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=', 'DURATION:-P1D', 'RDATE:', 'EXDATE;TZID=x:20261201T170000', ':', 'UID', 'FREEBUSY:x/y')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (lines) => {
        const read = readBusySpans(calendar(...lines), { within, timeZone })
        if (!read.ok) expect(['busy-unreadable', 'busy-too-many']).toContain(read.refusal.code)
      }),
      { numRuns: 150 },
    )
  })
})
