import { expect, test } from 'vitest'
import { progressOf } from './parts.ts'

const states = (values: Record<string, string[]>, errors: Record<string, string[]> = {}) =>
  progressOf({ values, errors }).map(({ state }) => state)

test('an empty form begins with its first part', () => {
  expect(states({ photoChoice: ['ask'] })).toEqual(['current', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
})

test('a filled part is past, the first open one current', () => {
  expect(states({ nameToShow: ['Ada'], email: ['a@example.org'], languages: ['Igbo'], firstDay: ['2026-12-07'] })).toEqual([
    'past',
    'current',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ])
})

test('a fault in a part of a field makes its part faulty', () => {
  expect(states({ photoChoice: ['ask'] }, { 'wishes[1]': ['form-too-long|200'] })[2]).toBe('faulty')
})
