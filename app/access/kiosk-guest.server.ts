import { redirect } from '@remix-run/node'
import { deriveToken } from '#app/config/secret.server.ts'
import { type DeviceActor } from './policy.ts'
import { houseCookie } from './session.server.ts'

/** How long a tablet remembers who stands before it, should nobody clear it. */
const seconds = 300

const cookie = () => houseCookie('guest', seconds)

/** The cookie that remembers on this tablet which visitor goes through its steps. */
export function carryGuest({ deviceId }: DeviceActor, visitId: string, now: Date): Promise<string> {
  const until = now.getTime() + seconds * 1000
  return cookie().serialize(`${visitId}.${until}.${deriveToken('guest', deviceId, visitId, until)}`)
}

/** The visit of the person who stands before this tablet; null when nobody showed a pass, or it was long ago. */
export async function findGuestOf(request: Request, { deviceId }: DeviceActor, now: Date): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  const [visitId = '', until = '', mac] = typeof value === 'string' ? value.split('.') : []
  if (Number(until) < now.getTime() || mac !== deriveToken('guest', deviceId, visitId, Number(until))) return null
  return visitId
}

/** The visit of the person who stands before this tablet; else back to the welcome. */
export async function requireGuest(request: Request, device: DeviceActor, now: Date): Promise<string> {
  const visitId = await findGuestOf(request, device, now)
  if (!visitId) throw redirect('/kiosk')
  return visitId
}

/** The cookie that forgets who stood there. */
export function forgetGuest(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 })
}
