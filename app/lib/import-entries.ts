import { type z } from 'zod'

/** A thing of an import file that is wrong, as a sentence of the report: what it is about, and why. */
export type ImportFault = Readonly<{
  /** Where in the file: the entry's place, counted from one, and its name where it has one. */
  entry: number
  slug: string | null
  field: string
  reason: string
}>

export type ImportReport = Readonly<{ added: number; changed: number; unchanged: number }>

export type ReadEntries<Entry> = Readonly<{ entries: readonly Entry[]; faults: readonly ImportFault[] }>

/** Reads a list of entries; each fault of each entry is named, and a slug that comes twice too. */
export function readEntries<Schema extends z.ZodType<{ slug: string }>>(
  list: readonly unknown[],
  schema: Schema,
  slugField = 'slug',
): ReadEntries<z.infer<Schema>> {
  const seen = new Set<string>()
  const entries: z.infer<Schema>[] = []
  const faults: ImportFault[] = []
  list.forEach((value, index) => {
    const parsed = schema.safeParse(value)
    const place = { entry: index + 1, slug: slugOf(value, slugField) }
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map(({ path, message }) => ({
          ...place,
          field: path.join('.') || 'entry',
          reason: path.length === 0 && !isObject(value) ? 'is no object with fields' : message,
        })),
      )
      return
    }
    if (seen.has(parsed.data.slug))
      faults.push({ ...place, field: slugField, reason: 'comes twice in this file' })
    seen.add(parsed.data.slug)
    entries.push(parsed.data)
  })
  return { entries, faults }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The part of California in which what is imported can lie. */
const bayArea = { south: 37.0, north: 38.6, west: -123.3, east: -121.5 } as const

export function isBayLatitude(value: number): boolean {
  return value >= bayArea.south && value <= bayArea.north
}

export function isBayLongitude(value: number): boolean {
  return value >= bayArea.west && value <= bayArea.east
}

function slugOf(value: unknown, field: string): string | null {
  const slug = (value as Record<string, unknown> | null)?.[field]
  return typeof slug === 'string' ? slug.slice(0, 100) : null
}
