import { toInstant, toLocalDate } from '#app/lib/office-time.ts'

// For what depends on the time of day: an office here meets neither closing time nor midnight, whenever the tests run.

/** A time zone in which it is between ten and eleven in the morning. */
export const morningZone = zoneOf(new Date())

/** The day that it is there. */
export const morningDay = toLocalDate(new Date(), morningZone)

/** The instant of a local time there. */
export function inMorningZone(local: string): Date {
  const instant = toInstant(local, morningZone)
  if (!instant.ok) throw new Error(instant.refusal.code)
  return instant.value
}

function zoneOf(now: Date): string {
  const ahead = ((46 - now.getUTCHours()) % 24) - 12
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
