import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type AgreementKind } from '../model.ts'
import { retireAgreements } from '../repository.server.ts'

type Order = Readonly<{ officeId: string; kind: AgreementKind; now: Date }>

/** Visitors are not asked for this text any more, until a new version is published. Who signed it stays written down. */
export function retireAgreement(actor: Actor, { officeId, kind, now }: Order): Promise<Result<null, 'not-allowed' | 'not-found'>> {
  return inTransaction(async (tx) => {
    if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
    if ((await retireAgreements(tx, { officeId, kind }, now)) === 0) return refuse('not-found')

    await recordAudit(tx, actor, { action: 'retire-agreement', subject: { kind: 'office', id: officeId }, details: { kind } }, now)
    return accept(null)
  })
}
