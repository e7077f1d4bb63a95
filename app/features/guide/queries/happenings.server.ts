import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { firstInstantFrom, toLocalDate, toLocalDateTime } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Happening as HappeningRow } from '#app/storage/generated/client.ts'
import { occurrencesOf } from './occurrences.server.ts'

export type UpcomingHappening = Readonly<{
  slug: string
  name: string
  address: string
  website: string | null
  cost: string
  /** An instant, or a date for whole days. */
  starts: string
  wholeDay: boolean
}>

/** What happens in the city within some days from now, the next first. */
export async function listNextHappenings(
  now: Date,
  { days, most }: { days: number; most: number },
): Promise<readonly UpcomingHappening[]> {
  const office = await findPublicOffice(db)
  if (!office) return []
  const { timeZone } = office
  const from = toLocalDateTime(now, timeZone)
  const until = addDays(toLocalDate(now, timeZone), days)
  const rows = await db.happening.findMany({ orderBy: { slug: 'asc' } })
  return rows
    .flatMap((row) => occurrencesOf(row, from, until).map((local) => toUpcoming(row, local, timeZone)))
    .sort((a, b) => (a.starts < b.starts ? -1 : 1))
    .slice(0, most)
}

/** All happenings, for the calendar. */
export function listHappenings(): Promise<readonly HappeningRow[]> {
  return db.happening.findMany({ orderBy: { slug: 'asc' } })
}

function toUpcoming(row: HappeningRow, local: string, timeZone: string): UpcomingHappening {
  const { slug, name, address, website, cost } = row
  const wholeDay = local.length === 10
  const starts = wholeDay ? local : firstInstantFrom(local, timeZone).toISOString()
  return { slug, name, address, website, cost, starts, wholeDay }
}
