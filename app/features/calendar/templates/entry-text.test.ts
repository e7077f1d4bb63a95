import { afterEach, describe, expect, test } from 'vitest'
import { anEntry, aSpan, someDays } from '#tests/factories/calendar.ts'
import { renderEntry } from './entry-text.ts'

function unfold(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
}

function namesOf(text: string): string[] {
  return unfold(text).map((line) => line.split(/[:;]/)[0] ?? '')
}

const full = anEntry({
  summary: 'Tools; a first look',
  description: 'Bring a laptop,\nand questions',
  location: 'Ada, 1 Sansome Street',
  geo: { latitude: 37.790485, longitude: -122.40094 },
  conference: { url: 'https://meet.example.org/a,b;c', label: 'Join the "meeting"' },
  url: 'https://foyer.example.org/meetings/1?a=1,2',
  categories: ['a,b', 'c'],
  organizer: { name: 'Foyer', email: 'visits@example.org' },
  attendees: [
    { name: 'Ana Silva', email: 'ana@example.org', participation: 'accepted' },
    { name: '', email: 'kenji@example.org', participation: 'waiting' },
  ],
  relatedTo: 'visit1@foyer.example.org',
  alarmMinutes: 15,
})

describe('renderEntry', () => {
  test('writes every property once, in one order, and the reminder after them', () => {
    expect(unfold(renderEntry(full))).toEqual([
      'BEGIN:VEVENT',
      'UID:entry-1@foyer.example.org',
      'SEQUENCE:2',
      'DTSTAMP:20260220T173005Z',
      'DTSTART;TZID=America/Los_Angeles:20260303T100000',
      'DTEND;TZID=America/Los_Angeles:20260303T110000',
      'CREATED:20260115T200000Z',
      'LAST-MODIFIED:20260220T173005Z',
      'STATUS:CONFIRMED',
      'SUMMARY:Tools\\; a first look',
      'DESCRIPTION:Bring a laptop\\,\\nand questions',
      'URL:https://foyer.example.org/meetings/1?a=1,2',
      'CATEGORIES:a\\,b,c',
      'LOCATION:Ada\\, 1 Sansome Street',
      'GEO:37.790485;-122.40094',
      'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Ada, 1 Sansome Street":geo:37.790485,-122.40094',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Join the ^\'meeting^\'":https://meet.example.org/a,b;c',
      'TRANSP:OPAQUE',
      'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      'ORGANIZER;CN="Foyer":mailto:visits@example.org',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Ana Silva":mailto:ana@example.org',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="kenji@example.org":mailto:kenji@example.org',
      'RELATED-TO;RELTYPE=PARENT:visit1@foyer.example.org',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15M',
      'DESCRIPTION:Tools\\; a first look',
      'END:VALARM',
      'END:VEVENT',
    ])
  })

  test('leaves out what is not known', () => {
    expect(namesOf(renderEntry(anEntry()))).toEqual([
      'BEGIN',
      'UID',
      'SEQUENCE',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'CREATED',
      'LAST-MODIFIED',
      'STATUS',
      'SUMMARY',
      'TRANSP',
      'X-MICROSOFT-CDO-BUSYSTATUS',
      'END',
    ])
  })

  test('spans days up to the one after the last, in no zone', () => {
    const lines = unfold(renderEntry(anEntry({ when: someDays('2026-12-30', '2026-12-31'), busy: false })))

    expect(lines).toContain('DTSTART;VALUE=DATE:20261230')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
    expect(lines).toContain('TRANSP:TRANSPARENT')
    expect(lines).toContain('X-MICROSOFT-CDO-BUSYSTATUS:FREE')
  })

  test('frees the time of a cancelled entry and reminds of it no more', () => {
    const lines = unfold(renderEntry({ ...full, status: 'cancelled' }))

    expect(lines).toContain('STATUS:CANCELLED')
    expect(lines).toContain('TRANSP:TRANSPARENT')
    expect(lines).not.toContain('BEGIN:VALARM')
  })

  test('says both ends in UTC when a wall time comes twice that night', () => {
    const start = new Date('2026-11-01T09:30:00Z')
    const lines = unfold(renderEntry(anEntry({ when: aSpan({ start, end: new Date('2026-11-01T10:30:00Z') }) })))

    expect(lines).toContain('DTSTART:20261101T093000Z')
    expect(lines).toContain('DTEND:20261101T103000Z')
  })

  test('repeats by the rule on the wall clock', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=-1FR'
    const lines = unfold(renderEntry(anEntry({ when: { kind: 'recurring', first: aSpan(), rule } })))

    expect(lines).toContain('DTSTART;TZID=America/Los_Angeles:20260303T100000')
    expect(lines).toContain('RRULE:FREQ=MONTHLY;BYDAY=-1FR')
  })

  test('keeps a coordinate of 0', () => {
    const lines = unfold(renderEntry(anEntry({ location: 'Null Island', geo: { latitude: 0, longitude: -0 } })))

    expect(lines).toContain('GEO:0;0')
    expect(lines.at(-4)).toBe('X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Null Island":geo:0,0')
  })

  test('gives a place without a name no map', () => {
    const names = namesOf(renderEntry(anEntry({ geo: { latitude: 1, longitude: 2 } })))

    expect(names).toContain('GEO')
    expect(names).not.toContain('LOCATION')
    expect(names).not.toContain('X-APPLE-STRUCTURED-LOCATION')
  })

  test('leaves out addresses that are none', () => {
    const text = renderEntry({
      ...full,
      url: 'javascript:alert(1)',
      conference: { url: '/join', label: 'Join' },
      attendees: [{ name: 'Nobody', email: 'nobody', participation: 'waiting' }],
    })

    expect(namesOf(text)).not.toEqual(expect.arrayContaining(['URL']))
    expect(namesOf(text)).not.toEqual(expect.arrayContaining(['CONFERENCE']))
    expect(namesOf(text)).not.toEqual(expect.arrayContaining(['ATTENDEE']))
  })

  test.each([
    ['an end before the start', { when: aSpan({ end: new Date('2026-03-03T17:00:00Z') }) }],
    ['no length', { when: aSpan({ end: aSpan().start }) }],
    ['a last day before the first', { when: someDays('2026-03-04', '2026-03-03') }],
    ['an instant that is none', { stamp: new Date(Number.NaN) }],
    ['an empty UID', { uid: '' }],
    ['a UID of two lines', { uid: 'a@b\r\nX-EVIL:1' }],
    ['a revision below 0', { sequence: -1 }],
    ['a rule with a line end', { when: { kind: 'recurring', first: aSpan(), rule: 'FREQ=DAILY\r\nX:1' } }],
    ['a zone that does not exist', { when: aSpan({ timeZone: 'Mars/Olympus' }) }],
  ] as const)('throws for %s', (_, fault) => {
    expect(() => renderEntry(anEntry(fault))).toThrow()
  })
})

describe('the clock of the server', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test('changes no byte', () => {
    const entries = [full, anEntry({ when: someDays('2026-03-08', '2026-03-08') })]
    const texts = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((timeZone) => {
      process.env.TZ = timeZone
      return [new Date(0).getTimezoneOffset(), entries.map((entry) => renderEntry(entry)).join('')] as const
    })

    expect(texts.map(([offset]) => offset)).toEqual([0, 480, 640])
    expect(new Set(texts.map(([, text]) => text)).size).toBe(1)
  })
})
