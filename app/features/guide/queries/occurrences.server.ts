import ICAL from 'ical.js'
import { type LocalDate } from '#app/lib/calendar-date.ts'

type Recurring = Readonly<{ startsLocal: string; rrule: string | null }>

/** A rule is followed for so many occurrences at most: a daily one for some fifty years. */
const mostOccurrences = 20_000

/**
 * The local starts of an event from one moment to the end of a day, by the wall clock of the city: a summer's hour more
 * or less changes nothing. A rule that cannot be followed has none.
 */
export function occurrencesOf({ startsLocal, rrule }: Recurring, from: string, until: LocalDate): readonly string[] {
  const wanted = (local: string) => local.slice(0, 10) <= until && local >= from.slice(0, local.length)
  if (!rrule) return wanted(startsLocal) ? [startsLocal] : []
  return startsOf(startsLocal, rrule, until).filter(wanted)
}

/** Whether a rule can be followed from its first start: an import refuses what would never come. */
export function isRuleReadable(startsLocal: string, rrule: string): boolean {
  return startsOf(startsLocal, rrule, startsLocal.slice(0, 10)).includes(startsLocal)
}

/** By the rule alone, from the first of all to the end of a day. */
function startsOf(first: string, rrule: string, until: LocalDate): readonly string[] {
  const iterator = follow(first, rrule)
  const found: string[] = []
  for (let turn = 0; iterator && turn < mostOccurrences; turn++) {
    const local = iterator.next()?.toString().slice(0, first.length)
    if (local === undefined || local.slice(0, 10) > until) break
    found.push(local)
  }
  return found
}

function follow(first: string, rrule: string): ReturnType<ICAL.Recur['iterator']> | null {
  try {
    const start = ICAL.Time.fromString(first.length === 10 ? first : `${first}:00`, undefined)
    return ICAL.Recur.fromString(rrule).iterator(start)
  } catch {
    return null
  }
}
