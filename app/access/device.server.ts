import { hashToken, newToken } from '#app/lib/token.ts'
import { db } from '#app/storage/client.server.ts'
import { type DeviceActor } from './policy.ts'
import { houseCookie } from './session.server.ts'

const cookie = () => houseCookie('device', 400 * 24 * 3600)

/** A new credential for a tablet: the secret's hash for the database, and the cookie that carries it. */
export async function newDeviceCredential(): Promise<{ credentialHash: string; cookie: string }> {
  const token = newToken()
  return { credentialHash: hashToken(token), cookie: await cookie().serialize(token) }
}

/** The paired tablet that asks; null when there is none, or it was revoked. */
export async function findDevice(request: Request): Promise<DeviceActor | null> {
  const token: unknown = await cookie().parse(request.headers.get('Cookie'))
  if (typeof token !== 'string' || token.length !== 43) return null

  const device = await db.device.findUnique({ where: { credentialHash: hashToken(token) } })
  if (!device || device.revokedAt) return null
  return { kind: 'device', deviceId: device.id, officeId: device.officeId }
}

/** The paired tablet that asks; 403 for anybody else. */
export async function requireDevice(request: Request): Promise<DeviceActor> {
  const device = await findDevice(request)
  if (!device) throw new Response(null, { status: 403 })
  return device
}
