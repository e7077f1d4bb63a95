import { tzlib_get_timezones } from 'timezones-ical-library'
import { describe, expect, test } from 'vitest'
import { renderTimeZone } from './time-zone-text.ts'

const zones = [tzlib_get_timezones()].flat()

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

describe('renderTimeZone', () => {
  test('writes both halves of the year with yearly rules', () => {
    expect(renderTimeZone('America/Los_Angeles').split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:America/Los_Angeles',
      'BEGIN:DAYLIGHT',
      'TZNAME:PDT',
      'TZOFFSETFROM:-0800',
      'TZOFFSETTO:-0700',
      'DTSTART:19700308T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZNAME:PST',
      'TZOFFSETFROM:-0700',
      'TZOFFSETTO:-0800',
      'DTSTART:19701101T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      '',
    ])
  })

  test('writes one STANDARD where clocks do not change', () => {
    const text = renderTimeZone('Asia/Kathmandu')

    expect(text).toContain('TZOFFSETTO:+0545\r\n')
    expect(count(text, 'BEGIN:STANDARD')).toBe(1)
    expect(text).not.toMatch(/DAYLIGHT|RRULE/)
  })

  test('keeps the name that was asked for, though the data know it by another', () => {
    expect(renderTimeZone('Asia/Calcutta')).toContain('TZID:Asia/Calcutta\r\n')
  })

  test("calls Ireland's summer time DAYLIGHT", () => {
    expect(renderTimeZone('Europe/Dublin')).toMatch(
      /BEGIN:DAYLIGHT\r\nTZNAME:IST\r\nTZOFFSETFROM:\+0000\r\nTZOFFSETTO:\+0100\r\nDTSTART:19700329T010000\r\n/,
    )
  })

  test('gives the same bytes for each call', () => {
    expect(renderTimeZone('Australia/Lord_Howe')).toBe(renderTimeZone('Australia/Lord_Howe'))
  })

  test('throws for a zone it does not know', () => {
    expect(() => renderTimeZone('San Francisco\r\nX:1')).toThrow(RangeError)
  })

  test('holds at most one rule for each half of the year, and short lines, in every zone', () => {
    expect(zones.length).toBeGreaterThan(400)
    for (const zone of zones) {
      const text = renderTimeZone(zone)
      const halves = count(text, 'BEGIN:DAYLIGHT') + 1
      expect([zone, count(text, 'BEGIN:STANDARD'), count(text, 'RRULE:FREQ=YEARLY;')]).toEqual([zone, 1, halves === 2 ? 2 : 0])
      expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(75)
    }
  })
})
