import { expect, test } from 'vitest'
import { chooseCoding } from './coding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0.000', 'identity'],
  ['gzip ; q=0.5', 'gzip'],
  ['identity, gzip;q=0.5', 'identity'],
  ['identity;q=0.5, gzip;q=0.5', 'gzip'],
  ['*', 'identity'],
  ['deflate, zstd', 'identity'],
  ['gzip;q=2', 'identity'],
  ['gzip;q=nonsense', 'identity'],
  [';;,,=', 'identity'],
])('%j gives %s', (accepted, coding) => {
  expect(chooseCoding(accepted, ['identity', 'gzip', 'br'])).toBe(coding)
})

test('chooses only among what there is', () => {
  expect(chooseCoding('br, gzip;q=0.5', ['identity', 'gzip'])).toBe('gzip')
  expect(chooseCoding('br', ['identity', 'gzip'])).toBe('identity')
})
