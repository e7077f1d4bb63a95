import { type Happening, type Place } from './model.ts'
import { type HappeningEntry, type PlaceEntry } from './schema/import.ts'

type Point = Readonly<{ latitude: number; longitude: number }>

const detour = 1.3
const metresPerMinute = 80
const longestWalk = 60

/**
 * Minutes on foot, as prisma/data does: the straight line times 1.3 at 80 m a minute; null above an hour. Hills are
 * not counted.
 */
export function walkMinutes(from: Point, to: Point): number | null {
  const minutes = Math.round((metresBetween(from, to) * detour) / metresPerMinute)
  return minutes > longestWalk ? null : minutes
}

/** The great circle on a sphere of 6,371 km: some millimetres off within a city. */
export function metresBetween(from: Point, to: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const north = radians(to.latitude - from.latitude)
  const east = radians(to.longitude - from.longitude)
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half))
}

/** An entry of an import file as a place, with the walk from the office. */
export function toPlace({ lat, lon, osmOpeningHours, ...entry }: PlaceEntry, office: Point): Place {
  const point = { latitude: lat, longitude: lon }
  return {
    ...entry,
    ...point,
    openingHours: osmOpeningHours,
    walkMinutesFromOffice: walkMinutes(office, point),
  }
}

export function toHappening({ lat, lon, dtstart, cost, season, ...entry }: HappeningEntry): Happening {
  return {
    ...entry,
    latitude: lat,
    longitude: lon,
    startsLocal: dtstart,
    season: season ?? '',
    cost: cost === null ? '' : String(cost),
  }
}
