import { addDays, daysBetween, type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type DoorFacts } from '#app/features/visits/model.ts'
import { isInside } from '#app/features/visits/state.ts'
import {
  type Outcome,
  type OutcomeContent,
  type OutcomeKind,
  type PromiseContent,
  type PromiseState,
  type VisitPromise,
} from './model.ts'

export type OutcomeRefusal = 'concern-has-words' | 'outcome-summary-missing' | 'promise-missing'
export type PromiseRefusal = 'promise-text-missing' | 'promise-due-missing' | 'promise-due-past' | 'promise-due-far'

const wordless: readonly OutcomeKind[] = ['concern_raised', 'nothing_yet']
const soonDays = 7
const remindDays = 2
const furthestDays = 730
const dayMs = 24 * 3_600_000

/**
 * Whether an outcome can be written down like this. A concern is never described here: Trust & Safety hears it, in
 * words that only they keep.
 */
export function checkOutcome(
  content: OutcomeContent,
  promise: PromiseContent | null,
): Result<OutcomeContent, OutcomeRefusal> {
  return checkContent(content, promise !== null)
}

/** The outcome with other content. A follow-up needs the promise that it already has. */
export function editOutcome(
  outcome: Outcome,
  content: OutcomeContent,
  hasPromise: boolean,
): Result<Outcome, OutcomeRefusal> {
  const checked = checkContent(content, hasPromise)
  return checked.ok ? accept({ ...outcome, ...content, revision: outcome.revision + 1 }) : checked
}

function checkContent(content: OutcomeContent, hasPromise: boolean): Result<OutcomeContent, OutcomeRefusal> {
  if (content.kind === 'concern_raised') return checkConcern(content, hasPromise)
  if (content.summary === '' && !wordless.includes(content.kind)) return refuse('outcome-summary-missing', 'summary')
  if (content.kind === 'follow_up_promised' && !hasPromise) return refuse('promise-missing', 'promise')
  return accept(content)
}

function checkConcern(
  content: OutcomeContent,
  hasPromise: boolean,
): Result<OutcomeContent, 'concern-has-words'> {
  if (content.summary !== '') return refuse('concern-has-words', 'summary')
  if (content.link !== null) return refuse('concern-has-words', 'link')
  if (hasPromise) return refuse('concern-has-words', 'promise')
  return accept(content)
}

/** A promise as it was typed: words and a day, or neither. */
export function readPromise(
  { text, dueOn }: Readonly<{ text: string; dueOn: LocalDate | null }>,
  today: LocalDate,
): Result<PromiseContent | null, PromiseRefusal> {
  if (text === '' && dueOn === null) return accept(null)
  if (text === '') return refuse('promise-text-missing', 'promise')
  if (dueOn === null) return refuse('promise-due-missing', 'dueOn')
  return checkPromise({ text, dueOn }, today)
}

/** Whether something can be promised for that day. */
export function checkPromise(promise: PromiseContent, today: LocalDate): Result<PromiseContent, PromiseRefusal> {
  if (promise.dueOn < today) return refuse('promise-due-past', 'dueOn')
  if (daysBetween(today, promise.dueOn) > furthestDays) return refuse('promise-due-far', 'dueOn')
  return accept(promise)
}

export function promiseState(
  { dueOn, keptAt }: Readonly<{ dueOn: LocalDate; keptAt: unknown }>,
  today: LocalDate,
): PromiseState {
  if (keptAt !== null) return 'kept'
  if (dueOn < today) return 'late'
  return dueOn <= addDays(today, soonDays) ? 'soon' : 'open'
}

/** The promise as kept; who says so is written down. Saying it again changes nothing. */
export function keepPromise(promise: VisitPromise, { by, now }: Readonly<{ by: 'owner' | 'visitor'; now: Date }>): VisitPromise {
  if (promise.keptAt !== null) return promise
  return { ...promise, keptAt: now, keptSaidBy: by, revision: promise.revision + 1 }
}

export type RemindRefusal = 'promise-kept' | 'promise-reminded-today'

/** The promise with a further reminder: one a day is enough. */
export function remind(promise: VisitPromise, now: Date): Result<VisitPromise, RemindRefusal> {
  if (promise.keptAt !== null) return refuse('promise-kept')
  const { remindedAt } = promise
  if (remindedAt && now.getTime() - remindedAt.getTime() < dayMs) return refuse('promise-reminded-today')
  return accept({ ...promise, remindedAt: now, revision: promise.revision + 1 })
}

/** The latest due day of which owners are reminded today. */
export function remindUpTo(today: LocalDate): LocalDate {
  return addDays(today, remindDays)
}

type Ending = Readonly<{ lastDay: LocalDate; lastExpected: LocalDate; door: DoorFacts }>

/**
 * Whether it is time to ask what a visit led to: an hour after the visitor left on the last day they were expected, or
 * the day after the visit, when nobody noted that they left. Nobody is asked about a visit that did not happen.
 */
export function isTimeToAsk(
  { lastDay, lastExpected, door }: Ending,
  { now, today }: Readonly<{ now: Date; today: LocalDate }>,
): boolean {
  if (door.arrivedAt === null) return false
  if (today > lastDay) return true
  if (isInside(door) || door.departedAt === null || today < lastExpected) return false
  return now.getTime() - door.departedAt.getTime() >= 3_600_000
}
