import { type Interval } from './office-time.ts'

/**
 * A thing of a visit's plan as it was and as it is: null where it was not in the plan, or is no longer. What a state says
 * depends on the thing: the times of a stop, times and place of a meeting, the desk of a half-day. No names, no words.
 */
export type PlanChange = Readonly<{
  kind: 'stop' | 'meeting' | 'desk'
  /** Of a desk the half-day: `2026-12-08.morning`. */
  id: string
  was: string | null
  is: string | null
}>

const lateMs = 48 * 3_600_000

/**
 * Whether a change of what takes place then comes late: calendars read their feeds too seldom for it. Late is what begins
 * within 48 hours, the last of them included: hours that pass, whatever the clocks on the wall do. So is what has begun.
 * What is over is not.
 */
export function isLate({ start, end }: Interval, now: Date): boolean {
  return end > now && start.getTime() - now.getTime() <= lateMs
}
