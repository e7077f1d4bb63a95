import { describe, expect, test } from 'vitest'
import { firstInstantFrom } from './office-time.ts'
import { isLate } from './plan-change.ts'

const hour = 3_600_000
const now = new Date('2026-12-07T16:00:00Z')
const from = (hours: number, length = 1) => {
  const start = new Date(now.getTime() + hours * hour)
  return { start, end: new Date(start.getTime() + length * hour) }
}

test.each([
  ['in an hour', from(1), true],
  ['in 48 hours to the millisecond', from(48), true],
  ['a millisecond later than that', from(48 + 1 / hour), false],
  ['in three days', from(72), false],
  ['now', from(0), true],
  ['an hour ago, and goes on', from(-1, 2), true],
  ['an hour ago, and ends now', from(-1, 1), false],
  ['yesterday', from(-24), false],
])('a change of what begins %s', (_case, when, late) => {
  expect(isLate(when, now)).toBe(late)
})

describe('hours are those that pass, not those on the clock', () => {
  test.each([
    ['America/Los_Angeles', 'skip an hour', '2027-03-13T10:00', '2027-03-15T11:00', '2027-03-15T11:01'],
    ['America/Los_Angeles', 'repeat an hour', '2026-10-31T10:00', '2026-11-02T09:00', '2026-11-02T09:01'],
    ['Europe/London', 'skip an hour', '2027-03-27T10:00', '2027-03-29T11:00', '2027-03-29T11:01'],
    ['Australia/Sydney', 'skip an hour', '2026-10-03T10:00', '2026-10-05T11:00', '2026-10-05T11:01'],
    ['Australia/Lord_Howe', 'repeat half an hour', '2027-04-03T10:00', '2027-04-05T09:30', '2027-04-05T09:31'],
  ])('in %s, where clocks %s', (zone, _case, changed, within, beyond) => {
    const at = (local: string) => firstInstantFrom(local, zone)
    const late = (local: string) => isLate({ start: at(local), end: new Date(at(local).getTime() + hour) }, at(changed))
    expect([late(within), late(beyond)]).toEqual([true, false])
  })
})
