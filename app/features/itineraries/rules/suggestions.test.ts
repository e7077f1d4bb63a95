import { describe, expect, test } from 'vitest'
import { type Interval } from '#app/lib/office-time.ts'
import { type StopItem } from '../model.ts'
import { findPause, suggestPlaces, type Candidate, type Pause } from './suggestions.ts'

const at = (time: string) => new Date(`2026-12-08T${time}:00Z`)
const office = { latitude: 37.79, longitude: -122.4 }
const pause: Pause = { start: at('11:00'), end: at('12:15'), from: 'office', to: 'office', minutes: 75 }
type Taste = Readonly<{ interests: readonly string[]; diet: readonly string[] }>
const nothing: Taste = { interests: [], diet: [] }
type IsOpen = (place: Candidate, when: Interval) => boolean

function place(id: string, more: Partial<Candidate> = {}): Candidate {
  const plain = { category: 'see', tags: [], diet: [], typicalMinutes: 30, walkMinutesFromOffice: 6 }
  return { id, slug: id, name: id, ...office, ...plain, ...more }
}

function suggest(places: readonly Candidate[], taste = nothing, isOpen: IsOpen = () => true) {
  return suggestPlaces(pause, places, { office, taste, isOpen })
}
const ids = (...asked: Parameters<typeof suggest>) => suggest(...asked).map(({ placeId }) => placeId)

describe('suggestPlaces', () => {
  test('leaves time to go there, to stay and to come back, beginning on five minutes', () => {
    expect(suggest([place('roof')])).toEqual([
      { placeId: 'roof', slug: 'roof', name: 'roof', walkMinutes: 6, when: { start: at('11:10'), end: at('11:40') } },
    ])
    expect(ids([place('long', { typicalMinutes: 60 }), place('far', { walkMinutesFromOffice: 21, typicalMinutes: 5 })])).toEqual([])
  })

  test('never a place that is closed then', () => {
    const asked: string[] = []
    const isOpen = ({ id }: Candidate, { start }: Interval) => asked.push(`${id} ${start.toISOString().slice(11, 16)}`) > 1
    expect(ids([place('shut'), place('café', { category: 'coffee', walkMinutesFromOffice: 10 })], nothing, isOpen)).toEqual(['café'])
    expect(asked).toEqual(['shut 11:10', 'café 11:10'])
  })

  test('later in the pause, where a place opens only then', () => {
    const late = place('late', { typicalMinutes: 15 })
    const [suggestion, ...more] = suggest([late], nothing, (_place, { start }) => start >= at('11:30'))
    expect([suggestion?.when, more]).toEqual([{ start: at('11:40'), end: at('11:55') }, []])
    expect(ids([late], nothing, (_place, { start }) => start >= at('11:45'))).toEqual([])
  })

  test('what the visitor likes first, then what is near; one of a kind, three at most', () => {
    const places = [
      place('near', { category: 'coffee', walkMinutesFromOffice: 1 }),
      place('second coffee', { category: 'coffee', walkMinutesFromOffice: 2 }),
      place('walk', { category: 'walk', walkMinutesFromOffice: 3 }),
      place('shop', { category: 'shop', walkMinutesFromOffice: 4 }),
      place('library', { tags: ['library'], walkMinutesFromOffice: 9 }),
    ]
    expect(ids(places)).toEqual(['near', 'walk', 'shop'])
    expect(ids(places, { interests: ['libraries'], diet: [] })).toEqual(['library', 'near', 'walk'])
  })

  test('food that can be eaten, no pharmacies, and Wikimedians for those who asked for them', () => {
    const places = [
      place('steak', { category: 'eat' }),
      place('pharmacy', { category: 'practical' }),
      place('chapter', { category: 'wikimedia' }),
    ]
    expect(ids(places)).toEqual(['steak'])
    expect(ids(places, { interests: ['wikimedians'], diet: ['vegan'] })).toEqual(['chapter'])
    expect(ids([place('leaf', { category: 'eat', diet: ['vegan'] })], { interests: [], diet: ['vegan'] })).toEqual(['leaf'])
  })
})

test('a pause begins after now and is long enough without the way', () => {
  const row = { note: '', wishRank: null, revision: 0, createdAt: at('00:00'), updatedAt: at('00:00'), place: null, title: '' }
  const item = (from: string, to: string, walk: number | null): StopItem => ({
    ...row, id: from, kind: 'stop', start: at(from), end: at(to), walkMinutes: walk,
  })
  const day = [item('09:00', '10:00', null), item('10:50', '11:00', 10), item('12:00', '13:00', 5)]
  expect(findPause(day, at('08:00'))).toMatchObject({ start: at('11:00'), end: at('12:00'), minutes: 55 })
  expect(findPause(day, at('11:30'))).toBeNull()
})
