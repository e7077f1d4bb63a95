import ICAL from 'ical.js'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { firstInstantFrom, toLocalDate, toLocalDateTime } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Happening as HappeningRow } from '#app/storage/generated/client.ts'

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

/** A rule is followed for so many occurrences at most: a daily one for some years. */
const mostOccurrences = 2000

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

/** The local starts of an event from one moment to the end of a day, by the wall clock of the city. */
function occurrencesOf(
  { startsLocal, rrule }: Pick<HappeningRow, 'startsLocal' | 'rrule'>,
  from: string,
  until: LocalDate,
): readonly string[] {
  const wanted = (local: string) => local.slice(0, 10) <= until && local >= from.slice(0, local.length)
  if (!rrule) return wanted(startsLocal) ? [startsLocal] : []
  return startsOf(startsLocal, rrule, until).filter(wanted)
}

/** By the rule alone, from the first of all to the end of a day. */
function startsOf(first: string, rrule: string, until: LocalDate): readonly string[] {
  const start = ICAL.Time.fromString(first.length === 10 ? first : `${first}:00`, undefined)
  const iterator = ICAL.Recur.fromString(rrule).iterator(start)
  const found: string[] = []
  for (let turn = 0; turn < mostOccurrences; turn++) {
    const local = iterator.next()?.toString().slice(0, first.length)
    if (local === undefined || local.slice(0, 10) > until) break
    found.push(local)
  }
  return found
}

function toUpcoming(row: HappeningRow, local: string, timeZone: string): UpcomingHappening {
  const { slug, name, address, website, cost } = row
  const wholeDay = local.length === 10
  const starts = wholeDay ? local : firstInstantFrom(local, timeZone).toISOString()
  return { slug, name, address, website, cost, starts, wholeDay }
}
