import { type LocalInterval } from '#app/lib/office-time.ts'
import { type Refusal } from '#app/lib/result.ts'

/** What can be had instead of what is taken: another time of the same length, or another room. */
export type Offer = Readonly<{ kind: 'time'; start: string; end: string } | { kind: 'room'; name: string }>

const timeOffers: readonly string[] = [
  ...['staff-double-booked', 'visitor-double-booked', 'room-double-booked-later'],
  ...['staff-busy', 'staff-outside-hours', 'staff-day-off'],
]

/** The offer in a refusal, so that one press takes it; null where it has none. */
export function offerOf({ code, values }: Refusal<string>, wanted: LocalInterval): Offer | null {
  const instead = values?.[3]
  if (typeof instead !== 'string') return null
  if (code === 'room-double-booked') return { kind: 'room', name: instead }
  if (!timeOffers.includes(code)) return null
  return { kind: 'time', start: instead, end: shift(instead, clock(wanted.end) - clock(wanted.start)) }
}

/** Times on the office's clock, counted as if it never changed. */
function clock(local: string): number {
  return Date.parse(`${local}Z`)
}

function shift(local: string, milliseconds: number): string {
  return new Date(clock(local) + milliseconds).toISOString().slice(0, 16)
}
