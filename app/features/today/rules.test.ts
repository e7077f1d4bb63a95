import { expect, test } from 'vitest'
import { type Need } from './model.ts'
import { oldestFirst, partOfDay } from './rules.ts'

test.each([
  ['00:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['17:59', 'afternoon'],
  ['18:00', 'evening'],
])('%s is greeted with good %s', (time, part) => {
  expect(partOfDay(time)).toBe(part)
})

test('what waits longest stands first, and equals keep their order', () => {
  const need = (id: string, at: string): Need => ({ id, kind: 'question', questionId: id, name: '', since: new Date(at) })
  const needs = [need('new', '2026-12-03T00:00:00Z'), need('old', '2026-12-01T00:00:00Z'), need('old-too', '2026-12-01T00:00:00Z')]

  expect(oldestFirst(needs).map(({ id }) => id)).toEqual(['old', 'old-too', 'new'])
})
