import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Desk, type DeskBooking, type Floor, type HalfDay, type Sitter } from './model.ts'
import { freeAround, keyOf, nearestFree, obstacleAt, proposeDesks, seatsOf, stepsBetween } from './proposal-rules.ts'

const visit: Sitter = { kind: 'visit', id: 'visit-1' }
const other: Sitter = { kind: 'visit', id: 'visit-2' }
const staff: Sitter = { kind: 'staff', id: 'ana' }
const monday: HalfDay = { date: '2026-12-07', half: 'morning' }
const mondayLater: HalfDay = { date: '2026-12-07', half: 'afternoon' }
const tuesday: HalfDay = { date: '2026-12-08', half: 'morning' }

function aDesk(label: string, more: Partial<Desk> = {}): Desk {
  const area = label[0] ?? ''
  const number = Number(label.slice(1)) - 1
  return {
    id: label.toLowerCase(),
    label,
    areaId: area,
    areaName: `Area ${area}`,
    areaPosition: 'ABC'.indexOf(area),
    column: number % 4,
    row: Math.floor(number / 4),
    features: [],
    active: true,
    ...more,
  }
}

/** Two areas of eight desks, four in a row. */
const desks = ['A', 'B'].flatMap((area) => [1, 2, 3, 4, 5, 6, 7, 8].map((number) => aDesk(`${area}${number}`)))

function taken(deskId: string, when: HalfDay, sitter: Sitter = staff): DeskBooking {
  return { id: `${deskId}-${keyOf(when)}`, deskId, sitter, ...when }
}

function deskAt(label: string): Desk {
  return desks.find((desk) => desk.label === label) ?? aDesk(label)
}

function propose(bookings: readonly DeskBooking[], halves: readonly HalfDay[], wantedDeskId: string | null = null) {
  return proposeDesks({ desks, bookings }, { sitter: visit, halves, wantedDeskId, stepFree: false })
}

const labels = (proposal: ReturnType<typeof propose>) => proposal.map(({ desk }) => desk?.label ?? null)

describe('stepsBetween', () => {
  test.each([
    ['A1', 'A2', 1],
    ['A1', 'A4', 3],
    ['A1', 'A5', 1],
    ['A1', 'A8', 4],
    ['A1', 'B1', null],
  ])('from %s to %s: %s', (from, to, steps) => {
    expect(stepsBetween(deskAt(from), deskAt(to))).toBe(steps)
  })
})

describe('nearestFree', () => {
  const near = (bookings: readonly DeskBooking[], from = 'A1', all = desks) => {
    const floor: Floor = { desks: all, bookings }
    return nearestFree(deskAt(from), monday, { floor, seats: seatsOf(floor), stepFree: false })?.desk.label ?? null
  }

  test.each([
    ['the neighbour in the same row', [], 'A2'],
    ['the desk behind, when the neighbour is taken', ['a2'], 'A5'],
    ['two desks away', ['a2', 'a5'], 'A3'],
    ['the next area, when this one is full', ['a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'], 'B1'],
  ])('%s', (_, ids, label) => {
    expect(near(ids.map((id) => taken(id, monday)))).toBe(label)
  })

  test('none, when every desk is taken', () => {
    expect(near(desks.map(({ id }) => taken(id, monday)))).toBe(null)
  })

  test('passes by a desk out of use', () => {
    expect(near([], 'A1', desks.map((desk) => (desk.label === 'A2' ? { ...desk, active: false } : desk)))).toBe('A5')
  })
})

describe('proposeDesks', () => {
  test('keeps one desk over all days', () => {
    expect(labels(propose([], [monday, mondayLater, tuesday], 'a3'))).toEqual(['A3', 'A3', 'A3'])
  })

  test('puts half-days in order, mornings first', () => {
    expect(propose([], [tuesday, mondayLater, monday]).map(keyOf)).toEqual([monday, mondayLater, tuesday].map(keyOf))
  })

  test('says why another desk, and how far it is', () => {
    const [first, , third] = propose([taken('a3', tuesday)], [monday, mondayLater, tuesday], 'a3')
    expect(first?.instead).toBe(null)
    expect(third).toMatchObject({ desk: { label: 'A2' }, instead: { wanted: { label: 'A3' }, obstacle: 'taken-by-staff', steps: 1 } })
  })

  test('begins with the desk that is free most often', () => {
    const busy = desks.filter(({ label }) => label !== 'B5').map(({ id }) => taken(id, tuesday, other))
    expect(labels(propose(busy, [monday, mondayLater, tuesday]))).toEqual(['B5', 'B5', 'B5'])
  })

  test('begins with the desk that the person has already', () => {
    expect(labels(propose([taken('a7', monday, visit)], [monday, mondayLater, tuesday]))).toEqual(['A7', 'A7', 'A7'])
  })

  test('leaves what is booked, and names the booking', () => {
    const [first, second] = propose([taken('a7', monday, visit)], [monday, tuesday], 'a1')
    expect(first).toMatchObject({ desk: { label: 'A7' }, bookingId: 'a7-2026-12-07.morning', instead: null })
    expect(second).toMatchObject({ desk: { label: 'A1' }, bookingId: null })
  })

  test('stays at the second desk rather than changing again, when both are as near', () => {
    const halves = [monday, mondayLater, tuesday]
    const bookings = [taken('a3', monday), taken('a3', tuesday), taken('a2', monday)]
    expect(labels(propose(bookings, halves, 'a3'))).toEqual(['A4', 'A3', 'A4'])
  })

  test('finds nothing on a full floor and says so', () => {
    const full = desks.map(({ id }) => taken(id, tuesday, other))
    expect(labels(propose(full, [monday, tuesday]))).toEqual(['A1', null])
    expect(labels(propose(full, [tuesday]))).toEqual([null])
  })

  test('gives a visit that needs it only step-free desks', () => {
    const features = (label: string) => (label === 'B2' ? (['step-free'] as const) : [])
    const floor = { desks: desks.map((desk) => ({ ...desk, features: features(desk.label) })), bookings: [] }
    const [first] = proposeDesks(floor, { sitter: visit, halves: [monday], wantedDeskId: 'a1', stepFree: true })
    expect(first).toMatchObject({ desk: { label: 'B2' }, instead: { obstacle: 'not-step-free', steps: null } })
  })

  test('never proposes a desk that is not free, proposes one wherever there is one, and always the same', () => {
    const halves = [monday, mondayLater, tuesday]
    const seatsOfSome = fc.tuple(fc.nat(desks.length - 1), fc.nat(2))
    const someBookings = fc.uniqueArray(seatsOfSome, { selector: String, maxLength: 48 })
    fc.assert(
      fc.property(someBookings, fc.option(fc.nat(desks.length - 1)), (seats, wish) => {
        const bookings = seats.map(([desk, half]) => taken(desks[desk]?.id ?? '', halves[half] ?? monday, other))
        const floor: Floor = { desks, bookings }
        const wantedDeskId = wish === null ? null : (desks[wish]?.id ?? null)
        const proposal = propose(bookings, halves, wantedDeskId)
        for (const { desk, ...when } of proposal) {
          if (desk) expect(obstacleAt(desk, when, { seats: seatsOf(floor), stepFree: false })).toBe(null)
          else expect(freeAround(deskAt('A1'), when, floor)).toEqual([])
        }
        expect(propose([...bookings].reverse(), [...halves].reverse(), wantedDeskId)).toEqual(proposal)
      }),
    )
  })
})
