import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEntries } from '#app/lib/import-entries.ts'
import { chooseOffice, faultsOfPlace } from './import-rules.ts'
import { officeEntry } from './import-schema.ts'

const file = JSON.parse(readFileSync('prisma/data/offices.json', 'utf8')) as { offices: Record<string, unknown>[] }
const [first = {}] = file.offices

describe('the addresses that come with the house', () => {
  const { entries, faults } = readEntries(file.offices, officeEntry, 'id')

  test('can all be read', () => {
    expect(faults).toEqual([])
    expect(entries).toHaveLength(4)
  })

  test('name the one at which the office is today', () => {
    expect(chooseOffice(entries)).toMatchObject({
      office: { slug: 'one-sansome', timeZone: 'America/Los_Angeles', openingHours: { 1: [['09:00', '18:00']], 7: [] } },
      leftOut: ['stillman', 'new-montgomery', 'one-montgomery'],
    })
    expect(chooseOffice(entries.filter(({ to }) => to !== null)).office).toBeNull()
  })
})

test.each([
  ['an office in Africa', { lat: -1.29, lon: 36.82 }, 'lat'],
  ['coordinates as text', { lon: '-122.4' }, 'lon'],
  ['no name', { name: '' }, 'name'],
  ['an address of 10,000 characters', { address: 'x'.repeat(10_000) }, 'address'],
  ['an id with blanks', { id: 'One Sansome' }, 'id'],
  ['a year that is a number', { from: 2009 }, 'from'],
  ['an end before its beginning', { from: '2017', to: '2009-10' }, 'to'],
  ['hours that end before they begin', { openingHours: { 1: [['18:00', '09:00']] } }, 'openingHours'],
])('names the fault of %s', (_what, change, field) => {
  expect(readEntries([{ ...first, ...change }], officeEntry, 'id').faults[0]).toMatchObject({ entry: 1, field })
})

test('names an id that comes twice, and a time zone that there is not', () => {
  expect(readEntries([first, first], officeEntry, 'id').faults).toMatchObject([{ entry: 2, slug: 'stillman', field: 'id' }])
  const list = [first, { ...first, id: 'mars', timeZone: 'Mars/Olympus' }]
  const { entries } = readEntries(list, officeEntry, 'id')
  expect(faultsOfPlace(entries, list)).toMatchObject([{ entry: 2, slug: 'mars', field: 'timeZone' }])
})
