import { type Office } from '#app/features/offices/model.ts'
import { listAvailability } from '#app/features/staff/queries/availability.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { ownHours } from '../rules/availability.ts'
import { commonTimes, openTimes } from '../rules/free-time.ts'

type Wanted = Readonly<{
  days: Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>
  office: Office
  staffIds: readonly string[]
  now: Date
}>

/** When the office is open on the days of a visit and each of some staff members works. */
export async function findOpenTimes(db: Db, { days, office, staffIds, now }: Wanted): Promise<readonly Interval[]> {
  const people = await listAvailability(db, staffIds)
  const each = people.map((person) => ({
    openingHours: ownHours(person, office.openingHours),
    closures: [...office.closures, ...person.daysOff],
  }))
  const times = [office, ...each].map((hours) => openTimes(days.firstDay, days.lastDay, { ...office, ...hours }, now))
  return times.reduce(commonTimes)
}
