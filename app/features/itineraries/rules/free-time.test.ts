import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps, type Interval } from '#app/lib/office-time.ts'
import { commonTimes, nearestFree, openTimes } from './free-time.ts'

const minute = 60_000
const base = Date.parse('2026-12-08T17:00:00Z')
const span = (from: number, length: number): Interval => ({
  start: new Date(base + from * minute),
  end: new Date(base + (from + length) * minute),
})
const anySpan = fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 5, max: 240 }))
const spans = (maxLength: number) =>
  fc.array(anySpan, { maxLength }).map((list) => list.map(([from, length]) => span(from, length)))

describe('nearestFree', () => {
  test.each([
    ['it is free as wished', span(60, 30), [], 60],
    ['right after what is in the way, when that is nearer', span(70, 30), [span(50, 50)], 100],
    ['right before, when that is nearer', span(55, 30), [span(60, 240)], 30],
    ['of two that are as near, the earlier', span(60, 30), [span(60, 30)], 30],
    ['not so early that the doors are closed', span(10, 30), [span(0, 60)], 60],
  ])('%s', (_case, wanted, busy, from) => {
    expect(nearestFree(wanted, busy, [span(0, 540)])?.start).toEqual(span(from, 0).start)
  })

  test('there may be none', () => {
    expect(nearestFree(span(0, 30), [span(0, 540)], [span(0, 540)])).toBeNull()
    expect(nearestFree(span(0, 60), [], [span(0, 45)])).toBeNull()
  })

  test('what it finds is as long, within hours and free, and nothing nearer on a grid of minutes is', () => {
    const wish = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 5, max: 180 }))
    fc.assert(
      fc.property(wish, spans(8), spans(3), ([from, length], busy, open) => {
        const fits = (candidate: Interval) =>
          open.some(({ start, end }) => start <= candidate.start && candidate.end <= end) &&
          !busy.some((taken) => overlaps(taken, candidate))
        const found = nearestFree(span(from, length), busy, open)
        const all = Array.from({ length: 1500 }, (_, at) => span(at, length)).filter(fits)
        const far = ({ start }: Interval) => Math.abs(start.getTime() - span(from, 0).start.getTime())
        const best = Math.min(...all.map(far))
        expect(found === null ? Infinity : far(found)).toBe(best)
        if (found) expect(fits(found) && found.end.getTime() - found.start.getTime() === length * minute).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('commonTimes', () => {
  test.each([
    ['nobody narrows it', [span(0, 540)], [span(0, 540)], [span(0, 540)]],
    ['a lunch hour is left out', [span(0, 540)], [span(30, 150), span(240, 600)], [span(30, 150), span(240, 300)]],
    ['those who never meet have none', [span(0, 60)], [span(60, 60)], []],
    ['of several days each is taken by itself', [span(0, 60), span(1440, 60)], [span(30, 1440)], [span(30, 30), span(1440, 30)]],
  ])('%s', (_case, some, others, common) => {
    expect(commonTimes(some, others)).toEqual(common)
  })
})

describe('openTimes', () => {
  const weekday = [['09:00', '12:00'], ['13:00', '18:00']] as const
  const hours = { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: [['22:00', '24:00']] as const, 6: [], 7: [] }
  const office = { openingHours: hours, closures: ['2026-12-08'], timeZone: 'America/Los_Angeles' }
  const at = (first: string, last: string, now = '2026-12-01T00:00:00Z') =>
    openTimes(first, last, office, new Date(now)).map(({ start, end }) => `${start.toISOString()}/${end.toISOString()}`)

  test('gives each span of each open day, and none of a closed one', () => {
    expect(at('2026-12-07', '2026-12-08')).toEqual([
      '2026-12-07T17:00:00.000Z/2026-12-07T20:00:00.000Z',
      '2026-12-07T21:00:00.000Z/2026-12-08T02:00:00.000Z',
    ])
  })

  test('knows midnight', () => {
    expect(at('2026-12-11', '2026-12-11')).toEqual(['2026-12-12T06:00:00.000Z/2026-12-12T08:00:00.000Z'])
  })

  test('leaves out what is over, and begins at the next quarter', () => {
    expect(at('2026-12-07', '2026-12-07', '2026-12-07T18:05:00Z')[0]).toBe('2026-12-07T18:15:00.000Z/2026-12-07T20:00:00.000Z')
    expect(at('2026-12-07', '2026-12-07', '2026-12-07T20:00:00Z')).toHaveLength(1)
  })
})
