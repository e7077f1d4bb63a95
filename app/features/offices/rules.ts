import { foldName } from '#app/lib/fold.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'

export type PlaceRefusal = 'time-zone-unknown' | 'latitude-unknown' | 'longitude-unknown'

type Place = Readonly<{ timeZone: string; latitude: number; longitude: number }>

/** Whether clocks and maps can find an office. */
export function checkPlace({ timeZone, latitude, longitude }: Place): Result<true, PlaceRefusal> {
  if (!isTimeZone(timeZone)) return refuse('time-zone-unknown', 'timeZone')
  if (!(Math.abs(latitude) <= 90)) return refuse('latitude-unknown', 'latitude')
  if (!(Math.abs(longitude) <= 180)) return refuse('longitude-unknown', 'longitude')
  return accept(true)
}

/** Whether this names a zone of the IANA database, as "Asia/Jakarta" does. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The name of an office as it stands in addresses; a number is added while others have it. */
export function slugOf(name: string, taken: readonly string[]): string {
  const base = foldName(name).replaceAll(' ', '-').slice(0, 60) || 'office'
  let slug = base
  for (let number = 2; taken.includes(slug); number++) slug = `${base}-${number}`
  return slug
}

/** The zones to choose from; one that is kept under another name of the same zone stays to be chosen. */
export function timeZoneChoices(present?: string): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone')
  return present && !zones.includes(present) ? [present, ...zones] : zones
}
