import { type GeoPoint, type TimedItem } from '../model.ts'

const earthRadius = 6_371_000
/** Streets are longer than the straight line between two corners. */
const detour = 1.3
const metresOfMinute = 80

/** Where an item takes place: at the office, at a place of the guide, or nowhere that one walks to. */
export type Whereabouts = 'office' | 'unknown' | (GeoPoint & Readonly<{ walkMinutesFromOffice: number | null }>)

export function whereIs(item: TimedItem): Whereabouts {
  if (item.kind === 'meeting') return item.room || !item.onlineUrl ? 'office' : 'unknown'
  return item.place ?? 'unknown'
}

/**
 * Minutes on foot from one item to the next. Null when there is no way to go, or when it is not known: meetings online
 * and stops without a place are wherever the visitor is.
 */
export function walkMinutes(from: Whereabouts, to: Whereabouts, office: GeoPoint): number | null {
  if (from === 'unknown' || to === 'unknown') return null
  const places = [from, to].filter((place) => place !== 'office')
  const [only, second] = places
  if (!only) return null
  return second ? estimate(only, second) : (only.walkMinutesFromOffice ?? estimate(only, office))
}

function estimate(from: GeoPoint, to: GeoPoint): number | null {
  const minutes = Math.round((metresBetween(from, to) * detour) / metresOfMinute)
  return minutes === 0 ? null : minutes
}

function metresBetween(a: GeoPoint, b: GeoPoint): number {
  const toRadians = (degrees: number) => (degrees * Math.PI) / 180
  const north = toRadians(b.latitude - a.latitude)
  const east = toRadians(b.longitude - a.longitude) * Math.cos(toRadians((a.latitude + b.latitude) / 2))
  return Math.hypot(north, east) * earthRadius
}
