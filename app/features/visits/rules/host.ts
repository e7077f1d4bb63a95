import { addDays, isoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Visit } from '../model.ts'
import { isOpen } from '../state.ts'

type Days = Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>

/** A staff member who could host: how many visits they take in one week, and which ones they have. */
export type HostFacts = Readonly<{
  id: string
  name: string
  /** Null is no limit. */
  weeklyLimit: number | null
  /** The other visits they host. */
  hosted: readonly Days[]
}>

export type HostRefusal = 'host-unknown' | 'host-week-full' | 'visit-not-open'

/** Gives a visit its host. A week that is full is refused once; who says "anyway" may go over it. */
export function chooseHost(
  visit: Visit,
  host: HostFacts | null,
  { today, anyway }: Readonly<{ today: LocalDate; anyway: boolean }>,
): Result<Visit, HostRefusal> {
  if (!isOpen(visit, today)) return refuse('visit-not-open')
  if (!host) return refuse('host-unknown', 'hostId')
  if (!anyway && isWeekFull(visit, host)) return refuse('host-week-full', 'hostId', host.name, host.weeklyLimit ?? 0)
  return accept({ ...visit, hostId: host.id, revision: visit.revision + 1 })
}

/** Whether one of the weeks of a visit already has as many visits as this host takes. */
export function isWeekFull(visit: Days, { weeklyLimit, hosted }: Pick<HostFacts, 'weeklyLimit' | 'hosted'>): boolean {
  return weeklyLimit !== null && busiestWeek(visit, hosted) >= weeklyLimit
}

/** The most visits that fall into one week of this visit. */
export function busiestWeek(visit: Days, hosted: readonly Days[]): number {
  const counts = weeksOf(visit).map(
    (monday) => hosted.filter(({ firstDay, lastDay }) => firstDay <= addDays(monday, 6) && lastDay >= monday).length,
  )
  return Math.max(0, ...counts)
}

/** The Mondays of the weeks that a span of days touches. */
export function weeksOf({ firstDay, lastDay }: Days): LocalDate[] {
  const weeks: LocalDate[] = []
  for (let monday = mondayOf(firstDay); monday <= lastDay; monday = addDays(monday, 7)) weeks.push(monday)
  return weeks
}

export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date))
}
