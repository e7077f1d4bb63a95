import { deriveToken } from '#app/config/secret.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { type Db } from '#app/storage/client.server.ts'

/** The secret with which an asker follows their question. Derived, so that each mail can name it; kept as a hash. */
export function questionToken(questionId: string): string {
  return deriveToken('question', questionId)
}

/** The question whose link this is; null for a wrong and a missing one alike. */
export async function findQuestionIdByToken(db: Db, token: string): Promise<string | null> {
  const row = await db.question.findUnique({ where: { tokenHash: hashToken(token) }, select: { id: true } })
  return row?.id ?? null
}
