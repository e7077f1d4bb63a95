import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isRuleReadable, occurrencesOf } from './occurrences.server.ts'

type Asked = readonly [startsLocal: string, rrule: string | null, from: string, until: string]
type Case = readonly [what: string, ...Asked, expected: readonly string[]]

const cases: readonly Case[] = [
  ['once', '2026-12-12T18:00', null, '2026-12-01T00:00', '2026-12-31', ['2026-12-12T18:00']],
  ['once, and over', '2026-12-12T18:00', null, '2026-12-12T18:01', '2026-12-31', []],
  ['once, still to come on the last day', '2026-12-12T18:00', null, '2026-12-12T18:00', '2026-12-12', ['2026-12-12T18:00']],
  ['once, a day after the last', '2026-12-13T18:00', null, '2026-12-01T00:00', '2026-12-12', []],
  ['a whole day that has begun', '2026-12-12', null, '2026-12-12T15:00', '2026-12-31', ['2026-12-12']],
  [
    'every Tuesday and Saturday',
    ...(['2026-01-03T08:00', 'FREQ=WEEKLY;BYDAY=TU,SA', '2026-12-07T09:00', '2026-12-15'] as const),
    ['2026-12-08T08:00', '2026-12-12T08:00', '2026-12-15T08:00'],
  ],
  [
    'this morning, which is over, and next week',
    ...(['2026-01-06T08:00', 'FREQ=WEEKLY', '2026-12-08T08:01', '2026-12-15'] as const),
    ['2026-12-15T08:00'],
  ],
  [
    'every second week',
    ...(['2026-11-03T17:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-04T00:00', '2026-12-15'] as const),
    ['2026-11-17T17:00', '2026-12-01T17:00', '2026-12-15T17:00'],
  ],
  [
    'the first Thursday of the month',
    ...(['2026-01-01T10:00', 'FREQ=MONTHLY;BYDAY=1TH', '2026-11-01T00:00', '2027-02-28'] as const),
    ['2026-11-05T10:00', '2026-12-03T10:00', '2027-01-07T10:00', '2027-02-04T10:00'],
  ],
  [
    'the last Friday of the month',
    ...(['2026-01-30T19:00', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-12-01T00:00', '2027-02-28'] as const),
    ['2026-12-25T19:00', '2027-01-29T19:00', '2027-02-26T19:00'],
  ],
  [
    'the second and fourth Sunday, as days',
    ...(['2026-01-11', 'FREQ=MONTHLY;BYDAY=2SU,4SU', '2026-12-13T23:00', '2027-01-10'] as const),
    ['2026-12-13', '2026-12-27', '2027-01-10'],
  ],
  [
    'the 31st, where a month has one',
    ...(['2026-01-31T12:00', 'FREQ=MONTHLY', '2026-08-01T00:00', '2026-12-31'] as const),
    ['2026-08-31T12:00', '2026-10-31T12:00', '2026-12-31T12:00'],
  ],
  [
    'every year on the last Sunday of June',
    ...(['2026-06-28T10:30', 'FREQ=YEARLY;BYMONTH=6;BYDAY=-1SU', '2026-12-01T00:00', '2028-12-31'] as const),
    ['2027-06-27T10:30', '2028-06-25T10:30'],
  ],
  [
    'in the months of a season',
    ...(['2026-04-01T16:00', 'FREQ=WEEKLY;BYMONTH=4,5,6,7,8,9,10;BYDAY=WE', '2026-10-20T00:00', '2027-04-08'] as const),
    ['2026-10-21T16:00', '2026-10-28T16:00', '2027-04-07T16:00'],
  ],
  [
    'until a day, which is still one',
    ...(['2026-12-01', 'FREQ=WEEKLY;UNTIL=20261215', '2026-12-01T00:00', '2026-12-31'] as const),
    ['2026-12-01', '2026-12-08', '2026-12-15'],
  ],
  [
    'until an instant',
    ...(['2026-12-01T08:00', 'FREQ=WEEKLY;UNTIL=20261215T160000Z', '2026-12-02T00:00', '2026-12-31'] as const),
    ['2026-12-08T08:00', '2026-12-15T08:00'],
  ],
  [
    'so many times, counted from the first',
    ...(['2026-12-01T08:00', 'FREQ=WEEKLY;COUNT=3', '2026-12-02T00:00', '2027-12-31'] as const),
    ['2026-12-08T08:00', '2026-12-15T08:00'],
  ],
  ['a count that has run out', '2026-01-01T08:00', 'FREQ=DAILY;COUNT=10', '2026-12-01T00:00', '2026-12-31', []],
  [
    'over the change to summer time, at the same hour of the clock',
    ...(['2026-03-01T08:00', 'FREQ=WEEKLY', '2026-03-01T00:00', '2026-03-15'] as const),
    ['2026-03-01T08:00', '2026-03-08T08:00', '2026-03-15T08:00'],
  ],
  [
    'over the change to winter time',
    ...(['2026-10-25T01:30', 'FREQ=WEEKLY', '2026-10-25T00:00', '2026-11-08'] as const),
    ['2026-10-25T01:30', '2026-11-01T01:30', '2026-11-08T01:30'],
  ],
  [
    'on the 29th of February',
    ...(['2024-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-01-01T00:00', '2032-12-31'] as const),
    ['2028-02-29', '2032-02-29'],
  ],
  ['daily for many years', '2000-01-01T08:00', 'FREQ=DAILY', '2026-12-08T09:00', '2026-12-09', ['2026-12-09T08:00']],
  ['a weekday that there is not', '2026-01-03T08:00', 'FREQ=WEEKLY;BYDAY=XX', '2026-01-01T00:00', '2026-12-31', []],
  ['no rule at all', '2026-01-03T08:00', 'every now and then', '2026-01-01T00:00', '2026-12-31', []],
  ['an end that is none', '2026-01-03T08:00', 'FREQ=WEEKLY;UNTIL=SOON', '2026-01-01T00:00', '2026-12-31', []],
  ['a start that is none', 'soon', 'FREQ=WEEKLY', '2026-01-01T00:00', '2026-12-31', []],
]

test.each(cases)('%s', (_what, startsLocal, rrule, from, until, expected) => {
  expect(occurrencesOf({ startsLocal, rrule }, from, until)).toEqual(expected)
})

test.each([
  ['2026-01-03T08:00', 'FREQ=WEEKLY;BYDAY=SA', true],
  ['2026-01-03T08:00', 'FREQ=WEEKLY;BYDAY=SU', false],
  ['2026-01-03T08:00', 'FREQ=MONTHLY;BYDAY=6SA', false],
  ['2026-02-28', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', false],
])('whether the rule of %s, %s, begins where the event does: %s', (startsLocal, rrule, readable) => {
  expect(isRuleReadable(startsLocal, rrule)).toBe(readable)
})

test('every rule that comes with the house can be followed', () => {
  const happenings = JSON.parse(readFileSync('prisma/data/happenings.json', 'utf8')) as { slug: string; dtstart: string; rrule: string | null }[]
  expect(happenings.filter(({ dtstart, rrule }) => rrule && !isRuleReadable(dtstart, rrule))).toEqual([])
})
