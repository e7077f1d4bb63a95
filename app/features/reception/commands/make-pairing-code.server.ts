import { randomInt } from 'node:crypto'
import { type Actor } from '#app/access/policy.ts'
import { mayPairDevices } from '#app/access/policy/house.ts'
import { hashCode } from '#app/config/secret.server.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findDevice, findDeviceByName, insertDevice, replaceCode } from '../device-repository.server.ts'

const validMs = 10 * 60_000

type Order = Readonly<{ officeId: string; name: string; now: Date } | { deviceId: string; now: Date }>
type PairingCode = Readonly<{ deviceId: string; code: string; expiresAt: Date }>
type RefusalCode = 'not-allowed' | 'not-found' | 'device-revoked'

/** Six digits that pair a tablet once, within ten minutes: a new one, or one that is known by this name or id. */
export function makePairingCode(actor: Actor, order: Order): Promise<Result<PairingCode, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<PairingCode, RefusalCode>> => {
    if (!mayPairDevices(actor, 'officeId' in order ? order.officeId : undefined)) return refuse('not-allowed')
    const device = 'deviceId' in order ? await findDevice(tx, order.deviceId) : await ensureDevice(tx, order)
    if (!device) return refuse('not-found')
    if (!mayPairDevices(actor, device.officeId)) return refuse('not-allowed')
    if (device.revokedAt) return refuse('device-revoked')

    const { now } = order
    const expiresAt = new Date(now.getTime() + validMs)
    const code = await freshCode(tx, device.id, { now, expiresAt })
    await recordAudit(tx, actor, { action: 'make-pairing-code', subject: { kind: 'device', id: device.id } }, now)
    return accept({ deviceId: device.id, code, expiresAt })
  })
}

async function ensureDevice(tx: Tx, { officeId, name, now }: Readonly<{ officeId: string; name: string; now: Date }>) {
  const known = await findDeviceByName(tx, officeId, name)
  if (known) return known
  const device = { id: newId(), officeId, name }
  await insertDevice(tx, device, now)
  return { ...device, revokedAt: null }
}

async function freshCode(tx: Tx, deviceId: string, times: { now: Date; expiresAt: Date }): Promise<string> {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if (await replaceCode(tx, deviceId, hashCode('pairing', code), times)) return code
  }
}
