import { describe, expect, test } from 'vitest'
import { aHead, anEntry, aSpan, someDays } from '#tests/factories/calendar.ts'
import { renderEntry } from './entry-text.ts'
import { renderFeed } from './feed-text.ts'

const zoned = (timeZone: string) => renderEntry(anEntry({ when: aSpan({ timeZone }) }))

describe('renderFeed', () => {
  test('says what it is, and nothing that only mail may say or that holds its secret', () => {
    expect(renderFeed(aHead({ name: 'Visits, "SF"\r\nX:1' }), []).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Wikimedia//Foyer//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Visits\\, "SF" X:1',
      'X-WR-CALNAME:Visits\\, "SF" X:1',
      'DESCRIPTION:Visits and meetings of Ana Silva',
      'X-WR-CALDESC:Visits and meetings of Ana Silva',
      'X-WR-TIMEZONE:America/Los_Angeles',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'COLOR:royalblue',
      'X-APPLE-CALENDAR-COLOR:#4169E1',
      'END:VCALENDAR',
      '',
    ])
  })

  test('holds one VTIMEZONE for each zone that entries use, before the entries', () => {
    const feed = renderFeed(aHead(), [
      zoned('Europe/London'),
      zoned('Australia/Lord_Howe'),
      zoned('Europe/London'),
      renderEntry(anEntry({ when: someDays('2026-03-03', '2026-03-03') })),
    ])

    expect(feed.match(/^(?:TZID:.+|BEGIN:VEVENT)$/gm)?.map((line) => line.trim())).toEqual([
      'TZID:Australia/Lord_Howe',
      'TZID:Europe/London',
      ...Array<string>(4).fill('BEGIN:VEVENT'),
    ])
  })

  test('takes no words for a zone', () => {
    const summary = `${'x'.repeat(66)} DTSTART;TZID=Asia/Tokyo:20260303T100000\nDTSTART;TZID=Asia/Tokyo:20260303T100000`

    expect(renderFeed(aHead(), [renderEntry(anEntry({ summary, description: summary }))])).not.toContain('TZID:Asia/Tokyo')
  })

  test('has CRLF everywhere and no empty or long line', () => {
    const feed = renderFeed(aHead({ description: 'سلام '.repeat(60) }), [zoned('Europe/London')])

    expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(feed.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = feed.slice(0, -2).split('\r\n')
    expect(lines).not.toContain('')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(feed.startsWith('BEGIN:VCALENDAR')).toBe(true)
  })

  test('gives the same bytes twice', () => {
    expect(renderFeed(aHead(), [zoned('Europe/London')])).toBe(renderFeed(aHead(), [zoned('Europe/London')]))
  })
})
