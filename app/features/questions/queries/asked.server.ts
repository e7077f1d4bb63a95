import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { db } from '#app/storage/client.server.ts'
import { type IntroductionAnswer, type QuestionState } from '../model.ts'
import { findQuestionIdByToken } from '../question-pass.server.ts'

/** A question as its asker sees it; null when the link is wrong. */
export async function findAskedQuestion(token: string) {
  const id = await findQuestionIdByToken(db, token)
  const row = id && (await db.question.findUnique({ where: { id }, include: { routedTo: { select: { name: true } } } }))
  if (!row) return null
  const introduction = await findShownIntroduction(row.id)
  return {
    id: row.id,
    text: row.text,
    state: row.state as QuestionState,
    answer: row.answer,
    introduction,
    routedTo: row.routedTo?.name ?? null,
    createdAt: row.createdAt,
    answeredAt: row.answeredAt,
    timeZone: (await findPublicOffice(db))?.timeZone ?? 'UTC',
  }
}

/** The introduction that the asker is asked about, or that was made; none that somebody said no to. */
async function findShownIntroduction(questionId: string) {
  const row = await db.introduction.findFirst({
    where: { questionId, askerAnswer: { not: 'declined' }, staffAnswer: { not: 'declined' } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, askerAnswer: true, madeAt: true, staff: { select: { name: true, title: true, email: true } } },
  })
  if (!row) return null
  const { staff, madeAt, id } = row
  const askerAnswer = row.askerAnswer as IntroductionAnswer
  const isMade = madeAt !== null
  return { id, askerAnswer, isMade, name: staff.name, title: staff.title, email: isMade ? staff.email : null }
}
