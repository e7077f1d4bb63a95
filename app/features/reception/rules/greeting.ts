import { type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type DoorStory, type Greeting, type ReceivedVisit } from '../model.ts'

type Planned = Pick<ReceivedVisit, 'decision' | 'firstDay' | 'lastDay' | 'halves'>

/** What the kiosk says to the holder of a pass. Early and late people are welcome; they are told. */
export function greet(visit: Planned, story: DoorStory, today: LocalDate): Greeting {
  if (story.inside) return 'already-in'
  if (visit.decision === 'cancelled') return 'cancelled'
  if (visit.decision === 'declined') return 'not-planned'
  if (visit.decision !== 'approved') return 'awaiting'
  if (today < visit.firstDay) return 'early'
  if (today > visit.lastDay) return 'late'
  return isExpectedOn(visit, today) ? 'welcome' : 'wrong-day'
}

/** Who is expected on a day without a free desk is told so, and comes in all the same: the front desk finds a place. */
export function greetInRoom(greeting: Greeting, isFull: boolean): Greeting {
  return greeting === 'welcome' && isFull ? 'full' : greeting
}

/** Whether a visit's half-days name this day; one that names none may come on any of its days. */
export function isExpectedOn({ halves, firstDay, lastDay }: Omit<Planned, 'decision'>, today: LocalDate): boolean {
  if (today < firstDay || today > lastDay) return false
  return halves.length === 0 || halves.some(({ date }) => date === today)
}

/** Whether the kiosk lets somebody in by itself; for the others it calls a person. */
export function opensDoor(greeting: Greeting): boolean {
  return ['welcome', 'early', 'late', 'wrong-day', 'full', 'unknown'].includes(greeting)
}

export type ArrivalRefusal = 'already-in' | 'visit-not-approved'

/**
 * Whether an arrival can be written down. A tablet lets only approved visits in; a person at the desk decides for
 * themselves, and whoever is in the house belongs on the roll call.
 */
export function decideArrival(
  decision: string | null,
  story: DoorStory,
  by: 'device' | 'staff',
): Result<null, ArrivalRefusal> {
  if (story.inside) return refuse('already-in')
  if (by === 'device' && decision !== null && decision !== 'approved') return refuse('visit-not-approved')
  return accept(null)
}

export function decideDeparture(story: DoorStory): Result<null, 'not-in'> {
  return story.inside ? accept(null) : refuse('not-in')
}

export type UndoRefusal = 'undone-already' | 'undo-not-latest'

/** Only the latest thing that happened to a guest can be undone; else the story would make no sense. */
export function decideUndo(eventId: string, story: DoorStory, isUndone: boolean): Result<null, UndoRefusal> {
  if (isUndone) return refuse('undone-already')
  return story.latest?.id === eventId ? accept(null) : refuse('undo-not-latest')
}

/** The emergency contact is kept until the visitor goes for the last time: on the last day, or after it. */
export function endsStay(visit: Readonly<{ lastDay: LocalDate }>, today: LocalDate): boolean {
  return today >= visit.lastDay
}
