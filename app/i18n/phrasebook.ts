import { type Language } from './language.ts'
import { type Catalog } from './translator.ts'

/**
 * `visitor` has the words of the pages that people without an account open, on phones and poor networks; `whole` has
 * all of them.
 */
export type Edition = 'visitor' | 'whole'

/** All that is needed to show pages in one language. */
export type Phrasebook = Readonly<{
  language: Language
  /** What the language menu offers. */
  languages: readonly Language[]
  /** By language: the reader's own first, then whatever else stands in for messages that it lacks. */
  catalogs: Readonly<Record<string, Catalog>>
}>

/** The first parts of the addresses that the visitor edition is for; any other address gets the whole book. */
const visitorPages: ReadonlySet<string> = new Set(['', 'visit', 'guide', 'ask', 'privacy', 'about', 'credits'])

/** Beginnings of the keys that only staff, the front desk and the kiosk need. */
const keysOfWork = [
  'admin-',
  'audit-',
  'calendar-',
  'contacts-',
  'desk-',
  'itineraries-',
  'kiosk-',
  'mail-',
  'meetings-',
  'outcomes-',
  'reception-',
  'reports-',
  'respond-',
  'spaces-',
  'staff-',
  'subscriptions-',
  'today-',
  'visits-head-',
  'visits-list-',
  'visits-plan-',
] as const

export function editionFor(pathname: string): Edition {
  return visitorPages.has(pathname.split('/')[1] ?? '') ? 'visitor' : 'whole'
}

export function isInEdition(key: string, edition: Edition): boolean {
  return edition === 'whole' || !keysOfWork.some((beginning) => key.startsWith(beginning))
}
