import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEntries } from '#app/lib/import-entries.ts'
import { metresBetween, walkMinutes } from './import-rules.ts'
import { happeningEntry, placeEntry } from './schema/import.ts'

const places = JSON.parse(readFileSync('prisma/data/san-francisco.json', 'utf8')) as Record<string, unknown>[]
const happenings = JSON.parse(readFileSync('prisma/data/happenings.json', 'utf8')) as Record<string, unknown>[]
const office = { latitude: 37.790485, longitude: -122.40094 }

describe('the data that comes with the house', () => {
  test('150 places and 45 happenings can all be read', () => {
    expect(readEntries(places, placeEntry)).toMatchObject({ faults: [], entries: { length: 150 } })
    expect(readEntries(happenings, happeningEntry)).toMatchObject({ faults: [], entries: { length: 45 } })
  })

  test('the walks are those of the data', () => {
    const differing = places.filter(({ lat, lon, walkMinutesFromOffice }) => {
      const minutes = walkMinutes(office, { latitude: lat as number, longitude: lon as number })
      return Math.abs((minutes ?? 61) - ((walkMinutesFromOffice as number | null) ?? 61)) > 1
    })
    expect(differing).toEqual([])
  })
})

describe('readEntries', () => {
  const place = places[0] ?? {}
  const bad: readonly [string, Record<string, unknown>, string][] = [
    ['a place in Africa', { lat: -1.29, lon: 36.82 }, 'lat'],
    ['coordinates the wrong way round', { lat: -122.4, lon: 37.79 }, 'lat'],
    ['coordinates as text', { lat: '37.79' }, 'lat'],
    ['an unknown category', { category: 'casino' }, 'category'],
    ['no name', { name: ' \u0000 ' }, 'name'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'name'],
    ['a script for an address', { website: 'javascript:alert(1)' }, 'website'],
    ['a slug with blanks', { slug: 'Two Words' }, 'slug'],
    ['no source', { sources: [] }, 'sources'],
    ['a list for a text', { description: ['a', 'b'] }, 'description'],
    ['a diet that we do not know', { diet: ['air'] }, 'diet.0'],
  ]
  test.each(bad)('names the fault of %s', (_what, change, field) => {
    const { entries, faults } = readEntries([place, { ...place, slug: 'other', ...change }], placeEntry)

    expect(entries).toHaveLength(1)
    expect(faults[0]).toMatchObject({ entry: 2, field })
  })

  test.each([null, 7, 'text', []])('names an entry that is none: %j', (value) => {
    expect(readEntries([value], placeEntry).faults[0]).toMatchObject({ entry: 1, slug: null })
  })

  test('names a slug that comes twice', () => {
    expect(readEntries([place, place], placeEntry).faults).toEqual([
      { entry: 2, slug: place.slug, field: 'slug', reason: 'comes twice in this file' },
    ])
  })

  const happening = happenings[0] ?? {}
  test.each([
    ['no length', { durationMinutes: null }, 'durationMinutes'],
    ['two lengths', { days: 2 }, 'durationMinutes'],
    ['a day without a time, but minutes', { dtstart: '2026-01-03' }, 'dtstart'],
    ['a day that does not exist', { dtstart: '2026-02-30T10:00' }, 'dtstart'],
    ['a rule that is a script', { rrule: 'FREQ=WEEKLY\r\nATTENDEE:x' }, 'rrule'],
    ['a rule by the second', { rrule: 'FREQ=SECONDLY' }, 'rrule'],
  ])('names the fault of a happening with %s', (_what, change, field) => {
    expect(readEntries([{ ...happening, ...change }], happeningEntry).faults[0]).toMatchObject({ entry: 1, field })
  })
})

test('a degree of latitude is some 111 km', () => {
  expect(metresBetween({ latitude: 37, longitude: -122 }, { latitude: 38, longitude: -122 })).toBeCloseTo(111_195, -2)
})
