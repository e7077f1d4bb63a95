import { mayTakeWordOf, type Actor } from '#app/access/policy.ts'
import { findVisitSubject } from '#app/features/visits/queries.server.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { listUnsigned } from '../queries/agreements.server.ts'
import { insertSignatures } from '../repository.server.ts'

type Order = Readonly<{
  visitId: string
  agreementIds: readonly string[]
  /** In which language the texts were read. */
  locale: string
  now: Date
}>

/** The visitor agrees to these texts. What was signed before, or is no longer in force, is passed over. */
export function signAgreements(actor: Actor, order: Order): Promise<Result<{ signed: number }, 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx): Promise<Result<{ signed: number }, 'not-found' | 'not-allowed'>> => {
    const { visitId, agreementIds, locale, now } = order
    const visit = await findVisitSubject(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayTakeWordOf(actor, visit)) return refuse('not-allowed')

    const open = await listUnsigned(tx, { officeId: visit.officeId, contactId: visit.contactId, locale })
    const agreed = open.filter(({ id }) => agreementIds.includes(id))
    if (agreed.length === 0) return accept({ signed: 0 })
    const common = { contactId: visit.contactId, visitId, deviceId: actor.kind === 'device' ? actor.deviceId : null, signedAt: now }
    await insertSignatures(
      tx,
      agreed.map(({ id: agreementId, locale: read }) => ({ ...common, id: newId(), agreementId, locale: read })),
    )
    const details = { agreements: agreed.map(({ id }) => id).join(' ') }
    await recordAudit(tx, actor, { action: 'sign-agreements', subject: { kind: 'visit', id: visitId }, details }, now)
    return accept({ signed: agreed.length })
  })
}
