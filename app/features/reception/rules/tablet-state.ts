import { addDays } from '#app/lib/calendar-date.ts'
import { firstInstantFrom, toLocalDate } from '#app/lib/office-time.ts'
import { openSpansOn } from '#app/lib/opening-hours-week.ts'
import { type OfficeHours } from '../model.ts'

/** Tablets send every minute; one that has not for so long is off, away or without a network. */
const quietMs = 15 * 60_000

const lowBattery = 20

/**
 * Whether a tablet should have been heard of and was not. While the office is closed it may sleep; after opening it
 * has as long as at any time.
 */
export function isQuiet(lastSeenAt: Date | null, office: OfficeHours, now: Date): boolean {
  const opened = openSince(office, now)
  if (!opened || !lastSeenAt) return false
  return now.getTime() - Math.max(lastSeenAt.getTime(), opened.getTime()) > quietMs
}

/** Since when the office is open without a break; null while it is closed. */
function openSince({ timeZone, openingHours, closures }: OfficeHours, now: Date): Date | null {
  const date = toLocalDate(now, timeZone)
  for (const [start, end] of openSpansOn(date, openingHours, closures)) {
    const opens = firstInstantFrom(`${date}T${start}`, timeZone)
    const closes = firstInstantFrom(end === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${end}`, timeZone)
    if (opens <= now && now < closes) return opens
  }
  return null
}

export function isBatteryLow(battery: number | null): boolean {
  return battery !== null && battery < lowBattery
}
