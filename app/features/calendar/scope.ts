import { type FeedKind } from './model.ts'

/** What a feed is about: whose, or which. */
export type FeedSubject = Readonly<{ kind: FeedKind; officeId: string; staffId: string | null; visitId: string | null }>

/** The change counter that a feed follows; raised by the triggers of the migration `calendar`. */
export function scopeOf({ kind, officeId, staffId, visitId }: FeedSubject): string {
  switch (kind) {
    case 'staff':
      return `staff:${staffId}`
    case 'visit':
      return `visit:${visitId}`
    case 'office':
    case 'spaces':
      return `${kind}:${officeId}`
  }
}
