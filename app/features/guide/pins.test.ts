import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placePins } from './pins.ts'

const view = { width: 430, height: 470, taken: [{ x: 215, y: 235, radius: 12 }] }
const place = (number: number, x: number, y: number) => ({ number, x, y, slug: `place-${number}` })

test('who stands alone stands where it is', () => {
  expect(placePins([place(1, 100, 100), place(2, 200, 100)], view)).toEqual([
    { x: 100, y: 100, slug: 'place-1', numbers: [1], radius: 11, spot: null },
    { x: 200, y: 100, slug: 'place-2', numbers: [2], radius: 11, spot: null },
  ])
})

test('the nearer keeps its spot, the next makes way and says where it belongs', () => {
  const [first, second] = placePins([place(1, 100, 100), place(2, 104, 100)], view)
  expect(first).toMatchObject({ x: 100, y: 100, spot: null })
  expect(second).toMatchObject({ spot: { x: 104, y: 100 }, numbers: [2] })
  expect(Math.hypot((second?.x ?? 0) - 104, (second?.y ?? 0) - 100)).toBeLessThan(24)
})

test('a place in the office stands beside it', () => {
  const [pin] = placePins([place(1, 215, 235)], view)
  expect(pin?.spot).toEqual({ x: 215, y: 235 })
})

test('of very many, those close together share a pin that leads to the nearest', () => {
  const crowd = Array.from({ length: 60 }, (_, index) => place(index + 1, 60 + (index % 3) * 100, 60))
  const pins = placePins(crowd, view)
  expect(pins.map(({ slug }) => slug)).toEqual(['place-1', 'place-2', 'place-3'])
  expect(pins[1]?.numbers.slice(0, 3)).toEqual([2, 5, 8])
})

test('no pin lies on another, all are seen whole, and each place has one', () => {
  const spot = fc.tuple(fc.integer({ min: 5, max: 425 }), fc.integer({ min: 5, max: 465 }))
  const spots = fc.array(spot, { maxLength: 150 })
  fc.assert(
    fc.property(spots, (points) => {
      const places = points.map(([x, y], index) => place(index + 1, x, y))
      const pins = placePins(places, view)
      expect(pins.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(places.map(({ number }) => number))
      const all = [...view.taken, ...pins]
      all.forEach((one, index) => {
        for (const other of all.slice(index + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius)
        }
      })
      for (const { x, y, radius } of pins) {
        expect(Math.min(x, y, view.width - x, view.height - y)).toBeGreaterThanOrEqual(radius)
      }
    }),
    { numRuns: 50 },
  )
})
