import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Need, type PartOfDay } from './model.ts'

/**
 * What presses first: who stands at the door or comes later than planned, then what is due or begins by tomorrow. In each
 * the oldest first; what began at the same instant stays in its order.
 */
export function mostPressingFirst(needs: readonly Need[], today: LocalDate): readonly Need[] {
  return [...needs].sort((a, b) => pressure(b, today) - pressure(a, today) || a.since.getTime() - b.since.getTime())
}

function pressure(need: Need, today: LocalDate): number {
  switch (need.kind) {
    case 'walk-in':
    case 'late':
      return 2
    case 'request':
    case 'answered':
      return need.dueOn <= today || need.firstDay <= addDays(today, 1) ? 1 : 0
    case 'access':
      return need.firstDay <= addDays(today, 1) ? 1 : 0
    default:
      return 0
  }
}

/** How to greet at a local time such as "10:24". */
export function partOfDay(localTime: string): PartOfDay {
  if (localTime < '12:00') return 'morning'
  return localTime < '18:00' ? 'afternoon' : 'evening'
}
