import { parseWeekHours, type WeekHours } from '#app/lib/opening-hours-week.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'

/** When somebody of the staff wants to be met, by their own word. */
export type Availability = Readonly<{
  staffId: string
  name: string
  /** Null follows the office. */
  workingHours: WeekHours | null
  notBefore: string | null
  notAfter: string | null
  /** Local dates of the office. */
  daysOff: readonly string[]
  /** When their own calendar was last known to be true; null where there is none. */
  busyAsOf: Date | null
}>

export async function listAvailability(db: Db, staffIds: readonly string[]): Promise<readonly Availability[]> {
  if (staffIds.length === 0) return []
  const rows = await db.staff.findMany({
    where: { id: { in: [...staffIds] } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, name: true, workingHours: true, notBefore: true, notAfter: true },
      daysOff: { select: { date: true } },
      busySource: { select: { lastGoodAt: true } },
    },
  })
  return rows.map(({ id, name, workingHours, notBefore, notAfter, daysOff, busySource }) => ({
    staffId: id,
    name,
    workingHours: workingHours === null ? null : parseWeekHours(workingHours),
    notBefore,
    notAfter,
    daysOff: daysOff.map(({ date }) => date),
    busyAsOf: busySource?.lastGoodAt ?? null,
  }))
}

/** Whose own calendar says that they are busy, and when. */
export async function listBusySpans(
  db: Db,
  staffIds: readonly string[],
  within: Interval,
): Promise<readonly (Interval & Readonly<{ staffId: string }>)[]> {
  if (staffIds.length === 0) return []
  const rows = await db.busySpan.findMany({
    where: { staffId: { in: [...staffIds] }, startsAt: { lt: within.end }, endsAt: { gt: within.start } },
    orderBy: { startsAt: 'asc' },
  })
  return rows.map(({ staffId, startsAt, endsAt }) => ({ staffId, start: startsAt, end: endsAt }))
}
