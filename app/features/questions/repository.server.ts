import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Question as Row } from '#app/storage/generated/client.ts'
import { hashToken } from '#app/lib/token.ts'
import { type Question, type QuestionState } from './model.ts'
import { questionToken } from './question-pass.server.ts'

export async function findQuestion(db: Db, id: string): Promise<Question | null> {
  const row = await db.question.findUnique({ where: { id } })
  return row && toQuestion(row)
}

export async function insertQuestion(tx: Tx, question: Question): Promise<void> {
  const tokenHash = hashToken(questionToken(question.id))
  await tx.question.create({ data: { ...question, tokenHash, updatedAt: question.createdAt } })
}

/** Writes a question that was read at the revision before this one. False when somebody else wrote first. */
export async function saveQuestion(tx: Tx, { id, ...values }: Question, now: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, revision: values.revision - 1 },
    data: { ...values, updatedAt: now },
  })
  return count === 1
}

function toQuestion({ tokenHash: _t, updatedAt: _u, ...row }: Row): Question {
  return { ...row, state: row.state as QuestionState }
}
