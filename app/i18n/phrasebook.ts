import { type Language } from './language.ts'
import { type Catalog } from './translator.ts'

/**
 * `front` has the words of the pages that everybody may open: welcome, the request, the guide, questions. `visitor` adds
 * those of a visitor's own pages. Both are for people without an account, on phones and poor networks; `whole` has all.
 */
export type Edition = 'front' | 'visitor' | 'whole'

/** What the build makes besides: the words of the programs of the tablet and of the desk, which have no others. */
export type BuiltEdition = Edition | keyof typeof keysOfPrograms

/** All that is needed to show pages in one language. */
export type Phrasebook = Readonly<{
  language: Language
  /** What the language menu offers. */
  languages: readonly Language[]
  /** By language: the reader's own first, then whatever else stands in for messages that it lacks. */
  catalogs: Readonly<Record<string, Catalog>>
}>

/** The first parts of the addresses that an edition for visitors is for; any other address gets the whole book. */
const frontPages: ReadonlySet<string> = new Set(['', 'guide', 'ask', 'about', 'credits'])
const visitorPages: ReadonlySet<string> = new Set(['visit', 'privacy'])

/** Pages below /visit that need no pass. */
const frontPagesOfVisits: ReadonlySet<string> = new Set(['new', 'sent', 'forgotten', 'pass-sent'])

/** Beginnings of the keys that only staff, the front desk and the kiosk need. */
const keysOfWork = [
  'admin-',
  'arrival-',
  'audit-',
  'calendar-desk-',
  'calendar-entry-',
  'calendar-feed-',
  'calendar-happening-',
  'calendar-meeting-',
  'calendar-visit-',
  'colleagues-',
  'contacts-',
  'desk-',
  'incoming-',
  'itineraries-',
  'kiosk-',
  'mail-',
  'mailbox-',
  'meetings-',
  'months-',
  'offices-',
  'outcomes-',
  'own-record-',
  'privacy-audit-',
  'privacy-held-',
  'privacy-retention-',
  'promises-',
  'questions-',
  'reception-',
  'reports-',
  'respond-',
  'set-up-',
  'sign-in-',
  'spaces-',
  'staff-',
  'subscriptions-',
  'today-',
  'visits-',
] as const

/** Beginnings of the keys that a visitor's own pages need, and the pages for everybody do not. */
const keysOfOwnPages = [
  'calendar-',
  'privacy-',
  'visit-cancel-',
  'visit-change-',
  'visit-data-',
  'visit-late-',
  'visit-own-',
  'visit-print-',
] as const

/** Beginnings of refusals that the pages for everybody never give. */
const refusalsOfWork = [
  'refusal-already-in',
  'refusal-answerer-',
  'refusal-area-',
  'refusal-busy-',
  'refusal-choice-',
  'refusal-closure-',
  'refusal-concern-',
  'refusal-desk-',
  'refusal-desks-',
  'refusal-device-',
  'refusal-fallback-',
  'refusal-feed-',
  'refusal-guest-',
  'refusal-host-',
  'refusal-last-admin',
  'refusal-late-',
  'refusal-latitude-',
  'refusal-list-',
  'refusal-longitude-',
  'refusal-mail-',
  'refusal-matched-',
  'refusal-meeting-',
  'refusal-need-',
  'refusal-not-in',
  'refusal-office-',
  'refusal-other-',
  'refusal-outcome-',
  'refusal-owner-',
  'refusal-pairing-',
  'refusal-pass-',
  'refusal-place-',
  'refusal-plan-',
  'refusal-promise-',
  'refusal-proposal-',
  'refusal-room-',
  'refusal-staff-',
  'refusal-stop-',
  'refusal-team-',
  'refusal-text-',
  'refusal-time-zone-',
  'refusal-trust-',
  'refusal-undo-',
  'refusal-undone-',
  'refusal-visit-',
  'refusal-visitor-',
  'refusal-wish-',
] as const

/** Beginnings of the keys that a program of its own needs: the tablet's, and the desk's for the time without a network. */
const keysOfPrograms = {
  tablet: [
    'app-name',
    'form-agree',
    'form-code-missing',
    'form-missing',
    'form-photo',
    'form-too-long',
    'form-unfit',
    'kiosk-',
    'refusal-pass-',
    'site-form-problems',
    'ui-field-optional',
    'ui-language-menu',
  ],
  desk: [
    'app-name',
    'desk-',
    'form-too-long',
    'form-unfit',
    'kiosk-banner-',
    'refusal-already-in',
    'refusal-not-',
    'refusal-undo-',
    'refusal-undone-',
    'refusal-visit-not-approved',
    'ui-field-optional',
    'ui-frame-skip',
    'visits-photo-',
    'visits-state-',
  ],
} as const

const leftOut: Readonly<Record<Edition, readonly string[]>> = {
  front: [...keysOfWork, ...keysOfOwnPages, ...refusalsOfWork],
  visitor: keysOfWork,
  whole: [],
}

export function editionFor(pathname: string): Edition {
  const [, first = '', second = ''] = pathname.split('/')
  if (frontPages.has(first) || (first === 'visit' && frontPagesOfVisits.has(second))) return 'front'
  return visitorPages.has(first) ? 'visitor' : 'whole'
}

export function isInEdition(key: string, edition: BuiltEdition): boolean {
  if (edition in keysOfPrograms) return beginsLike(key, keysOfPrograms[edition as keyof typeof keysOfPrograms])
  return !beginsLike(key, leftOut[edition as Edition])
}

function beginsLike(key: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => key.startsWith(beginning))
}

/** The editions that have all of this one, itself first. */
export function editionsWith(edition: Edition): readonly Edition[] {
  const all: readonly Edition[] = ['front', 'visitor', 'whole']
  return all.slice(all.indexOf(edition))
}
