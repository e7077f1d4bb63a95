import { describe, expect, test } from 'vitest'
import { createFormat } from './format.ts'

const losAngeles = 'America/Los_Angeles'
const en = createFormat('en')
const ar = createFormat('ar')
const nine = '2026-12-04T17:00:00.000Z'

describe('dates and times', () => {
  test('a day without a time is the same day everywhere', () => {
    expect(en.date('2026-12-04')).toBe('December 4, 2026')
    expect(en.date('2026-12-04', 'Pacific/Kiritimati')).toBe('December 4, 2026')
    expect(en.weekday('2026-12-04')).toBe('Friday')
  })

  test('an instant is shown on the clocks of the office, as a Date or as JSON has it', () => {
    expect(en.date('2026-12-05T07:59:00Z', losAngeles)).toBe('December 4, 2026')
    expect(en.time(new Date(nine), losAngeles)).toBe('9:00 AM')
    expect(en.time(nine, 'Asia/Kathmandu')).toBe('10:45 PM')
    expect(en.dateTime(nine, losAngeles)).toBe('Fri, Dec 4, 2026, 9:00 AM')
    expect(ar.dateTime(nine, losAngeles)).toBe('الجمعة، 4 ديسمبر 2026، 9:00\u00A0ص')
    expect(en.timeRange(nine, '2026-12-04T18:30:00Z', losAngeles)).toBe('9:00 – 10:30 AM')
    expect(en.clockFaces(nine, '2026-12-04T21:30:00Z', losAngeles)).toEqual(['9:00', '1:30'])
    expect(() => en.date(nine)).toThrow(RangeError)
  })

  test.each([
    ['dayAndMonth', 'Friday, December 4'],
    ['shortDate', 'Fri, Dec 4'],
    ['month', 'December 2026'],
  ] as const)('%s', (style, text) => {
    expect(en[style]('2026-12-04')).toBe(text)
  })

  test('a range says once what is the same', () => {
    expect(en.dateRange('2026-12-04', '2026-12-06')).toBe('December 4 – 6, 2026')
    expect(en.dateRange('2026-12-30', '2027-01-02')).toBe('December 30, 2026 – January 2, 2027')
    expect(en.dateRange('2026-12-04', '2026-12-04')).toBe('December 4, 2026')
  })

  test('a zone has a name for winter and one for summer', () => {
    expect(en.zoneName(nine, losAngeles)).toBe('Pacific Standard Time')
    expect(en.zoneName('2026-07-04T17:00:00Z', losAngeles)).toBe('Pacific Daylight Time')
  })

  test.each(['ar', 'ar-EG', 'fa', 'th', 'hi', 'bn', 'ar-SA', 'ne', 'my'])('%s: our calendar, Western digits', (language) => {
    const format = createFormat(language)
    const text = format.date('2026-12-04') + format.time(nine, losAngeles) + format.number(1234) + format.duration(90)
    expect(text).toContain('2026')
    expect(text).not.toMatch(/[^\P{Nd}0-9]/u)
    expect(text).not.toMatch(/[\u2009\u202F]|\u00A0(?![صم])/)
  })

  test('in Arabic no line ends between an hour and its morning or evening', () => {
    expect(ar.time(nine, losAngeles)).toBe('9:00\u00A0ص')
    expect(ar.hour('2026-12-04T23:00:00Z', losAngeles)).toBe('3\u00A0م')
    expect(ar.timeRange(nine, '2026-12-04T21:30:00Z', losAngeles)).toMatch(/^9:00\u00A0ص – 1:30\u00A0م$/)
    expect(ar.mediumDate('2026-05-04')).toBe('4 مايو 2026')
  })

  test('Arabic names its days', () => {
    expect(ar.dayAndMonth('2026-12-04')).toBe('الجمعة، 4 ديسمبر')
  })
})

describe('values', () => {
  test('lists, numbers, shares', () => {
    expect(en.list(['Ana', 'Bo', 'Chi'])).toBe('Ana, Bo, and Chi')
    expect(en.list([])).toBe('')
    expect(en.list(['Ana', 'ليلى'])).toBe('Ana and \u2068ليلى\u2069')
    expect(ar.list(['ليلى', 'Ana'])).toBe('ليلى و\u2068Ana\u2069')
    expect(ar.list(['Ana'])).toBe('Ana')
    expect(en.number(1234.5)).toBe('1,234.5')
    expect(en.percent(0.45)).toBe('45%')
  })

  test.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [-3, '3 days ago'],
  ])('%i days: %s', (days, text) => {
    expect(en.relativeDays(days)).toBe(text)
  })

  test.each([
    ['2026-12-04T16:59:30Z', 'this minute'],
    ['2026-12-04T16:50:00Z', '10 minutes ago'],
    ['2026-12-04T19:30:00Z', 'in 2 hours'],
    ['2026-12-01T17:00:00Z', '3 days ago'],
  ])('%s seen from 17:00: %s', (when, text) => {
    expect(en.relativeTime(when, nine)).toBe(text)
  })

  test.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 hr'],
    [90, '1 hr 30 min'],
  ])('%i minutes: %s', (minutes, text) => {
    expect(en.duration(minutes)).toBe(text)
  })
})
