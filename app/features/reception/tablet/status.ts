import { isClockOff } from '../rules/clock.ts'
import { type State } from './machine.ts'

/** How the tablet stands with the server and with its own storage. */
export type Status = Readonly<{
  network: 'unknown' | 'on' | 'off'
  /** Since when nothing got through. */
  offSince: string | null
  waiting: number
  /** What the server could not read: it stays here until it can. */
  unread: number
  /** When the list of visitors was made that the tablet keeps. */
  listFrom: string | null
  /** By how much its clock is behind the server's. */
  offset: number
  revoked: boolean
  storageLow: boolean
  /** The browser may throw away what lies in the tablet when it runs out of room. */
  storageLoose: boolean
  /** The program that the server hands out now. */
  program: string | null
}>

export const statusAtFirst: Status = {
  network: 'unknown',
  offSince: null,
  waiting: 0,
  unread: 0,
  listFrom: null,
  offset: 0,
  revoked: false,
  storageLow: false,
  storageLoose: false,
  program: null,
}

export type Notice =
  | Readonly<{ kind: 'offline' | 'list'; at: string }>
  | Readonly<{ kind: 'waiting' | 'unread'; count: number }>
  | Readonly<{ kind: 'no-list' | 'clock' | 'storage' }>

const oldMs = 15 * 60_000

/** What stands over every screen: nothing while all is well. */
export function noticesOf(status: Status, now: Date): readonly Notice[] {
  const more: Notice[] = []
  if (status.unread > 0) more.push({ kind: 'unread', count: status.unread })
  if (isClockOff(status.offset)) more.push({ kind: 'clock' })
  if (status.storageLow) more.push({ kind: 'storage' })
  return [...(status.network === 'off' ? noticesOfAbsence(status) : noticesOfAge(status, now)), ...more]
}

function noticesOfAbsence({ offSince, waiting, listFrom }: Status): readonly Notice[] {
  const list: Notice = listFrom ? { kind: 'list', at: listFrom } : { kind: 'no-list' }
  const count: readonly Notice[] = waiting > 0 ? [{ kind: 'waiting', count: waiting }] : []
  return offSince ? [{ kind: 'offline', at: offSince }, ...count, list] : []
}

function noticesOfAge({ listFrom, offset }: Status, now: Date): readonly Notice[] {
  const isOld = listFrom !== null && now.getTime() + offset - Date.parse(listFrom) > oldMs
  return isOld ? [{ kind: 'list', at: listFrom }] : []
}

/** A list is fetched anew no sooner than this: who comes meanwhile need not wait for it. */
const newEnoughMs = 30_000

/** Whether the tablet should fetch the list, and learn which program the server hands out. */
export function isListDue({ listFrom, offset, program }: Status, now: Date): boolean {
  if (listFrom === null || program === null) return true
  return Math.abs(now.getTime() + offset - Date.parse(listFrom)) >= newEnoughMs
}

/** What an attempt to reach the server changes. */
export function afterTry(status: Status, outcome: 'taken' | 'revoked' | 'later', now: Date): Status {
  if (outcome === 'taken') return { ...status, network: 'on', offSince: null, revoked: false }
  if (outcome === 'revoked') return { ...status, network: 'on', offSince: null, revoked: true, listFrom: null }
  return { ...status, network: 'off', offSince: status.offSince ?? now.toISOString() }
}

/** More than this share of the storage used is nearly full. */
export function isNearlyFull(usage: number, quota: number): boolean {
  return quota > 0 && usage / quota > 0.9
}

/** Whether the tablet may take the server's newer program: nobody stands there, and nothing waits to be sent. */
export function mayRenew(status: Status, { screen, waitsFor }: State, own: string | undefined): boolean {
  const { program, network, waiting } = status
  const isIdle = waitsFor === null && screen.at === 'welcome'
  return isIdle && network === 'on' && waiting === 0 && program !== null && program !== own
}

/** Whether a code that is shown now is looked at. */
export function awaitsCode({ screen, waitsFor }: State): boolean {
  return waitsFor === null && (screen.at === 'welcome' || screen.at === 'leaving')
}
