import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type Place } from '../model.ts'
import { renderCsv, renderGeoJson, renderGpx } from './downloads.ts'

function aPlace(overrides: Partial<Place> = {}): Place {
  return {
    slug: 'ferry-building',
    name: 'Ferry Building',
    category: 'eat',
    neighborhood: 'Embarcadero',
    analysisNeighborhood: null,
    address: '1 Ferry Building',
    latitude: 37.7955,
    longitude: -122.3937,
    openingHours: null,
    priceLevel: 1,
    typicalMinutes: 45,
    description: 'Food hall, with "stalls"',
    tags: ['view'],
    diet: [],
    wheelchair: null,
    website: null,
    wikidata: null,
    wikipedia: null,
    walkMinutesFromOffice: 13,
    coordSource: 'x',
    coordLicence: 'PDDL',
    coordPrecision: 'address',
    caution: null,
    sources: ['a'],
    asOf: 2026,
    ...overrides,
  }
}

describe('downloads', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('no cell of the CSV is a formula: %j', (name) => {
    const [row] = parse<Record<string, string>>(renderCsv([aPlace({ name })]), { columns: true })
    expect(row?.name).toBe(`'${name}`)
  })

  test('the CSV gives back what was put in', () => {
    const [row] = parse<Record<string, string>>(renderCsv([aPlace()]), { columns: true })
    expect(row).toMatchObject({
      slug: 'ferry-building',
      description: 'Food hall, with "stalls"',
      latitude: '37.7955',
    })
  })

  test('GeoJSON has the longitude first', () => {
    const { features } = JSON.parse(renderGeoJson([aPlace()])) as {
      features: { geometry: { coordinates: number[] } }[]
    }
    expect(features[0]?.geometry.coordinates).toEqual([-122.3937, 37.7955])
  })

  test('GPX escapes what is not text', () => {
    expect(renderGpx([aPlace({ name: '<b>&"' })])).toContain('<name>&#60;b&#62;&#38;&#34;</name>')
  })
})
