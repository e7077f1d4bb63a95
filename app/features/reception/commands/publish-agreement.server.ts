import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type AgreementKind } from '../model.ts'
import { insertAgreement, latestVersion } from '../repository.server.ts'

type Order = Readonly<{
  officeId: string
  kind: AgreementKind
  texts: readonly Readonly<{ locale: string; title: string; body: string }>[]
  formToken?: string
  now: Date
}>

/** Puts a new version of a text in force. What was published is never edited, so everybody knows what they signed. */
export function publishAgreement(
  actor: Actor,
  { officeId, kind, texts, formToken, now }: Order,
): Promise<Result<{ agreementId: string; version: number }, 'not-allowed' | 'text-missing'>> {
  return inTransaction(async (tx) => {
    if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
    if (!texts.some(({ locale }) => locale === 'en')) return refuse('text-missing', 'body')

    const latest = await latestVersion(tx, officeId, kind)
    const known = formToken && (await findReceipt(tx, formToken))
    if (known) return accept({ agreementId: known, version: latest })

    const version = latest + 1
    const id = newId()
    await insertAgreement(tx, { id, officeId, kind, version, texts }, now)
    if (formToken) await keepReceipt(tx, formToken, id, now)
    await recordAudit(tx, actor, { action: 'publish-agreement', subject: { kind: 'agreement', id }, details: { kind, version } }, now)
    return accept({ agreementId: id, version })
  })
}
