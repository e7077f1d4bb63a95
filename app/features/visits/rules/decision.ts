import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { openSpansOn, type WeekHours } from '#app/lib/opening-hours-week.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Decision, type DoorFacts, type TrustCheck, type Visit } from '../model.ts'
import { visitState } from '../state.ts'

/** When something is decided, by whom, and which day it is at the office. */
export type Deciding = Readonly<{ now: Date; today: LocalDate; byId: string | null }>

export type DecisionRefusal = 'visit-already-decided' | 'visit-over'
export type ApprovalRefusal = DecisionRefusal | 'trust-check-waiting' | 'trust-check-talk'

const undecided: readonly Decision[] = ['requested', 'needs-answer']

/** The visitor is asked something; the visit waits for the answer. */
export function askVisitor(visit: Visit, { today }: Deciding): Result<Visit, DecisionRefusal> {
  const open = stillUndecided(visit, today)
  if (!open.ok) return open
  return accept(next(visit, { decision: 'needs-answer' }))
}

/** The visit takes place. Not while the check by Trust & Safety is open. */
export function approveVisit(visit: Visit, deciding: Deciding): Result<Visit, ApprovalRefusal> {
  const open = stillUndecided(visit, deciding.today)
  if (!open.ok) return open
  if (visit.trustCheck === 'asked') return refuse('trust-check-waiting')
  if (visit.trustCheck === 'talk') return refuse('trust-check-talk')
  return accept(decided(visit, 'approved', deciding))
}

/** The visit does not take place. No reason is kept. */
export function declineVisit(visit: Visit, deciding: Deciding): Result<Visit, DecisionRefusal> {
  if (!undecided.includes(visit.decision)) return refuse('visit-already-decided')
  return accept(decided(visit, 'declined', deciding))
}

/** Ends the work on a visit that is over. */
export function closeVisit(
  visit: Visit,
  { now, today }: Deciding,
  door: DoorFacts,
): Result<Visit, 'visit-already-closed' | 'visit-not-over' | 'visitor-on-site'> {
  if (visit.closedAt) return refuse('visit-already-closed')
  const state = visitState(visit, door, today)
  if (state === 'on-site') return refuse('visitor-on-site')
  if (state !== 'finished' && state !== 'no-show') return refuse('visit-not-over')
  return accept(next(visit, { closedAt: now }))
}

/** Takes back a closing, or puts a declined or cancelled visit that still lies ahead on the table again. */
export function reopenVisit(visit: Visit, { today }: Deciding): Result<Visit, 'visit-not-ended' | 'visit-over'> {
  if (visit.closedAt) return accept(next(visit, { closedAt: null }))
  if (visit.decision !== 'declined' && visit.decision !== 'cancelled') return refuse('visit-not-ended')
  if (visit.lastDay < today) return refuse('visit-over')
  return accept(next(visit, { decision: 'requested', decidedAt: null, decidedById: null }))
}

/** Notes how far the check is: a word, never a reason. */
export function setTrustCheck(visit: Visit, trustCheck: TrustCheck): Visit {
  return next(visit, { trustCheck })
}

type Asked = Readonly<{ asked: LocalDate; firstDay: LocalDate }>

/**
 * The day by which a request is answered: two days on which the office is open after the day it came, and before the
 * visit begins. What begins tomorrow, or has begun, is due on the day it came.
 */
export function answerDueOn(
  { asked, firstDay }: Asked,
  week: WeekHours,
  closures: readonly LocalDate[] = [],
): LocalDate {
  const due = twoOpenDaysAfter(asked, week, closures)
  const eve = addDays(firstDay, -1)
  if (due <= eve) return due
  return eve < asked ? asked : eve
}

function twoOpenDaysAfter(asked: LocalDate, week: WeekHours, closures: readonly LocalDate[]): LocalDate {
  let day = asked
  let open = 0
  for (let step = 0; open < 2 && step < 31; step++) {
    day = addDays(day, 1)
    if (openSpansOn(day, week, closures).length > 0) open++
  }
  return day
}

function stillUndecided(visit: Visit, today: LocalDate): Result<null, DecisionRefusal> {
  if (!undecided.includes(visit.decision)) return refuse('visit-already-decided')
  return visit.lastDay < today ? refuse('visit-over') : accept(null)
}

function decided(visit: Visit, decision: Decision, { now, byId }: Deciding): Visit {
  return next(visit, { decision, decidedAt: now, decidedById: byId })
}

function next(visit: Visit, changes: Partial<Visit>): Visit {
  return { ...visit, ...changes, revision: visit.revision + 1 }
}
