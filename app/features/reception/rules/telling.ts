import { warningsOf } from '#app/features/itineraries/rules/availability.ts'
import { addMinutes } from '#app/lib/office-time.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { tellingSteps, type TellingStep, type ToldStep } from '../model.ts'

/** Somebody who may be told, with when they are at work by their own word. */
export type Reachable = Readonly<{
  staffId: string
  workingHours: WeekHours | null
  notBefore: string | null
  notAfter: string | null
  daysOff: readonly LocalDate[]
}>

export type Telling = Readonly<{
  step: TellingStep
  arrivedAt: Date
  /** The visitor is in the house by this arrival, and it is their first of the day. */
  stands: boolean
  host: Reachable | null
  fallback: Reachable | null
  timeZone: string
}>

export type TellingPlan = Readonly<{ step: ToldStep; nextAt: Date | null }>

const lateMinutes = 30

/** For how long each is waited for: together the host and the fallback have five minutes. */
const waitMinutes = { host: 2, fallback: 3 } as const

/** An arrival that is heard of long after, from a tablet that was offline: nobody waits at the door any more. */
export function isToldLate(arrivedAt: Date, now: Date): boolean {
  return now > addMinutes(arrivedAt, lateMinutes)
}

/** Who is told now, and when the next of them; null when nobody is to be told any more. */
export function planTelling(telling: Telling, now: Date): TellingPlan | null {
  const { step, arrivedAt, stands, host } = telling
  if (!stands) return null
  if (!isToldLate(arrivedAt, now)) return planPrompt(telling, now)
  return step === 'nobody' ? { step: host ? 'host' : 'liaisons', nextAt: null } : null
}

function planPrompt(telling: Telling, now: Date): TellingPlan | null {
  const next = nextStep(telling, now)
  return next && { step: next, nextAt: next === 'liaisons' ? null : addMinutes(now, waitMinutes[next]) }
}

/** Who is not at work is passed over; the liaisons are told whatever the hour. */
function nextStep({ step, host, fallback, timeZone }: Telling, now: Date): ToldStep | null {
  const isHere = (person: Reachable | null) => isAtWork(person, now, timeZone)
  const here = { nobody: false, host: isHere(host), fallback: isHere(fallback), liaisons: true }
  const left = tellingSteps.slice(tellingSteps.indexOf(step) + 1)
  return left.find((each): each is ToldStep => here[each]) ?? null
}

/** By hours and days off that somebody gave themselves; where they gave none, they can be told at any hour. */
function isAtWork(person: Reachable | null, at: Date, timeZone: string): boolean {
  if (!person) return false
  const when = { start: at, end: addMinutes(at, 1) }
  return warningsOf([{ ...person, name: '', busyAsOf: null }], [], { when, timeZone }).length === 0
}

type Answered = Readonly<{ comingId: string | null; stands: boolean; nextAt: Date | null }>

export type ComingRefusal = 'visitor-left' | 'somebody-comes'

/** Whoever says first that they are on their way is the one; saying it again changes nothing. */
export function decideComing(
  { comingId, stands }: Answered,
  staffId: string,
): Result<{ isNew: boolean }, ComingRefusal> {
  if (comingId === staffId) return accept({ isNew: false })
  if (comingId) return refuse('somebody-comes')
  return stands ? accept({ isNew: true }) : refuse('visitor-left')
}

/** Somebody else can come only as long as somebody else is left to be told. */
export function decidePassingOn(answered: Answered): Result<null, ComingRefusal | 'nobody-else'> {
  if (answered.comingId) return refuse('somebody-comes')
  if (!answered.stands) return refuse('visitor-left')
  return answered.nextAt ? accept(null) : refuse('nobody-else')
}
