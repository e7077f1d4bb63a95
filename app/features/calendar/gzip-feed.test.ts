import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gzipFeed as gzipPieces } from './gzip-feed.server.ts'

const gzipFeed = (texts: readonly string[]) => gzipPieces(texts.map((text) => ({ name: text, text: () => text })))

const sizeOf = (text: string) => Buffer.byteLength(text)

test('whatever the pieces, they come back joined, by two readers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 12 }), async (pieces) => {
      const { gzip, bodySize } = gzipFeed(pieces)
      const whole = pieces.join('')

      expect(gunzipSync(gzip).toString('utf8')).toBe(whole)
      const stream = new Blob([new Uint8Array(gzip)]).stream().pipeThrough(new DecompressionStream('gzip'))
      expect(await new Response(stream).text()).toBe(whole.replace(/^\u{feff}/u, ''))
      expect(bodySize).toBe(sizeOf(whole))
    }),
    { numRuns: 60 },
  )
})

test('pieces that were kept and pieces that are new make the same bytes', () => {
  const pieces = ['BEGIN\r\n', 'one '.repeat(900), 'two '.repeat(900), 'END\r\n']
  const first = gzipFeed(pieces)
  gzipFeed(['BEGIN\r\n', 'one '.repeat(900), 'three '.repeat(900), 'END\r\n'])

  expect(gzipFeed(pieces)).toEqual(first)
  expect(first.gzip.length).toBeLessThan(first.bodySize / 20)
})

test('a piece that is kept is not asked for its text again', () => {
  const known = { name: 'kept piece', text: () => 'some text' }
  const first = gzipPieces([known])
  const again = { name: 'kept piece', text: () => expect.unreachable() }

  expect(gzipPieces([again])).toEqual(first)
})

test('another text has another digest', () => {
  const digests = [['a', 'b'], ['a', 'c'], ['b', 'a'], []].map((pieces) => gzipFeed(pieces).digest)
  expect(new Set(digests).size).toBe(4)
})
