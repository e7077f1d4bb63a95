import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { db } from '#app/storage/client.server.ts'
import { type QuestionState } from '../model.ts'
import { findQuestionIdByToken } from '../question-pass.server.ts'

/** A question as its asker sees it; null when the link is wrong. */
export async function findAskedQuestion(token: string) {
  const id = await findQuestionIdByToken(db, token)
  const row = id && (await db.question.findUnique({ where: { id }, include: { routedTo: { select: { name: true } } } }))
  if (!row) return null
  return {
    id: row.id,
    text: row.text,
    state: row.state as QuestionState,
    answer: row.answer,
    routedTo: row.routedTo?.name ?? null,
    createdAt: row.createdAt,
    answeredAt: row.answeredAt,
    timeZone: (await findPublicOffice(db))?.timeZone ?? 'UTC',
  }
}
