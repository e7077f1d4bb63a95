import { type Interval } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Stop } from '../model.ts'
import { checkTime, type Circumstances, type TimeOfPlanRefusal } from './meeting.ts'

export type StopChangeRefusal = 'stop-not-planned' | 'stop-over' | 'changed-meanwhile'
export type StopRefusal = TimeOfPlanRefusal | 'stop-without-place'

type When = Omit<Circumstances, 'isClosed'>

/** Adds a stop to a plan: a place of the guide, or words that say where. */
export function addStop(draft: Stop, circumstances: When): Result<Stop, StopRefusal> {
  if (draft.placeId === null && draft.title === '') return refuse('stop-without-place', 'title')
  const time = checkTime(draft.when, circumstances)
  return time.ok ? accept(draft) : time
}

export function moveStop(
  stop: Stop,
  { when, revision }: { when: Interval; revision: number },
  circumstances: When,
): Result<Stop, StopChangeRefusal | TimeOfPlanRefusal> {
  const change = checkChange(stop, revision, circumstances.now)
  if (!change.ok) return change
  const time = checkTime(when, circumstances)
  return time.ok ? accept({ ...stop, when, revision: stop.revision + 1 }) : time
}

export function removeStop(stop: Stop, revision: number, now: Date): Result<Stop, StopChangeRefusal> {
  const change = checkChange(stop, revision, now)
  return change.ok ? accept({ ...stop, status: 'cancelled', revision: stop.revision + 1 }) : change
}

function checkChange(stop: Stop, revision: number, now: Date): Result<Stop, StopChangeRefusal> {
  if (stop.status !== 'planned') return refuse('stop-not-planned')
  if (stop.when.end <= now) return refuse('stop-over')
  return stop.revision === revision ? accept(stop) : refuse('changed-meanwhile')
}
