import { describe, expect, test } from 'vitest'
import { checkWeekHours, halfHours, halfSpan, openSpansOn, parseWeekHours } from './opening-hours-week.ts'

const losAngeles = 'America/Los_Angeles'
const week = parseWeekHours(
  JSON.stringify({
    1: [['09:00', '18:00']],
    2: [['08:30', '12:00'], ['14:00', '17:30']],
    3: [['14:00', '18:00']],
    4: [['09:00', '13:00']],
    5: [['10:00', '24:00']],
    7: [['01:00', '09:00']],
  }),
)

describe('checkWeekHours', () => {
  test('names all seven days, closed ones too', () => {
    expect(checkWeekHours({ 1: [['09:00', '18:00']] })).toEqual({
      ok: true,
      value: { 1: [['09:00', '18:00']], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
    })
  })

  test.each([
    [null], ['closed'], [[]], [{ 0: [] }], [{ 8: [] }], [{ monday: [] }], [{ 1: 'all day' }], [{ 1: [['09:00']] }],
    [{ 1: [['9:00', '18:00']] }], [{ 1: [['09:00', '25:00']] }], [{ 1: [['24:00', '24:00']] }], [{ 1: [[9, 18]] }],
    [{ 1: [['09:00', '12:00', '18:00']] }], [{ 1: null, 2: 7 }],
  ])('cannot read %j', (value) => {
    expect(checkWeekHours(value)).toMatchObject({ refusal: { code: 'hours-unreadable' } })
  })

  test.each([
    [{ 1: [['18:00', '09:00']] }, 'hours-end-before-start'],
    [{ 1: [['09:00', '09:00']] }, 'hours-end-before-start'],
    [{ 1: [['09:00', '12:00'], ['11:00', '13:00']] }, 'hours-overlap'],
    [{ 1: [['14:00', '18:00'], ['09:00', '12:00']] }, 'hours-overlap'],
  ])('%j is refused: %s', (value, code) => {
    expect(checkWeekHours(value)).toMatchObject({ refusal: { code } })
  })
})

test('broken stored hours are a fault', () => {
  expect(() => parseWeekHours('{"1": 3}')).toThrow('hours-unreadable')
  expect(() => parseWeekHours('{')).toThrow(SyntaxError)
})

test('a closed date has no spans, whatever its weekday', () => {
  expect(openSpansOn('2026-11-23', week)).toEqual([['09:00', '18:00']])
  expect(openSpansOn('2026-11-23', week, ['2026-11-23'])).toEqual([])
  expect(openSpansOn('2026-11-28', week)).toEqual([])
})

describe('halfSpan', () => {
  const span = (date: string, half: 'morning' | 'afternoon', options = {}) => {
    const interval = halfSpan(date, half, week, losAngeles, options)
    return interval && [interval.start.toISOString().slice(0, 16), interval.end.toISOString().slice(0, 16)]
  }

  test.each([
    ['Monday', '2026-11-23', ['2026-11-23T17:00', '2026-11-23T21:00'], ['2026-11-23T21:00', '2026-11-24T02:00']],
    ['with a pause', '2026-11-24', ['2026-11-24T16:30', '2026-11-24T20:00'], ['2026-11-24T22:00', '2026-11-25T01:30']],
    ['afternoon only', '2026-11-25', null, ['2026-11-25T22:00', '2026-11-26T02:00']],
    ['morning only', '2026-11-26', ['2026-11-26T17:00', '2026-11-26T21:00'], null],
    ['until midnight', '2026-11-27', ['2026-11-27T18:00', '2026-11-27T21:00'], ['2026-11-27T21:00', '2026-11-28T08:00']],
    ['closed', '2026-11-28', null, null],
  ])('%s', (_, date, morning, afternoon) => {
    expect(span(date, 'morning')).toEqual(morning)
    expect(span(date, 'afternoon')).toEqual(afternoon)
  })

  test('knows closures and another split', () => {
    expect(span('2026-11-23', 'morning', { closures: ['2026-11-23'] })).toBeNull()
    expect(span('2026-11-23', 'morning', { split: '12:00' })).toEqual(['2026-11-23T17:00', '2026-11-23T20:00'])
  })

  test('is shorter or longer on the days when the clocks change', () => {
    expect(span('2026-03-08', 'morning')).toEqual(['2026-03-08T09:00', '2026-03-08T16:00'])
    expect(span('2026-11-01', 'morning')).toEqual(['2026-11-01T08:00', '2026-11-01T17:00'])
  })
})

test.each([
  ['the opening hours', '2026-11-23', '2026-11-23T17:00', '2026-11-24T02:00'],
  ['the usual hours of a day on which it is closed', '2026-11-28', '2026-11-28T17:00', '2026-11-29T02:00'],
])('halfHours are %s', (_case, date, morning, evening) => {
  const hours = (half: 'morning' | 'afternoon') => halfHours(date, half, week, losAngeles)
  expect(hours('morning').start).toEqual(new Date(`${morning}Z`))
  expect(hours('afternoon').end).toEqual(new Date(`${evening}Z`))
  expect(hours('morning').end).toEqual(hours('afternoon').start)
})
