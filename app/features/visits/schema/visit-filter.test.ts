import { expect, test } from 'vitest'
import { readVisitFilter, visitsAddress } from './visit-filter.ts'

const plain = { q: '', state: '', when: 'upcoming', host: '', wiki: '', from: '', until: '', page: 1 }
const read = (search: string) => readVisitFilter(new URLSearchParams(search))

test.each([
  ['', plain],
  ['state=requested&host=me&page=3', { ...plain, state: 'requested', host: 'me', page: 3 }],
  ['q=Ana', { ...plain, q: 'Ana', when: 'all' }],
  ['q=Ana&when=week', { ...plain, q: 'Ana', when: 'week' }],
  ['from=2026-12-01&until=2026-12-31', { ...plain, from: '2026-12-01', until: '2026-12-31' }],
])('reads “%s”', (search, filter) => {
  expect(read(search)).toEqual(filter)
})

test.each([
  'state=on-fire',
  'when=never',
  'from=2026-02-30',
  'page=-1',
  'page=1e9',
  'page=two',
  `q=${'a'.repeat(10_000)}`,
  'host=%27%20OR%201=1',
])('passes over what cannot be meant: %s', (search) => {
  expect(read(search)).toEqual(plain)
})

test('writes an address without what says nothing', () => {
  expect(visitsAddress(plain as never)).toBe('/visits?when=upcoming')
  expect(visitsAddress({ q: 'Ana & Bo', page: 2 })).toBe('/visits?q=Ana+%26+Bo&page=2')
  expect(visitsAddress({})).toBe('/visits')
})
