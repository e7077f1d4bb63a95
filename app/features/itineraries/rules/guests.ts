import { addMinutes, toLocalDate, type Interval } from '#app/lib/office-time.ts'
import { refuse, accept, type Result } from '#app/lib/result.ts'
import { type PlannedVisit } from '../model.ts'

export type GuestRefusal = 'guest-not-here'

/** Whether further visitors are here at a time: names the first who is not. */
export function checkGuests(
  guests: readonly PlannedVisit[],
  { start, end }: Interval,
  timeZone: string,
): Result<null, GuestRefusal> {
  const [first, last] = [toLocalDate(start, timeZone), toLocalDate(addMinutes(end, -1), timeZone)]
  const absent = guests.find(
    ({ decision, closedAt, firstDay, lastDay }) =>
      decision !== 'approved' || closedAt !== null || first < firstDay || last > lastDay,
  )
  return absent ? refuse('guest-not-here', 'start', absent.nameToShow) : accept(null)
}
