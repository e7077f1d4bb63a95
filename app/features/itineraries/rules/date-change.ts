import { type VisitHalf } from '#app/features/visits/model.ts'
import { nameHalf, type Days } from '#app/features/visits/rules/days.ts'
import { toLocalDate } from '#app/lib/office-time.ts'

/** What of a plan these dates have room for: meetings and stops by their start, desks by their half-day. */
export function keptByDates(days: Days & Readonly<{ halves: readonly VisitHalf[] }>, timeZone: string) {
  const wished = new Set(days.halves.map(nameHalf))
  return {
    start: (start: Date) => {
      const date = toLocalDate(start, timeZone)
      return date >= days.firstDay && date <= days.lastDay
    },
    half: (half: VisitHalf) => wished.has(nameHalf(half)),
  }
}
