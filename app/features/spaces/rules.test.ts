import { expect, test } from 'vitest'
import { checkAhead, isOver } from './rules.ts'

const morning = { date: '2026-12-07', half: 'morning' } as const
const afternoon = { date: '2026-12-07', half: 'afternoon' } as const

test.each([
  ['the morning a minute before one', morning, '2026-12-07T12:59', false],
  ['the morning at one', morning, '2026-12-07T13:00', true],
  ['the morning of the day before', morning, '2026-12-08T00:00', true],
  ['the morning of the day after', morning, '2026-12-06T23:59', false],
  ['the afternoon in the last minute of the day', afternoon, '2026-12-07T23:59', false],
  ['the afternoon at midnight', afternoon, '2026-12-08T00:00', true],
])('whether %s is over', (_case, when, at, over) => {
  expect(isOver(when, at)).toBe(over)
})

test.each([
  ['what lies ahead', '2026-12-07T09:00', { ok: true }],
  ['a morning that is over', '2026-12-07T13:00', { refusal: { code: 'desk-half-past', field: 'halves' } }],
  ['a day that is over', '2026-12-08T09:00', { refusal: { code: 'desk-day-past', field: 'halves' } }],
])('says of %s which it is', (_case, at, outcome) => {
  expect(checkAhead([morning, afternoon], at)).toMatchObject(outcome)
})
