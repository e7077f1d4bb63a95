import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, dayOr, eachDate, isLocalDate, isoWeekday } from './calendar-date.ts'

const someDate = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2180-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('isLocalDate', () => {
  test.each(['2026-12-04', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('knows %s', (text) => {
    expect(isLocalDate(text)).toBe(true)
  })

  test.each([
    '2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '20261204',
    '2026-12-04T00:00', ' 2026-12-04', '2026-12-04\n', '٢٠٢٦-١٢-٠٤', '', 'tomorrow', '12026-01-01',
    '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })
})

describe('counting days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-11-01', 1, '2026-11-02'],
    ['2199-12-31', 31, '2200-01-31'],
    ['1900-01-01', -1, '1899-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  test('adding and taking away come back to the same day', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        const other = addDays(date, days)
        expect(isLocalDate(other)).toBe(true)
        expect(daysBetween(date, other)).toBe(days)
        expect(addDays(other, -days)).toBe(date)
      }),
    )
  })

  test('lists both ends, and nothing when the last day comes first', () => {
    expect(eachDate('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
    expect(eachDate('2026-02-27', '2026-02-27')).toEqual(['2026-02-27'])
    expect(eachDate('2026-02-27', '2026-02-26')).toEqual([])
  })

  test('takes a day that does not exist for a fault', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  })
})

test('a week runs from Monday, 1, to Sunday, 7', () => {
  expect(eachDate('2026-11-23', '2026-11-29').map(isoWeekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test.each([
  ['2026-12-08', '2026-12-08'],
  [null, '2026-11-23'],
  ['', '2026-11-23'],
  ['2026-02-30', '2026-11-23'],
  ['0001-01-01', '2026-11-23'],
  ['9999-12-31', '2026-11-23'],
])('an address that names %j means %s', (text, day) => {
  expect(dayOr(text, '2026-11-23')).toBe(day)
})
