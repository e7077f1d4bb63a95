import { deriveToken } from '#app/config/secret.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { type Db } from '#app/storage/client.server.ts'

/** The secret of the link with which somebody sees and corrects their own record; the outbox names it by `linkId`. */
export function ownRecordToken(linkId: string): string {
  return deriveToken('own-record', linkId)
}

/** Whose record a link opens; null for a wrong, an old and a missing one alike. */
export async function findContactIdByLink(db: Db, token: string, now: Date): Promise<string | null> {
  const link = await db.contactLink.findUnique({ where: { tokenHash: hashToken(token) } })
  return link && link.expiresAt > now ? link.contactId : null
}
