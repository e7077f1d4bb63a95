import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type DoorKind, type Guest, type MarkKind, type OfficeHours, type ReceivedVisit } from './model.ts'

/** Somebody of the desk's lists with what happened to them at the door, as a browser keeps it. */
export type KeptPerson = Readonly<{
  guest: Guest
  name: string
  nameFolded: string
  hostName: string | null
  decision: ReceivedVisit['decision'] | null
  firstDay: LocalDate | null
  lastDay: LocalDate | null
  expectedToday: boolean
  firstItemAt: string | null
  morning: boolean
  desk: string | null
  lateUntil: string | null
  photoChoice: string | null
  reason: string
  unmatched: boolean
  events: readonly Readonly<{ id: string; kind: DoorKind; at: string }>[]
}>

/**
 * What the browser of somebody who works at the desk keeps for the hours without a network: the people of today and of
 * tomorrow, and who was seen. Whom to call in an emergency, addresses and passes are not in it.
 */
export type DeskCopy = Readonly<{
  version: 1
  madeAt: string
  /** After this instant it is wiped. */
  keepUntil: string
  /** Whose it is: the mark of the session that it was made for. */
  seat: string
  mayWrite: boolean
  office: Readonly<{ id: string; name: string }> & OfficeHours
  days: readonly Readonly<{ date: LocalDate; people: readonly KeptPerson[] }>[]
  rollCall: Readonly<{ startedAt: string; by: string | null }> | null
  marks: readonly Readonly<{ kind: MarkKind; guest: Guest; at: string; by: string | null }>[]
}>

/** What somebody at the desk says happened. */
export type DeskHappening =
  | Readonly<{ kind: DoorKind | MarkKind; guest: Guest }>
  | Readonly<{ kind: 'undo'; undoesId: string }>
  | Readonly<{ kind: 'walk-in'; nameToShow: string; reason: string }>

/** The same as it waits in the browser. The house has taken what is `taken`; it stays until a list has it. */
export type DeskEvent = DeskHappening &
  Readonly<{ id: string; sequence: number; deviceTime: string; taken?: boolean; unread?: boolean }>
