import { type ImportFault } from '#app/lib/import-entries.ts'
import { type OfficeEntry } from './import-schema.ts'
import { checkPlace } from './rules.ts'

type Chosen = Readonly<{ office: OfficeEntry | null; leftOut: readonly string[] }>

/** The address at which the office is today: the last in the file that nobody has left. The others are history. */
export function chooseOffice(entries: readonly OfficeEntry[]): Chosen {
  const office = entries.findLast(({ to }) => to === null) ?? null
  return { office, leftOut: entries.filter((entry) => entry !== office).map(({ slug }) => slug) }
}

/** What a schema does not know of an address: whether clocks know its zone. */
export function faultsOfPlace(entries: readonly OfficeEntry[], list: readonly unknown[]): readonly ImportFault[] {
  return entries.flatMap(({ slug, timeZone, lat, lon }): ImportFault[] => {
    if (checkPlace({ timeZone, latitude: lat, longitude: lon }).ok) return []
    const entry = list.findIndex((value) => (value as { id?: unknown } | null)?.id === slug) + 1
    return [{ entry, slug, field: 'timeZone', reason: 'is no time zone of the IANA database' }]
  })
}
