import { type Actor } from '#app/access/policy.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { forgetEmergency } from '../repository.server.ts'

/** Deletes whom to call in an emergency: it is kept only while somebody visits. Part of the departure that ends the stay. */
export async function forgetEmergencyContact(tx: Tx, actor: Actor, visitId: string, now: Date): Promise<void> {
  if (!(await forgetEmergency(tx, visitId))) return
  await recordAudit(tx, actor, { action: 'forget-emergency-contact', subject: { kind: 'visit', id: visitId } }, now)
}
