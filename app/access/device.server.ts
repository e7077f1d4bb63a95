import { redirect } from '@remix-run/node'
import { noteForLog, oncePerRequest } from '#app/lib/request-scope.server.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { type DeviceActor } from './policy.ts'
import { houseCookie } from './session.server.ts'

const cookie = () => houseCookie('device', 400 * 24 * 3600)

/** A new credential for a tablet: the secret's hash for the database, and the cookie that carries it. */
export async function newDeviceCredential(): Promise<{ credentialHash: string; cookie: string }> {
  const token = newToken()
  return { credentialHash: hashToken(token), cookie: await cookie().serialize(token) }
}

type DeviceRow = Readonly<{ id: string; officeId: string; revokedAt: number | null }>

const deviceOfCredential = 'SELECT "id", "officeId", "revokedAt" FROM "Device" WHERE "credentialHash" = ?'

type Standing = Readonly<{ device: DeviceActor; revoked: boolean }>

/** The tablet that asks, also one that was revoked since; looked up once a request. */
function findStanding(request: Request): Promise<Standing | null> {
  return oncePerRequest('device', async (): Promise<Standing | null> => {
    const token: unknown = await cookie().parse(request.headers.get('Cookie'))
    if (typeof token !== 'string' || token.length !== 43) return null

    const row = prepared<DeviceRow>(deviceOfCredential).get(hashToken(token))
    if (!row) return null
    const { id: deviceId, officeId, revokedAt } = row
    noteForLog('actor', `device ${deviceId}`)
    return { device: { kind: 'device', deviceId, officeId }, revoked: revokedAt !== null }
  })
}

/** The paired tablet that asks; null when there is none, or it was revoked. */
export async function findDevice(request: Request): Promise<DeviceActor | null> {
  const standing = await findStanding(request)
  return standing && !standing.revoked ? standing.device : null
}

/** Whether this is a tablet that was paired once and has been revoked. */
export async function isRevokedDevice(request: Request): Promise<boolean> {
  return (await findStanding(request))?.revoked ?? false
}

/** The paired tablet that asks; 403 for anybody else. */
export async function requireDevice(request: Request): Promise<DeviceActor> {
  const device = await findDevice(request)
  if (!device) throw new Response(null, { status: 403 })
  return device
}

/** The paired tablet that shows a page; anybody else is led to pairing. */
export async function requireKiosk(request: Request): Promise<DeviceActor> {
  const device = await findDevice(request)
  if (!device) throw redirect('/kiosk/pair')
  return device
}
