import { type DetailLevel, type FeedKind } from './model.ts'

/** What a feed is about: whose, or which. */
export type FeedSubject = Readonly<{
  kind: FeedKind
  officeId: string
  /** The subscriber. */
  staffId: string | null
  visitId: string | null
  teamId: string | null
}>

/** How a feed is sent: `plain` is never compressed, whatever its reader says to take. */
export type FeedSending = Readonly<{ plain?: boolean }>

/** What a subscriber chooses for a feed, and may choose anew. */
export type FeedManner = Readonly<{ name: string; level: DetailLevel; locale: string; alarms: boolean }>

/** The change counter that a feed follows; raised by the triggers of the migrations that name calendars. */
export function scopeOf({ kind, officeId, staffId, visitId, teamId }: FeedSubject): string {
  switch (kind) {
    case 'staff':
      return `staff:${staffId}`
    case 'team':
      return `team:${teamId}`
    case 'visit':
      return `visit:${visitId}`
    case 'office':
    case 'spaces':
      return `${kind}:${officeId}`
  }
}
