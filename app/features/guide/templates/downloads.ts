import { type Place } from '../model.ts'

/** The places as files that other programs read. */

/** GPX 1.1: a waypoint each. */
export function renderGpx(places: readonly Place[]): string {
  const points = places.map(
    ({ latitude, longitude, name, description, address, category }) =>
      `  <wpt lat="${latitude}" lon="${longitude}"><name>${xml(name)}</name><cmt>${xml(address)}</cmt><desc>${xml(description)}</desc><type>${xml(category)}</type></wpt>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Foyer" xmlns="http://www.topografix.com/GPX/1/1">\n${points.join('\n')}\n</gpx>\n`
}

/** GeoJSON (RFC 7946): longitude first. */
export function renderGeoJson(places: readonly Place[]): string {
  const features = places.map((place) => ({
    type: 'Feature',
    id: place.slug,
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: propertiesOf(place),
  }))
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`
}

/** CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it. */
export function renderCsv(places: readonly Place[]): string {
  const rows = places.map((place) => ({
    ...propertiesOf(place),
    latitude: place.latitude,
    longitude: place.longitude,
  }))
  const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[]
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

function propertiesOf(place: Place) {
  const {
    slug,
    name,
    category,
    neighborhood,
    address,
    openingHours,
    priceLevel,
    walkMinutesFromOffice,
    description,
    website,
    wheelchair,
  } = place
  const lists = {
    tags: place.tags.join('; '),
    diet: place.diet.join('; '),
    sources: place.sources.join('; '),
  }
  const licence = place.coordLicence
  return {
    slug,
    name,
    category,
    neighborhood,
    address,
    openingHours,
    priceLevel,
    walkMinutesFromOffice,
    wheelchair,
    description,
    website,
    ...lists,
    licence,
  }
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function xml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}
