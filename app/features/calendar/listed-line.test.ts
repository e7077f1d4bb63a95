import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutInPieces, isWritten, readLine, subjectOf, toLine, zonesOf } from './listed-line.ts'

const word = fc.stringMatching(/^[A-Za-z0-9_/-]{1,30}$/)
const zone = fc.constantFrom('', 'America/Los_Angeles', 'Los_Angeles', 'Asia/Tokyo')
const entries = fc.array(fc.record({ subject: word, digest: word, zone }), { maxLength: 200 })

describe('a line of a listing', () => {
  test('says what it was made of', () => {
    fc.assert(
      fc.property(fc.record({ subject: word, digest: word, zone }), (entry) => {
        expect(readLine(toLine(entry))).toEqual(entry)
        expect(subjectOf(toLine(entry))).toBe(entry.subject)
        expect(isWritten(toLine(entry))).toBe(true)
      }),
    )
  })

  test('without a text is told from a whole day’s', () => {
    expect(isWritten(toLine({ subject: 'visit-1', digest: 'd', zone: '' }))).toBe(true)
    expect(isWritten('visit-1  ')).toBe(false)
  })
})

test('the zones of lines are all that they name, each once, a name that ends like another too', () => {
  fc.assert(
    fc.property(entries, (all) => {
      expect([...zonesOf(all.map(toLine))].sort()).toEqual([...new Set(all.map((entry) => entry.zone))].sort())
    }),
  )
})

describe('pieces', () => {
  test('are the lines in their order', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(cutInPieces(all.map(toLine)).flat()).toEqual(all.map(toLine))
      }),
    )
  })

  test('stay as they were where nothing changed: one other digest is one other piece', () => {
    const lines = Array.from({ length: 500 }, (_, index) => toLine({ subject: `meeting-${index}`, digest: 'd', zone: '' }))
    const before = cutInPieces(lines).map(String)
    const after = cutInPieces(lines.with(250, toLine({ subject: 'meeting-250', digest: 'e', zone: '' }))).map(String)

    expect(before.length).toBeGreaterThan(10)
    expect(after.filter((piece) => !before.includes(piece))).toHaveLength(1)
  })
})
