import { type DeskEvent } from '../desk-copy.ts'
import { type SyncReply, type Verdict } from './outbox-rules.ts'

/** How a browser at the desk stands with the house. */
export type Standing = Readonly<{
  network: 'unknown' | 'on' | 'off'
  /** Since when nothing got through. */
  offSince: string | null
  /** The house does not know us any more: the session is over, or the work at the desk. */
  isLocked: boolean
}>

export const standingAtFirst: Standing = { network: 'unknown', offSince: null, isLocked: false }

/** What an attempt to reach the house changes. */
export function standingAfter(standing: Standing, verdict: Verdict, now: Date): Standing {
  if (verdict !== 'later') return { network: 'on', offSince: null, isLocked: verdict === 'revoked' }
  return { ...standing, network: 'off', offSince: standing.offSince ?? now.toISOString() }
}

const batchSize = 200

/** What is to be sent next, in the order in which it was tapped. */
export function deskBatch(events: readonly DeskEvent[]): readonly DeskEvent[] {
  return toSend(events).toSorted((a, b) => a.sequence - b.sequence).slice(0, batchSize)
}

export function toSend(events: readonly DeskEvent[]): readonly DeskEvent[] {
  return events.filter(({ taken, unread }) => !taken && !unread)
}

/** What an answer changes: the house has what it named; what it could not read waits aside. */
export function markedBy(batch: readonly DeskEvent[], reply: SyncReply): readonly DeskEvent[] {
  const named = new Set([...reply.acknowledged, ...reply.refused])
  const unreadAt = new Set(reply.unreadable.map(({ index }) => index))
  return batch.flatMap((event, index): DeskEvent[] => {
    if (named.has(event.id)) return [{ ...event, taken: true }]
    return unreadAt.has(index) ? [{ ...event, unread: true }] : []
  })
}

const keptMs = 48 * 3600_000

/** What nobody took within two days is let go when the house does not know us any more. */
export function wornOut(events: readonly DeskEvent[], now: Date): readonly DeskEvent[] {
  return events.filter(({ deviceTime }) => now.getTime() - Date.parse(deviceTime) > keptMs)
}
