import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { type DoorEvent, type DoorKind } from '../model.ts'
import { asOf, neverCame, presenceOf, presumedLeftAt, tellStory } from './door.ts'

const at = (time: string) => new Date(`2026-12-08T${time}:00Z`)
const event = (id: string, kind: DoorKind, time: string): DoorEvent => ({ id, kind, at: at(time) })

// Monday to Friday nine to six in San Francisco: 17:00 to 02:00 UTC in winter.
const hours = parseWeekHours(JSON.stringify(Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [['09:00', '18:00']]]))))
const office = { timeZone: 'America/Los_Angeles', openingHours: hours, closures: ['2026-12-25'] }

const told = (events: readonly DoorEvent[]) => tellStory(events, office.timeZone)

describe('tellStory', () => {
  test('nobody came', () => {
    expect(told([])).toEqual(neverCame)
  })

  test('of two arrivals in a row the earlier counts, in whatever order they come in', () => {
    const events = [event('late', 'arrival', '18:05'), event('first', 'arrival', '18:00')]
    expect(told(events).inside?.id).toBe('first')
    expect(told([...events].reverse()).inside?.id).toBe('first')
  })

  test('a departure after them wins', () => {
    const story = told([event('a', 'arrival', '18:00'), event('d', 'departure', '19:00'), event('b', 'arrival', '18:05')])
    expect(story).toMatchObject({ inside: null, left: { id: 'd' }, leftAfter: { id: 'a' }, latest: { id: 'd' } })
  })

  test('who comes back is in since then, and first came before', () => {
    const story = told([event('a', 'arrival', '18:00'), event('d', 'departure', '19:00'), event('b', 'arrival', '20:00')])
    expect(story).toMatchObject({ inside: { id: 'b' }, left: { id: 'd' }, first: { id: 'a' } })
  })

  test('at one instant the arrival comes first', () => {
    expect(told([event('d', 'departure', '18:00'), event('a', 'arrival', '18:00')]).inside).toBeNull()
  })

  test('an arrival on another day of the office is another stay, though nobody saw the end of the one before', () => {
    const forgot = event('forgot', 'arrival', '18:00')
    const night = { id: 'night', kind: 'arrival', at: new Date('2026-12-09T07:59:00Z') } as const
    const morning = { id: 'morning', kind: 'arrival', at: new Date('2026-12-09T17:00:00Z') } as const
    expect(told([forgot, night]).inside?.id).toBe('forgot')
    expect(told([morning, night, forgot])).toMatchObject({ inside: { id: 'morning' }, first: { id: 'forgot' }, left: null })
    expect(presenceOf(told([forgot, morning]), office, new Date('2026-12-09T18:00:00Z'))).toBe('on-site')
  })

  test('a stay of an earlier day does not stand in the way of coming again', () => {
    const story = told([event('a', 'arrival', '18:00')])
    expect(asOf(story, new Date('2026-12-09T07:59:00Z'), office.timeZone)).toBe(story)
    expect(asOf(story, new Date('2026-12-09T08:00:00Z'), office.timeZone)).toEqual({ ...story, inside: null })
    expect(asOf(neverCame, new Date(), office.timeZone)).toBe(neverCame)
  })

  test('a departure that nobody saw an arrival for is kept', () => {
    expect(told([event('d', 'departure', '18:00')])).toMatchObject({ inside: null, left: { id: 'd' }, leftAfter: null })
  })

  test('the order in which events come in never matters', () => {
    const events = fc.uniqueArray(fc.tuple(fc.constantFrom<DoorKind>('arrival', 'departure'), fc.integer({ min: 0, max: 500 })), {
      maxLength: 8,
      selector: ([, minute]) => minute,
    })
    const property = fc.property(events, fc.integer(), (drawn, turn) => {
      const list = drawn.map(([kind, minute]) => ({ id: `e${minute}`, kind, at: new Date(minute * 60_000) }))
      const cut = list.length === 0 ? 0 : Math.abs(turn) % list.length
      expect(told([...list.slice(cut), ...list.slice(0, cut)])).toEqual(told(list))
    })
    fc.assert(property)
  })
})

describe('presenceOf', () => {
  const story = told([event('a', 'arrival', '18:00')])

  test('on site until closing time, presumed left from then on', () => {
    expect(presenceOf(story, office, new Date('2026-12-09T01:59:59Z'))).toBe('on-site')
    expect(presenceOf(story, office, new Date('2026-12-09T02:00:00Z'))).toBe('presumed-left')
    expect(presenceOf(story, office, new Date('2026-12-20T02:00:00Z'))).toBe('presumed-left')
  })

  test('left is left only when it was said', () => {
    const gone = told([event('a', 'arrival', '18:00'), event('d', 'departure', '19:00')])
    expect(presenceOf(gone, office, at('20:00'))).toBe('left')
    expect(presenceOf(neverCame, office, at('20:00'))).toBe('never')
  })
})

describe('presumedLeftAt', () => {
  test.each([
    ['during the day: closing time', '2026-12-08T18:00:00Z', '2026-12-09T02:00:00Z'],
    ['after closing time: midnight', '2026-12-09T03:00:00Z', '2026-12-09T08:00:00Z'],
    ['on a Saturday: midnight', '2026-12-12T18:00:00Z', '2026-12-13T08:00:00Z'],
    ['on a day of closure: midnight', '2026-12-25T18:00:00Z', '2026-12-26T08:00:00Z'],
    ['on the day the clocks go back: midnight, a longer day', '2026-11-01T18:00:00Z', '2026-11-02T08:00:00Z'],
  ])('%s', (_, arrived, left) => {
    expect(presumedLeftAt(new Date(arrived), office)).toEqual(new Date(left))
  })
})
