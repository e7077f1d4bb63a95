import { describe, expect, test } from 'vitest'
import { type DoorStory } from '../model.ts'
import { neverCame, tellStory } from './door.ts'
import { decideArrival, decideDeparture, decideUndo, endsStay, greet, greetInRoom, isExpectedOn, opensDoor } from './greeting.ts'

const arrival = { id: 'a', kind: 'arrival', at: new Date('2026-12-08T18:00:00Z') } as const
const inside: DoorStory = tellStory([arrival], 'America/Los_Angeles')
const visit = {
  decision: 'approved',
  firstDay: '2026-12-07',
  lastDay: '2026-12-10',
  halves: [
    { date: '2026-12-07', half: 'morning' },
    { date: '2026-12-09', half: 'afternoon' },
  ],
} as const

describe('greet', () => {
  test.each([
    ['2026-12-06', 'early'],
    ['2026-12-07', 'welcome'],
    ['2026-12-08', 'wrong-day'],
    ['2026-12-09', 'welcome'],
    ['2026-12-11', 'late'],
  ] as const)('an approved visit on %s: %s', (today, greeting) => {
    expect(greet(visit, neverCame, today)).toBe(greeting)
  })

  test.each([
    ['requested', 'awaiting'],
    ['needs-answer', 'awaiting'],
    ['cancelled', 'cancelled'],
    ['declined', 'not-planned'],
  ] as const)('a visit that is %s: %s', (decision, greeting) => {
    expect(greet({ ...visit, decision }, neverCame, '2026-12-07')).toBe(greeting)
  })

  test('who is in is asked whether they leave, whatever the days of the visit', () => {
    expect(greet(visit, inside, '2026-12-20')).toBe('already-in')
  })

  test('the door opens for the early, the late and those on another day', () => {
    expect((['welcome', 'early', 'late', 'wrong-day', 'full'] as const).every(opensDoor)).toBe(true)
    expect((['cancelled', 'awaiting', 'not-planned', 'already-in'] as const).some(opensDoor)).toBe(false)
  })
})

test('without a free desk whoever is expected is told so; what else is said stays', () => {
  expect([greetInRoom('welcome', true), greetInRoom('welcome', false), greetInRoom('early', true)]).toEqual(['full', 'welcome', 'early'])
})

test('a visit that names no half-days is expected on all of its days, and on no other', () => {
  expect(isExpectedOn({ ...visit, halves: [] }, '2026-12-10')).toBe(true)
  expect(isExpectedOn({ ...visit, halves: [] }, '2026-12-11')).toBe(false)
})

describe('decideArrival', () => {
  test('two arrivals are one', () => {
    expect(decideArrival('approved', inside, 'staff')).toMatchObject({ refusal: { code: 'already-in' } })
  })

  test('a tablet lets only approved visits and walk-ins in', () => {
    expect(decideArrival('requested', neverCame, 'device')).toMatchObject({ refusal: { code: 'visit-not-approved' } })
    expect(decideArrival('approved', neverCame, 'device').ok).toBe(true)
    expect(decideArrival(null, neverCame, 'device').ok).toBe(true)
  })

  test('a person at the desk decides for themselves', () => {
    expect(decideArrival('cancelled', neverCame, 'staff').ok).toBe(true)
  })
})

test('nobody leaves who is not in', () => {
  expect(decideDeparture(neverCame)).toMatchObject({ refusal: { code: 'not-in' } })
  expect(decideDeparture(inside).ok).toBe(true)
})

test('only the latest entry can be taken back, and once', () => {
  expect(decideUndo('a', inside, false).ok).toBe(true)
  expect(decideUndo('a', inside, true)).toMatchObject({ refusal: { code: 'undone-already' } })
  const later = tellStory([arrival, { id: 'd', kind: 'departure', at: new Date('2026-12-08T19:00:00Z') }], 'America/Los_Angeles')
  expect(decideUndo('a', later, false)).toMatchObject({ refusal: { code: 'undo-not-latest' } })
})

test('a stay ends with the departure of the last day, or of a later one', () => {
  expect(endsStay(visit, '2026-12-09')).toBe(false)
  expect(endsStay(visit, '2026-12-10')).toBe(true)
  expect(endsStay(visit, '2026-12-11')).toBe(true)
})
