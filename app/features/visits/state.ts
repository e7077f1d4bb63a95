import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type Decision, type DoorFacts, type Visit, type VisitState } from './model.ts'

type Dated = Readonly<{ decision: Decision; firstDay: LocalDate; lastDay: LocalDate; closedAt: Date | null }>

/**
 * Where a visit stands. The last arrival without a later departure is "on site"; a departure before the last day's end
 * is "away"; after the last day it is finished, or a no-show when nobody ever came.
 */
export function visitState(visit: Dated, door: DoorFacts, today: LocalDate): VisitState {
  if (visit.decision !== 'approved') return visit.decision
  if (isInside(door)) return 'on-site'
  if (visit.closedAt) return 'closed'
  if (today > visit.lastDay) return hasCome(door) ? 'finished' : 'no-show'
  if (hasCome(door)) return 'away'
  return today >= visit.firstDay ? 'arriving' : 'approved'
}

function hasCome({ arrivedAt, came = false }: DoorFacts): boolean {
  return arrivedAt !== null || came
}

/** Whether the last thing known is an arrival. */
export function isInside({ arrivedAt, departedAt }: DoorFacts): boolean {
  return arrivedAt !== null && (departedAt === null || departedAt < arrivedAt)
}

/** Whether a visit still lies ahead or is under way, so that it can be planned and changed. */
export function isOpen(visit: Pick<Visit, 'decision' | 'closedAt' | 'lastDay'>, today: LocalDate): boolean {
  return !['declined', 'cancelled'].includes(visit.decision) && visit.closedAt === null && visit.lastDay >= today
}
