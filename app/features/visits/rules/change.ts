import { type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type DoorFacts, type Visit, type VisitHalf } from '../model.ts'
import { isInside, isOpen, visitState } from '../state.ts'
import { checkDays, checkLength, type Days, type DaysRefusal, type OpenHalves } from './days.ts'

export type CancelRefusal = 'visit-ended' | 'visitor-on-site'
export type ChangeDatesRefusal = DaysRefusal | 'visit-ended' | 'visit-has-begun'

/** The visit does not take place: the visitor's own word, which is nobody's decision, or the liaison's. */
export function cancelVisit(
  visit: Visit,
  { now, today, door, byId }: Readonly<{ now: Date; today: LocalDate; door: DoorFacts; byId: string | null }>,
): Result<Visit, CancelRefusal> {
  if (!isOpen(visit, today)) return refuse('visit-ended')
  if (isInside(door)) return refuse('visitor-on-site')
  return accept({ ...visit, decision: 'cancelled', decidedAt: now, decidedById: byId, revision: visit.revision + 1 })
}

type NewDays = Days & Readonly<{ halves: readonly VisitHalf[] }>

/** Other dates. What is past is never edited: a visit that has begun keeps its first day. */
export function changeDates(
  visit: Visit,
  { firstDay, lastDay, halves }: NewDays,
  { today, open }: Readonly<{ today: LocalDate; open: OpenHalves }>,
): Result<Visit, ChangeDatesRefusal> {
  if (!isOpen(visit, today)) return refuse('visit-ended')
  const hasBegun = visit.firstDay < today
  if (hasBegun && firstDay !== visit.firstDay) return refuse('visit-has-begun', 'firstDay')
  if (lastDay < today) return refuse('days-past', 'lastDay')

  const fit = (hasBegun ? checkLength : checkDays)({ firstDay, lastDay }, today, open)
  if (!fit.ok) return fit
  const past = visit.halves.filter(({ date }) => date < today)
  const ahead = halves.filter(({ date }) => date >= today)
  if (past.length + ahead.length === 0) return refuse('halves-missing', 'halves')
  return accept({ ...visit, firstDay, lastDay, halves: [...past, ...ahead], revision: visit.revision + 1 })
}

/** The visitor comes later today. */
export function sayLate(
  visit: Visit,
  until: Date,
  { now, today, door }: Readonly<{ now: Date; today: LocalDate; door: DoorFacts }>,
): Result<Visit, 'late-not-today' | 'late-past'> {
  const state = visitState(visit, door, today)
  if (state !== 'arriving' && state !== 'away') return refuse('late-not-today')
  if (until <= now) return refuse('late-past', 'until')
  return accept({ ...visit, lateUntil: until, revision: visit.revision + 1 })
}

/** The visitor answered; the request waits for the liaison again. */
export function answerQuestion(visit: Visit): Result<Visit, 'question-none'> {
  if (visit.decision !== 'needs-answer') return refuse('question-none')
  return accept({ ...visit, decision: 'requested', revision: visit.revision + 1 })
}
