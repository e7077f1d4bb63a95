import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHttpDate } from './http-date.ts'

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
  ['Wed, 29 Feb 2028 00:00:00 GMT', '2028-02-29T00:00:00.000Z'],
  ['Wednesday, 29-Feb-28 23:59:59 GMT', '2028-02-29T23:59:59.000Z'],
  ['Thu, 31 Dec 2026 23:59:60 GMT', '2027-01-01T00:00:00.000Z'],
])('%s is %s', (text, instant) => {
  expect(parseHttpDate(text)?.toISOString()).toBe(instant)
})

test.each([
  '',
  'yesterday',
  '2026-03-03T10:00:00Z',
  '1772532000',
  'Tue, 31 Feb 2026 10:00:00 GMT',
  'Tue, 00 Mar 2026 10:00:00 GMT',
  'Tue, 03 Mrz 2026 10:00:00 GMT',
  'Tue, 03 Mar 2026 24:00:00 GMT',
  'Tue, 03 Mar 2026 10:60:00 GMT',
  'Tue, 03 Mar 2026 10:00:00 PST',
  'Tue, 03 Mar 2026 10:00:00 GMT, and more',
])('%j is no date', (text) => {
  expect(parseHttpDate(text)).toBeNull()
})

test('reads back what is written', () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 })
  fc.assert(
    fc.property(seconds, (second) => {
      expect(parseHttpDate(new Date(second * 1000).toUTCString())).toEqual(new Date(second * 1000))
    }),
  )
})
