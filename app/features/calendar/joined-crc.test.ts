import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinCrc } from './joined-crc.ts'

const octets = fc.uint8Array({ maxLength: 3000 })

test('the sum of two texts joined is that of both together', () => {
  fc.assert(
    fc.property(octets, octets, (first, second) => {
      expect(joinCrc(crc32(first), crc32(second), second.length)).toBe(crc32(Buffer.concat([first, second])))
    }),
    { numRuns: 500 },
  )
})

test('nothing joined changes nothing, and long texts come out right', () => {
  const long = Buffer.alloc(5_000_001, 'VEVENT')
  expect(joinCrc(crc32('abc'), crc32(''), 0)).toBe(crc32('abc'))
  expect(joinCrc(crc32('abc'), crc32(long), long.length)).toBe(crc32(Buffer.concat([Buffer.from('abc'), long])))
})
