import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Jsonified } from '#app/lib/jsonified.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'

/** Who stands at the door: somebody with a visit, or somebody who came without one. */
export type Guest = Readonly<{ kind: 'visit' | 'walk-in'; id: string }>

export type DoorKind = 'arrival' | 'departure'

/** Something that happened at the door and was not undone. */
export type DoorEvent = Readonly<{ id: string; kind: DoorKind; at: Date }>

/** What the events of one guest say together. */
export type DoorStory = Readonly<{
  /** The arrival that still counts; null when the guest is out. Of two arrivals in a row the earlier counts. */
  inside: DoorEvent | null
  /** The departure that ended the latest stay, or one that nobody saw an arrival for. */
  left: DoorEvent | null
  /** When the stay that `left` ended had begun. */
  leftAfter: DoorEvent | null
  /** The very first arrival. */
  first: DoorEvent | null
  /** The latest event of all: the one that can be undone. */
  latest: DoorEvent | null
}>

/** Where a guest is. Nobody is silently checked out: after closing time they are presumed left until somebody says so. */
export type Presence = 'never' | 'on-site' | 'presumed-left' | 'left'

/** The clocks and hours of an office, as far as the door needs them. */
export type OfficeHours = Readonly<{ timeZone: string; openingHours: WeekHours; closures: readonly LocalDate[] }>

/** How the kiosk answers a pass. */
export type Greeting =
  | 'welcome'
  | 'early'
  | 'late'
  | 'wrong-day'
  | 'cancelled'
  | 'awaiting'
  | 'not-planned'
  | 'already-in'
  /** Expected, and no desk is left for them. */
  | 'full'
  /** Only at a tablet without a network: a code that its list does not have. */
  | 'unknown'

/** What greeting and arriving need to know of a visit. */
export type ReceivedVisit = Readonly<{
  id: string
  officeId: string
  contactId: string
  hostId: string | null
  nameToShow: string
  hostName: string | null
  decision: string
  firstDay: LocalDate
  lastDay: LocalDate
  halves: readonly Readonly<{ date: LocalDate; half: Half }>[]
  photoChoice: 'no' | 'ask' | 'yes'
  locale: string
}>

/**
 * What the log of the door says twice or against a decision: somebody came in at two places, or with a visit that will
 * not be; or a tablet sent under one id two different things, of which the first counts.
 */
export const conflictKinds = ['came-twice', 'not-expected', 'changed'] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** A conflict as the desk reads it. */
export type DeskConflict = Readonly<{
  kind: ConflictKind
  /** What settles it: an entry of the log, or an event that was refused. */
  about: string
  visitId: string | null
  name: string | null
  /** Where it was: a tablet's name, or null for the desk. */
  place: string | null
  at: Date
  otherPlace: string | null
  otherAt: Date | null
}>

/** The same, ready to travel to the browser: instants are ISO texts. */
export type ConflictLine = Jsonified<DeskConflict> &
  Readonly<{
    /** The id of the event that a tap on this line makes. */
    eventId: string
  }>

/** One entry of the log at the door, as it is kept. */
export type ReceptionRecord = Readonly<{
  id: string
  officeId: string
  kind: DoorKind | 'undo'
  guest: Guest | null
  undoesId: string | null
  sequence: number | null
  deviceTime: Date
  occurredAt: Date
  receivedAt: Date
  /** A digest of what a tablet sent. */
  contentHash?: string
}>

export type WalkIn = Readonly<{
  id: string
  officeId: string
  nameToShow: string
  reason: string
  /** How to reach them, if they said. */
  reachAt: string
  hostId: string | null
  visitId: string | null
}>

/** A count of who is out of the house, from its beginning to its end. */
export type RollCall = Readonly<{ id: string; startedAt: Date; endedAt: Date | null }>

export const markKinds = ['seen', 'unseen'] as const
export type MarkKind = (typeof markKinds)[number]

/** Somebody was seen outside, or that was taken back; and who says so. */
export type SeenMark = Readonly<{ kind: MarkKind; guest: Guest; at: Date; by: string | null }>

export const agreementKinds = ['conduct', 'building', 'nda'] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** A version of a text that visitors accept, in one language. */
export type AgreementToSign = Readonly<{
  id: string
  kind: AgreementKind
  version: number
  locale: string
  title: string
  body: string
}>

/** Why somebody called for a person at the tablet. */
export const callReasons = ['help', 'not-agreed', 'awaiting', 'cancelled', 'not-planned', 'code'] as const
export type CallReason = (typeof callReasons)[number]

/** Who is told of an arrival, one after the other, until somebody says that they are on their way. */
export const tellingSteps = ['nobody', 'host', 'fallback', 'liaisons'] as const
export type TellingStep = (typeof tellingSteps)[number]
export type ToldStep = Exclude<TellingStep, 'nobody'>

/** Somebody at the door, for whoever was told of them. */
export type WaitingVisitor = Readonly<{
  eventId: string
  name: string
  since: string
  timeZone: string
  /** Somebody else is left to be told. */
  mayPassOn: boolean
}>

/** What the feature announces. */
export type ReceptionEventNews =
  | Readonly<{ type: 'visitor-arrived'; visitId: string; eventId: string }>
  | Readonly<{ type: 'visitor-left'; visitId: string; eventId: string }>
  | Readonly<{ type: 'arrival-told'; visitId: string; eventId: string; step: ToldStep; staffIds: readonly string[] }>
  | Readonly<{ type: 'walk-in-arrived'; walkInId: string }>
  | Readonly<{ type: 'person-called'; officeId: string; deviceId: string | null; visitId: string | null; reason: CallReason }>

/** Who of the staff was told last that a visitor is here, and who comes: first names. */
export type Reception = Readonly<{ told: string; coming: string | null }>

/** A line of the desk's lists, ready to travel to the browser: instants are ISO texts. */
export type DeskLine = Readonly<{
  guest: Guest
  name: string
  /** Where the line stands: which buttons it has. */
  list: 'expected' | 'on-site' | 'presumed-left' | 'left' | 'other'
  /** When they came, went or are due; null when only the half-day is known. */
  at: string | null
  half: Half | null
  hostName: string | null
  desk: string | null
  lateUntil: string | null
  noPhotos: boolean
  reason: string
  unmatched: boolean
  /** For whoever is in the house. */
  reception: Reception | null
  /** How long the stay was that has ended. */
  minutes: number | null
  /** The entry that "Undo" takes back. */
  latestEventId: string | null
  decision: string | null
  firstDay: LocalDate | null
  lastDay: LocalDate | null
  /** The id of the event that a tap on this line makes. */
  eventId: string
  /** Drawn without a network: what only the house can do is not offered. */
  isAway?: true
  /** For whoever may look at the desk and not work there. */
  isReadOnly?: true
}>
