import { redirect } from '@remix-run/node'
import { deriveToken } from '#app/config/secret.server.ts'
import { type DeviceActor } from './policy.ts'
import { houseCookie } from './session.server.ts'

/** How long a tablet remembers who stands before it, should nobody clear it. */
const seconds = 300

const cookie = () => houseCookie('guest', seconds)

/** `inside` while a person goes through the steps; `last` when all that is left to them is the last screen. */
type Stage = 'inside' | 'last'

/** The cookie that remembers on this tablet which visitor goes through its steps. */
export function carryGuest(device: DeviceActor, visitId: string, now: Date): Promise<string> {
  return carry(device, 'inside', visitId, now)
}

/** The cookie for the last screen alone: whoever goes back from it finds the welcome. */
export function carryToLastScreen(device: DeviceActor, visitId: string, now: Date): Promise<string> {
  return carry(device, 'last', visitId, now)
}

function carry(device: DeviceActor, stage: Stage, visitId: string, now: Date): Promise<string> {
  return cookie().serialize(markOf(device, stage, visitId, now))
}

function markOf({ deviceId }: DeviceActor, stage: Stage, visitId: string, now: Date): string {
  const until = now.getTime() + seconds * 1000
  return `${visitId}.${until}.${deriveToken('guest', deviceId, stage, visitId, until)}`
}

/** Who stands before this tablet, as its own program remembers it: in memory, where no other page finds it. */
export function guestMark(device: DeviceActor, visitId: string, now: Date): string {
  return markOf(device, 'inside', visitId, now)
}

/** The visit that such a mark stands for; null for an old, a strange and a missing one alike. */
export function findGuestByMark(device: DeviceActor, mark: string | null, now: Date): string | null {
  return read(device, 'inside', mark ?? '', now)
}

/** The visit of the person who goes through the steps of this tablet; null when nobody does, or it was long ago. */
export function findGuestOf(request: Request, device: DeviceActor, now: Date): Promise<string | null> {
  return find(request, device, 'inside', now)
}

async function find(request: Request, device: DeviceActor, stage: Stage, now: Date): Promise<string | null> {
  return read(device, stage, await readCookie(request), now)
}

function read({ deviceId }: DeviceActor, stage: Stage, mark: string, now: Date): string | null {
  const [visitId = '', until = '', mac] = mark.split('.')
  if (Number(until) < now.getTime() || mac !== deriveToken('guest', deviceId, stage, visitId, Number(until))) return null
  return visitId
}

/** The visit of the person who stands before this tablet; else back to the welcome. */
export async function requireGuest(request: Request, device: DeviceActor, now: Date): Promise<string> {
  return (await find(request, device, 'inside', now)) ?? toWelcome()
}

/** The visit of the person who reads the last screen; else back to the welcome. */
export async function requireGuestAtLast(request: Request, device: DeviceActor, now: Date): Promise<string> {
  return (await find(request, device, 'last', now)) ?? toWelcome()
}

function toWelcome(): never {
  throw redirect('/kiosk')
}

/** The cookie that forgets who stood there. */
export function forgetGuest(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 })
}

/** The same as headers, where there is somebody to forget: for screens with which another person may begin. */
export async function headersForNobody(request: Request): Promise<HeadersInit> {
  return (await readCookie(request)) === '' ? {} : { 'Set-Cookie': await forgetGuest() }
}

async function readCookie(request: Request): Promise<string> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  return typeof value === 'string' ? value : ''
}
