import { type Actor } from '#app/access/policy.ts'
import { mayPairDevices } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findDevice, findDeviceByName, saveDevice } from '../device-repository.server.ts'

type Order = Readonly<{ deviceId: string; name: string; now: Date }>

/** Gives a tablet another name. Two that are in use never share one: the roll call and the desk speak of them by name. */
export function renameDevice(actor: Actor, { deviceId, name, now }: Order): Promise<Result<null, 'not-allowed' | 'not-found' | 'device-name-taken'>> {
  return inTransaction(async (tx) => {
    const device = await findDevice(tx, deviceId)
    if (!device) return refuse('not-found')
    if (!mayPairDevices(actor, device.officeId)) return refuse('not-allowed')
    const other = await findDeviceByName(tx, device.officeId, name)
    if (other && other.id !== deviceId) return refuse('device-name-taken', 'name')

    await saveDevice(tx, deviceId, { name })
    await recordAudit(tx, actor, { action: 'rename-device', subject: { kind: 'device', id: deviceId } }, now)
    return accept(null)
  })
}
