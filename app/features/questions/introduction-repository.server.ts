import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Introduction as Row } from '#app/storage/generated/client.ts'
import { type Introduction, type IntroductionAnswer } from './model.ts'

export async function findIntroduction(db: Db, id: string): Promise<Introduction | null> {
  const row = await db.introduction.findUnique({ where: { id } })
  return row && toIntroduction(row)
}

export async function introductionsOf(db: Db, questionId: string): Promise<readonly Introduction[]> {
  const rows = await db.introduction.findMany({ where: { questionId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return rows.map(toIntroduction)
}

export async function insertIntroduction(tx: Tx, introduction: Introduction): Promise<void> {
  await tx.introduction.create({ data: introduction })
}

/** Writes one that was read at the revision before this one. False when somebody else wrote first. */
export async function saveIntroduction(tx: Tx, { id, ...values }: Introduction): Promise<boolean> {
  const { count } = await tx.introduction.updateMany({ where: { id, revision: values.revision - 1 }, data: values })
  return count === 1
}

function toIntroduction(row: Row): Introduction {
  const { askerAnswer, staffAnswer, ...rest } = row
  return { ...rest, askerAnswer: askerAnswer as IntroductionAnswer, staffAnswer: staffAnswer as IntroductionAnswer }
}
