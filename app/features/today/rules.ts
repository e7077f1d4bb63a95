import { type Need, type PartOfDay } from './model.ts'

/** The oldest first; what began at the same instant stays in its order. */
export function oldestFirst(needs: readonly Need[]): readonly Need[] {
  return [...needs].sort((a, b) => a.since.getTime() - b.since.getTime())
}

/** How to greet at a local time such as "10:24". */
export function partOfDay(localTime: string): PartOfDay {
  if (localTime < '12:00') return 'morning'
  return localTime < '18:00' ? 'afternoon' : 'evening'
}
