import { type z } from 'zod'
import { type Happening, type ImportFault, type Place } from './model.ts'
import { type HappeningEntry, type PlaceEntry } from './schema/import.ts'

export type ReadEntries<Entry> = Readonly<{ entries: readonly Entry[]; faults: readonly ImportFault[] }>

/** Reads a list of entries; each fault of each entry is named, and a slug that comes twice too. */
export function readEntries<Schema extends z.ZodType<{ slug: string }>>(
  list: readonly unknown[],
  schema: Schema,
): ReadEntries<z.infer<Schema>> {
  const seen = new Set<string>()
  const entries: z.infer<Schema>[] = []
  const faults: ImportFault[] = []
  list.forEach((value, index) => {
    const parsed = schema.safeParse(value)
    const place = { entry: index + 1, slug: slugOf(value) }
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map(({ path, message }) => ({
          ...place,
          field: path.join('.') || 'entry',
          reason: message,
        })),
      )
      return
    }
    if (seen.has(parsed.data.slug))
      faults.push({ ...place, field: 'slug', reason: 'comes twice in this file' })
    seen.add(parsed.data.slug)
    entries.push(parsed.data)
  })
  return { entries, faults }
}

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

function slugOf(value: unknown): string | null {
  const slug = (value as { slug?: unknown } | null)?.slug
  return typeof slug === 'string' ? slug.slice(0, 100) : null
}
