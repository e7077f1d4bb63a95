import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { type AgreementToSign, type Greeting, type Reception } from './model.ts'

/** What the hello says: who is expected by whom, and what comes first. */
export type Hello = Readonly<{
  greeting: Greeting
  name: string
  hostFirstName: string | null
  first: Readonly<{ title: string; at: string; room: string | null }> | null
  since: string | null
  leftAt: string | null
  firstDay: LocalDate
  lastDay: LocalDate
  today: LocalDate
  timeZone: string
}>

/** What is still open before somebody goes in. */
export type Missing = Readonly<{ agreements: readonly AgreementToSign[]; asksPhoto: boolean }>

/** What somebody who is in needs to know: where to sit, how to get on the network, who comes. */
export type DoneFacts = Readonly<{
  officeName: string
  hostFirstName: string | null
  desk: Readonly<{ label: string; area: string }> | null
  wifi: Readonly<{ name: string; password: string }> | null
}>

/** A visit as a tablet keeps it for the hours without a network: no more than a greeting needs. */
export type SnapshotVisit = Readonly<{
  visitId: string
  /** SHA-256 of the pass, as hex: the tablet hashes what it scans and compares. */
  passHash: string
  /** The same of the badge. */
  badgeHash: string
  /** The slow, short tag of the code for typing. */
  codeTag: string
  nameToShow: string
  hostFirstName: string | null
  decision: string
  firstDay: LocalDate
  lastDay: LocalDate
  halves: readonly Readonly<{ date: LocalDate; half: Half }>[]
  locale: string
  /** When they came, if they are in. */
  since: string | null
  /** Agreements or the photo choice are still open: a person takes them down when there is no network. */
  somethingMissing: boolean
}>

/** Today, the day before and the day after, for one office. */
export type Snapshot = Readonly<{
  version: 2
  madeAt: string
  /** After this instant the tablet wipes it. */
  keepUntil: string
  office: Readonly<{ id: string; name: string; timeZone: string }>
  /** What codes are tagged with. */
  salt: string
  visits: readonly SnapshotVisit[]
}>

/** Whom a code or a pass led to, and all that the screens up to the last one need. */
export type Found = Readonly<{
  /** Null for somebody whom the tablet's list does not have; then `pass` is what they showed. */
  visitId: string | null
  pass: string | null
  /** The server's word for who stands there; null when the tablet judged by itself. */
  mark: string | null
  hello: Hello
  missing: Missing
  facts: DoneFacts
  locale: string | null
  /** What is still to be agreed to is taken down by a person. */
  byPerson: boolean
}>

export type PassProblem = 'pass-unknown' | 'pass-replaced' | 'pass-wait'

/** The server's answer to a code that was shown. */
export type LookAnswer = Readonly<{ found: Found } | { refusal: PassProblem }>

/** The server's answer to who comes for a visitor; null while nobody was told. */
export type ReceptionAnswer = Readonly<{ reception: Reception | null }>

/** What happened at a tablet. */
export type Happening =
  | Readonly<{ kind: 'arrival' | 'departure'; visitId?: string; pass?: string }>
  | Readonly<{ kind: 'walk-in'; nameToShow: string; reason: string; reachAt: string; host: string }>

/** The same as it waits at the tablet and as it is sent. */
export type TabletEvent = Happening & Readonly<{ id: string; sequence: number; deviceTime: string }>
