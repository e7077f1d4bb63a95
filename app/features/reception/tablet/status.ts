import { isClockOff } from '../rules/clock.ts'

/** How the tablet stands with the server and with its own storage. */
export type Status = Readonly<{
  network: 'unknown' | 'on' | 'off'
  /** Since when nothing got through. */
  offSince: string | null
  waiting: number
  /** When the list of visitors was made that the tablet keeps. */
  listFrom: string | null
  /** By how much its clock is behind the server's. */
  offset: number
  revoked: boolean
  storageLow: boolean
  /** The program that the server hands out now. */
  program: string | null
}>

export const statusAtFirst: Status = {
  network: 'unknown',
  offSince: null,
  waiting: 0,
  listFrom: null,
  offset: 0,
  revoked: false,
  storageLow: false,
  program: null,
}

export type Notice =
  | Readonly<{ kind: 'offline' | 'list'; at: string }>
  | Readonly<{ kind: 'waiting'; count: number }>
  | Readonly<{ kind: 'no-list' | 'clock' | 'storage' }>

const oldMs = 15 * 60_000

/** What stands over every screen: nothing while all is well. */
export function noticesOf(status: Status, now: Date): readonly Notice[] {
  const { network, offSince, waiting, listFrom, offset, storageLow } = status
  const isOff = network === 'off'
  const isOld = listFrom !== null && now.getTime() + offset - Date.parse(listFrom) > oldMs
  return [
    ...(isOff && offSince ? [{ kind: 'offline', at: offSince } as const] : []),
    ...(isOff && waiting > 0 ? [{ kind: 'waiting', count: waiting } as const] : []),
    ...((isOff || isOld) && listFrom ? [{ kind: 'list', at: listFrom } as const] : []),
    ...(isOff && !listFrom ? [{ kind: 'no-list' } as const] : []),
    ...(isClockOff(offset) ? [{ kind: 'clock' } as const] : []),
    ...(storageLow ? [{ kind: 'storage' } as const] : []),
  ]
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
