import { type Actor } from '#app/access/policy.ts'
import { hashCode } from '#app/config/secret.server.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findByCode, savePairing } from '../device-repository.server.ts'

type Order = Readonly<{
  code: string
  /** What the database keeps of the credential that the tablet gets. */
  credentialHash: string
  now: Date
}>

/** A tablet shows the six digits that an admin was given and becomes that device. Wrong, old and used codes are one. */
export function pairDevice(_actor: Actor, { code, credentialHash, now }: Order): Promise<Result<{ deviceId: string }, 'pairing-code-unknown'>> {
  return inTransaction(async (tx) => {
    const codeHash = hashCode('pairing', code)
    const device = await findByCode(tx, codeHash, now)
    if (!device) return refuse('pairing-code-unknown', 'code')

    const actor = { kind: 'device', deviceId: device.id, officeId: device.officeId } as const
    await savePairing(tx, { deviceId: device.id, codeHash, credentialHash }, now)
    await recordAudit(tx, actor, { action: 'pair-device', subject: { kind: 'device', id: device.id } }, now)
    return accept({ deviceId: device.id })
  })
}
