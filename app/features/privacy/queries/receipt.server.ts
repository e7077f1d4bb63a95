import { db } from '#app/storage/client.server.ts'
import { type Forgotten } from '../model.ts'

/** What a deletion did, by the number of its receipt; null for a number that was never given. */
export async function findReceiptOfForgetting(number: string | null) {
  if (!number) return null
  const entry = await db.auditEntry.findFirst({
    where: { action: 'forget-person', subjectKind: 'receipt', subjectId: number },
    select: { at: true, details: true },
  })
  return entry && { number, at: entry.at.toISOString(), ...(JSON.parse(entry.details) as Forgotten) }
}
