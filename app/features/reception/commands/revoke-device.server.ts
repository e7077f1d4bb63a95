import { type Actor } from '#app/access/policy.ts'
import { mayPairDevices } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findDevice, saveDevice } from '../device-repository.server.ts'

/** A tablet that was lost or replaced opens nothing any more, from its next request on. */
export function revokeDevice(
  actor: Actor,
  { deviceId, now }: Readonly<{ deviceId: string; now: Date }>,
): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  return inTransaction(async (tx) => {
    const device = await findDevice(tx, deviceId)
    if (!device) return refuse('not-found')
    if (!mayPairDevices(actor, device.officeId)) return refuse('not-allowed')
    if (device.revokedAt) return accept(null)

    await saveDevice(tx, deviceId, { revokedAt: now })
    await recordAudit(tx, actor, { action: 'revoke-device', subject: { kind: 'device', id: deviceId } }, now)
    return accept(null)
  })
}
