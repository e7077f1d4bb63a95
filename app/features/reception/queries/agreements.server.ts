import { type Db } from '#app/storage/client.server.ts'
import { type AgreementKind, type AgreementToSign } from '../model.ts'

/** The texts in force that this person has not agreed to yet, each in the reader's language if it is there, else in English. */
export async function listUnsigned(
  db: Db,
  { officeId, contactId, locale }: Readonly<{ officeId: string; contactId: string; locale: string }>,
): Promise<readonly AgreementToSign[]> {
  const rows = await db.agreement.findMany({
    where: { officeId, retiredAt: null, signatures: { none: { contactId } } },
    orderBy: [{ kind: 'asc' }, { version: 'asc' }],
    include: { texts: true },
  })
  return rows.flatMap(({ id, kind, version, texts }) => {
    const text = inLanguage(texts, locale)
    if (!text) return []
    const { locale: written, title, body } = text
    return { id, kind: kind as AgreementKind, version, locale: written, title, body }
  })
}

type Written = Readonly<{ locale: string; title: string; body: string }>

function inLanguage(texts: readonly Written[], locale: string): Written | undefined {
  const base = locale.split('-')[0]
  const order = [locale, base, 'en']
  return order.map((wanted) => texts.find((text) => text.locale === wanted)).find(Boolean) ?? texts[0]
}

export type AgreementOnList = Readonly<{
  id: string
  kind: AgreementKind
  version: number
  publishedAt: Date
  retiredAt: Date | null
  texts: readonly Readonly<{ locale: string; title: string; body: string }>[]
  signatures: number
}>

/** All texts of an office and their versions, the newest first. */
export async function listAgreements(db: Db, officeId: string): Promise<readonly AgreementOnList[]> {
  const rows = await db.agreement.findMany({
    where: { officeId },
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    include: { texts: { select: { locale: true, title: true, body: true } }, _count: { select: { signatures: true } } },
  })
  return rows.map(({ id, kind, version, publishedAt, retiredAt, texts, _count }) => ({
    id,
    kind: kind as AgreementKind,
    version,
    publishedAt,
    retiredAt,
    texts,
    signatures: _count.signatures,
  }))
}
