import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMinutes, dayOf, firstInstantFrom, minutesBetween, overlaps, toInstant, toInterval, toLocalDate, toLocalDateTime,
  toLocalTime,
} from './office-time.ts'

const losAngeles = 'America/Los_Angeles'
const sydney = 'Australia/Sydney'
const lordHowe = 'Australia/Lord_Howe'
const london = 'Europe/London'
const kathmandu = 'Asia/Kathmandu'
const zones = [losAngeles, sydney, lordHowe, london, kathmandu, 'UTC', 'America/St_Johns', 'Pacific/Apia']

describe('toInstant', () => {
  test.each([
    [losAngeles, '2026-01-15T09:00', '2026-01-15T17:00Z'],
    [losAngeles, '2026-07-15T09:00', '2026-07-15T16:00Z'],
    [losAngeles, '2026-03-08T01:59', '2026-03-08T09:59Z'],
    [losAngeles, '2026-03-08T03:00', '2026-03-08T10:00Z'],
    [losAngeles, '2026-11-01T00:59', '2026-11-01T07:59Z'],
    [losAngeles, '2026-11-01T02:00', '2026-11-01T10:00Z'],
    [losAngeles, '2026-12-31T23:59', '2027-01-01T07:59Z'],
    [sydney, '2026-01-15T09:00', '2026-01-14T22:00Z'],
    [sydney, '2026-07-15T09:00', '2026-07-14T23:00Z'],
    [sydney, '2026-10-04T03:00', '2026-10-03T16:00Z'],
    [lordHowe, '2026-01-15T09:00', '2026-01-14T22:00Z'],
    [lordHowe, '2026-07-15T09:00', '2026-07-14T22:30Z'],
    [lordHowe, '2026-10-04T02:30', '2026-10-03T15:30Z'],
    [london, '2026-01-15T09:00', '2026-01-15T09:00Z'],
    [london, '2026-07-15T09:00', '2026-07-15T08:00Z'],
    [kathmandu, '2026-07-15T09:00', '2026-07-15T03:15Z'],
  ])('%s: %s is %s', (timeZone, local, instant) => {
    expect(toInstant(local, timeZone)).toEqual({ ok: true, value: new Date(instant) })
  })

  test.each([
    [losAngeles, '2026-03-08T02:00'],
    [losAngeles, '2026-03-08T02:59'],
    [sydney, '2026-10-04T02:30'],
    [lordHowe, '2026-10-04T02:00'],
    [lordHowe, '2026-10-04T02:29'],
    [london, '2026-03-29T01:30'],
    ['Pacific/Apia', '2011-12-30T12:00'],
  ])('%s: the clocks skip %s', (timeZone, local) => {
    expect(toInstant(local, timeZone)).toEqual({ ok: false, refusal: { code: 'time-skipped' } })
  })

  test.each([
    [losAngeles, '2026-11-01T01:00', '2026-11-01T08:00Z', '2026-11-01T09:00Z'],
    [losAngeles, '2026-11-01T01:59', '2026-11-01T08:59Z', '2026-11-01T09:59Z'],
    [sydney, '2026-04-05T02:30', '2026-04-04T15:30Z', '2026-04-04T16:30Z'],
    [lordHowe, '2026-04-05T01:45', '2026-04-04T14:45Z', '2026-04-04T15:15Z'],
    [london, '2026-10-25T01:30', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
  ])('%s: asks which of the two %s is meant', (timeZone, local, earlier, later) => {
    expect(toInstant(local, timeZone)).toEqual({ ok: false, refusal: { code: 'time-repeated' } })
    expect(toInstant(local, timeZone, 'earlier')).toEqual({ ok: true, value: new Date(earlier) })
    expect(toInstant(local, timeZone, 'later')).toEqual({ ok: true, value: new Date(later) })
  })

  test.each(['', '2026-02-30T09:00', '2026-12-04', '2026-12-04T24:00', '2026-12-04T09:60', '2026-12-04T09:00Z',
    '2026-12-04T09:00:00', '2026-12-04 09:00', '2026-12-04T9:00'])('cannot read %j', (local) => {
    expect(toInstant(local, losAngeles)).toEqual({ ok: false, refusal: { code: 'time-unreadable' } })
  })

  test('takes an unknown time zone for a fault', () => {
    expect(() => toInstant('2026-12-04T09:00', 'Nowhere/Town')).toThrow(RangeError)
  })
})

describe('there and back', () => {
  const someInstant = fc
    .integer({ min: Date.parse('1990-01-01') / 60_000, max: Date.parse('2037-12-31') / 60_000 })
    .map((minutes) => new Date(minutes * 60_000))

  test('an instant read off the clocks and typed in again is the same, or one of a repeated hour', () => {
    fc.assert(
      fc.property(someInstant, fc.constantFrom(...zones), (instant, timeZone) => {
        const local = toLocalDateTime(instant, timeZone)
        const back = toInstant(local, timeZone)
        const both = (['earlier', 'later'] as const).map((which) => toInstant(local, timeZone, which))

        expect(both).toContainEqual({ ok: true, value: instant })
        if (back.ok) expect(back.value).toEqual(instant)
        else expect(back.refusal.code).toBe('time-repeated')
      }),
      { numRuns: 500 },
    )
  })

  test('each instant lies in the day that the calendar on the wall shows, and days leave no gap', () => {
    fc.assert(
      fc.property(someInstant, fc.constantFrom(...zones.slice(0, 6)), (instant, timeZone) => {
        const { start, end } = dayOf(toLocalDate(instant, timeZone), timeZone)
        expect(start.getTime()).toBeLessThanOrEqual(instant.getTime())
        expect(instant.getTime()).toBeLessThan(end.getTime())
        expect(dayOf(toLocalDate(end, timeZone), timeZone).start).toEqual(end)
      }),
      { numRuns: 300 },
    )
  })
})

describe('toInterval', () => {
  test('gives both ends', () => {
    const local = { start: '2026-12-04T09:00', end: '2026-12-04T09:30' }
    const value = { start: new Date('2026-12-04T17:00Z'), end: new Date('2026-12-04T17:30Z') }
    expect(toInterval(local, losAngeles)).toEqual({ ok: true, value })
  })

  test.each([
    ['09:00', '08:00', 'end-before-start', 'end'],
    ['09:00', '09:00', 'end-before-start', 'end'],
    ['9', '10:00', 'time-unreadable', 'start'],
    ['09:00', '', 'time-unreadable', 'end'],
  ])('from %s to %s: %s at the %s', (start, end, code, field) => {
    const local = { start: `2026-12-04T${start}`, end: `2026-12-04T${end}` }
    expect(toInterval(local, losAngeles)).toEqual({ ok: false, refusal: { code, field } })
  })

  test('an answer to "which one?" is taken for each end', () => {
    const local = { start: '2026-11-01T01:30', end: '2026-11-01T01:45' } as const

    expect(toInterval(local, losAngeles)).toMatchObject({ refusal: { code: 'time-repeated', field: 'start' } })
    expect(toInterval({ ...local, startWhich: 'later' }, losAngeles)).toMatchObject({
      refusal: { code: 'time-repeated', field: 'end' },
    })
    expect(toInterval({ ...local, startWhich: 'earlier', endWhich: 'later' }, losAngeles)).toEqual({
      ok: true,
      value: { start: new Date('2026-11-01T08:30Z'), end: new Date('2026-11-01T09:45Z') },
    })
  })
})

describe('days', () => {
  test.each([
    [losAngeles, '2026-03-08', 23],
    [losAngeles, '2026-11-01', 25],
    [lordHowe, '2026-10-04', 23.5],
    [london, '2026-10-25', 25],
    [kathmandu, '2026-10-25', 24],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('%s: %s has %d hours', (timeZone, date, hours) => {
    const { start, end } = dayOf(date, timeZone)
    expect(minutesBetween(start, end) / 60).toBe(hours)
  })

  test('a day without a midnight begins when the clocks have jumped over it', () => {
    expect(dayOf('2026-04-24', 'Africa/Cairo').start).toEqual(new Date('2026-04-23T22:00Z'))
    expect(firstInstantFrom('2026-03-08T02:30', losAngeles)).toEqual(new Date('2026-03-08T10:00Z'))
  })
})

test('reads an instant off the clocks of an office', () => {
  const instant = new Date('2026-12-05T02:05:59.999Z')
  expect(toLocalDateTime(instant, losAngeles)).toBe('2026-12-04T18:05')
  expect(toLocalDate(instant, losAngeles)).toBe('2026-12-04')
  expect(toLocalTime(instant, losAngeles)).toBe('18:05')
})

test('reads every hour of two years as the clocks of the system do', () => {
  for (const timeZone of [...zones, 'Africa/Casablanca', 'Africa/El_Aaiun', 'Asia/Gaza', 'Africa/Cairo']) {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    const wrong: string[] = []
    for (let at = Date.parse('2025-12-31'); at < Date.parse('2028-01-01'); at += 1_800_000) {
      const local = toLocalDateTime(new Date(at), timeZone)
      if (clock.format(at).replace(' ', 'T') !== local) wrong.push(`${timeZone} ${local}`)
    }
    expect(wrong).toEqual([])
  }
})

test('intervals that touch do not overlap', () => {
  const at = (start: number, end: number) => ({ start: new Date(start), end: new Date(end) })
  expect(overlaps(at(0, 10), at(10, 20))).toBe(false)
  expect(overlaps(at(10, 20), at(0, 10))).toBe(false)
  expect(overlaps(at(0, 11), at(10, 20))).toBe(true)
  expect(overlaps(at(12, 13), at(10, 20))).toBe(true)
})

test('minutes are counted and added', () => {
  const start = new Date('2026-03-08T09:00Z')
  expect(addMinutes(start, 90)).toEqual(new Date('2026-03-08T10:30Z'))
  expect(minutesBetween(start, new Date('2026-03-08T10:29:59Z'))).toBe(89)
  expect(minutesBetween(new Date('2026-03-08T10:00Z'), start)).toBe(-60)
})
