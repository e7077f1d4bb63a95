import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'

/** What was decided about a visit. All else about its state is derived from facts. */
export type Decision = 'requested' | 'needs-answer' | 'approved' | 'declined' | 'cancelled'

/** A visit's life as people speak of it: the decision and what happened at the door. */
export type VisitState =
  | 'requested'
  | 'needs-answer'
  | 'approved'
  | 'arriving'
  | 'on-site'
  | 'away'
  | 'finished'
  | 'closed'
  | 'declined'
  | 'cancelled'
  | 'no-show'

export const photoChoices = ['no', 'ask', 'yes'] as const
export type PhotoChoice = (typeof photoChoices)[number]

export const diets = ['vegetarian', 'vegan', 'halal', 'kosher', 'gluten-free', 'no-nuts', 'other'] as const
export type Diet = (typeof diets)[number]

export const accessNeeds = ['step-free', 'quiet-room', 'live-captions', 'sign-language', 'prayer', 'nursing', 'other'] as const
export type AccessNeed = (typeof accessNeeds)[number]

export const guideInterests = ['libraries', 'museums', 'food', 'parks', 'wikimedians', 'quiet-work'] as const
export type GuideInterest = (typeof guideInterests)[number]

export const waysToArrive = ['plane-sfo', 'plane-oak', 'plane-sjc', 'train', 'car', 'local', 'not-sure'] as const
export type WayToArrive = (typeof waysToArrive)[number]

export const badgeExtras = ['username', 'pronouns', 'languages'] as const
export type BadgeExtra = (typeof badgeExtras)[number]

export const trustChecks = ['not-needed', 'asked', 'clear', 'talk'] as const
export type TrustCheck = (typeof trustChecks)[number]

export type VisitHalf = Readonly<{ date: LocalDate; half: Half }>

/** One contact at one office from a first to a last day. */
export type Visit = Readonly<{
  id: string
  officeId: string
  contactId: string
  firstDay: LocalDate
  lastDay: LocalDate
  decision: Decision
  decidedAt: Date | null
  decidedById: string | null
  hostId: string | null
  purpose: string
  deskNeeded: boolean
  halves: readonly VisitHalf[]
  guideInterests: readonly GuideInterest[]
  diet: readonly Diet[]
  dietNote: string
  photoChoice: PhotoChoice
  badgeExtras: readonly BadgeExtra[]
  visaLetter: boolean
  arrivesBy: WayToArrive | ''
  emergencyName: string
  emergencyPhone: string
  trustCheck: TrustCheck
  lateUntil: Date | null
  emailConfirmedAt: Date | null
  closedAt: Date | null
  passVersion: number
  locale: string
  revision: number
}>

/** What happened at the door, as far as a visit's state needs it. */
export type DoorFacts = Readonly<{
  arrivedAt: Date | null
  departedAt: Date | null
  /** That somebody came is known for good; when, for 90 days. */
  came?: boolean
}>

/** What the feature announces; higher features hear of it through the outbox. */
export type VisitEvent =
  | Readonly<{ type: 'visit-requested'; visitId: string }>
  | Readonly<{ type: 'visit-confirmed'; visitId: string }>
  | Readonly<{ type: 'visit-question-asked'; visitId: string; letterId: string }>
  | Readonly<{ type: 'visit-question-answered'; visitId: string; letterId: string }>
  | Readonly<{ type: 'visit-approved'; visitId: string }>
  | Readonly<{ type: 'visit-declined'; visitId: string }>
  | Readonly<{ type: 'visit-cancelled'; visitId: string; letterId: string | null }>
  | Readonly<{ type: 'visit-dates-changed'; visitId: string }>
  | Readonly<{ type: 'visit-late'; visitId: string }>
  | Readonly<{ type: 'visit-pass-replaced'; visitId: string }>
  | Readonly<{ type: 'visit-host-chosen'; visitId: string; hostId: string }>
  | Readonly<{ type: 'visit-plan-sent'; visitId: string }>
  | Readonly<{ type: 'visit-added'; visitId: string }>
  | Readonly<{ type: 'visit-closed'; visitId: string }>
  | Readonly<{ type: 'visit-reopened'; visitId: string }>
