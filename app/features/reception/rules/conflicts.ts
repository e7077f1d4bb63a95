import { type ConflictKind, type DoorKind } from '../model.ts'
import { inOrder, isOfEarlierDay } from './door.ts'

/** An entry of the log with its visit, and where it was made: a tablet's id, or null for the desk. */
export type LoggedEvent = Readonly<{
  id: string
  kind: DoorKind
  at: Date
  visitId: string
  deviceId: string | null
  decision: string
}>

/** What does not fit, and the arrival that it does not fit with. */
export type LogConflict = Readonly<{ kind: Exclude<ConflictKind, 'changed'>; event: LoggedEvent; other: LoggedEvent | null }>

/**
 * What the log of one visit says twice or against a decision. Both entries stay: of two arrivals the earlier counts. On
 * another day it is another stay. Twice at one place is somebody who tapped again, and a visit that is off at the desk is
 * somebody's own decision.
 */
export function findConflicts(events: readonly LoggedEvent[], timeZone: string): readonly LogConflict[] {
  const conflicts: LogConflict[] = []
  let inside: LoggedEvent | null = null
  for (const event of inOrder(events)) {
    if (isOfEarlierDay(inside, event.at, timeZone)) inside = null
    const conflict = event.kind === 'arrival' ? conflictOf(event, inside) : null
    if (conflict) conflicts.push(conflict)
    inside = event.kind === 'arrival' ? (inside ?? event) : null
  }
  return conflicts
}

function conflictOf(arrival: LoggedEvent, inside: LoggedEvent | null): LogConflict | null {
  if (inside) return inside.deviceId === arrival.deviceId ? null : { kind: 'came-twice', event: arrival, other: inside }
  return isOff(arrival) && arrival.deviceId !== null ? { kind: 'not-expected', event: arrival, other: null } : null
}

function isOff({ decision }: LoggedEvent): boolean {
  return decision === 'cancelled' || decision === 'declined'
}
