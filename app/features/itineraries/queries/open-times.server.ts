import { type Office } from '#app/features/offices/model.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { type Db } from '#app/storage/client.server.ts'
import { commonTimes, openTimes } from '../rules/free-time.ts'

type Wanted = Readonly<{
  days: Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>
  office: Office
  staffIds: readonly string[]
  now: Date
}>

/** When the office is open on the days of a visit and each of some staff members works. */
export async function findOpenTimes(db: Db, { days, office, staffIds, now }: Wanted): Promise<readonly Interval[]> {
  const rows = await db.staff.findMany({
    where: { id: { in: [...staffIds] }, workingHours: { not: null } },
    select: { workingHours: true },
  })
  const weeks = rows.flatMap(({ workingHours }) => (workingHours ? parseWeekHours(workingHours) : []))
  const times = [office.openingHours, ...weeks].map((openingHours) =>
    openTimes(days.firstDay, days.lastDay, { ...office, openingHours }, now),
  )
  return times.reduce(commonTimes)
}
