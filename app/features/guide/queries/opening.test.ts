import { describe, expect, test } from 'vitest'
import { openSpansOf, openStateOf } from './opening.server.ts'

const zone = 'America/Los_Angeles'
const place = (openingHours: string | null) => ({ openingHours, latitude: 37.79, longitude: -122.4 })
const on = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) })

describe('openStateOf', () => {
  // 8 December 2026 is a Tuesday; Los Angeles is 8 hours behind UTC.
  test.each([
    ['inside the hours', 'Tu 10:00-14:00', '2026-12-08T18:00:00Z', '2026-12-08T22:00:00Z', 'open'],
    ['begins before opening', 'Tu 10:00-14:00', '2026-12-08T17:45:00Z', '2026-12-08T19:00:00Z', 'closed'],
    ['ends after closing', 'Tu 10:00-14:00', '2026-12-08T21:00:00Z', '2026-12-08T22:15:00Z', 'closed'],
    ['another weekday', 'Tu 10:00-14:00', '2026-12-09T19:00:00Z', '2026-12-09T20:00:00Z', 'closed'],
    ['over the midday break', 'Tu 11:30-15:00,16:30-21:00', '2026-12-08T22:30:00Z', '2026-12-09T01:00:00Z', 'closed'],
    ['past midnight', 'Fr-Sa 11:30-02:00', '2026-12-12T07:30:00Z', '2026-12-12T09:30:00Z', 'open'],
    ['a day off within the season', 'Mo-Su 06:00-22:00; Dec 25 off', '2026-12-25T20:00:00Z', '2026-12-25T21:00:00Z', 'closed'],
    ['always', '24/7', '2026-12-08T10:00:00Z', '2026-12-08T12:00:00Z', 'open'],
    ['an open end', 'Tu 16:00+', '2026-12-09T00:00:00Z', '2026-12-09T02:00:00Z', 'unknown'],
    ['hours that cannot be read', 'ask at the bar', '2026-12-08T18:00:00Z', '2026-12-08T19:00:00Z', 'unknown'],
    ['no hours', null, '2026-12-08T18:00:00Z', '2026-12-08T19:00:00Z', 'unknown'],
  ])('%s', (_case, hours, start, end, state) => {
    expect(openStateOf(place(hours), on(start, end), zone)).toBe(state)
  })
})

test('names the spans of a day', () => {
  expect(openSpansOf(place('Tu 11:30-15:00,16:30-21:00'), '2026-12-08')).toEqual([
    ['11:30', '15:00'],
    ['16:30', '21:00'],
  ])
  expect(openSpansOf(place('Tu 11:30-15:00'), '2026-12-09')).toEqual([])
  expect(openSpansOf(place(null), '2026-12-08')).toBeNull()
})
