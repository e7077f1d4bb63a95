import { type Actor } from '#app/access/policy.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Question, type QuestionEvent } from '../model.ts'
import { findQuestion, saveQuestion } from '../repository.server.ts'

export type ChangeRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile'

type Change<Code extends string> = Readonly<{
  questionId: string
  /** The revision that the page showed; left out where the last word counts. */
  revision?: number
  action: string
  event: QuestionEvent['type']
  may: (actor: Actor, question: Question) => boolean
  decide: (question: Question, tx: Tx) => Result<Question, Code> | Promise<Result<Question, Code>>
  now: Date
}>

/** What each change of a question has in common: load, authorise, decide, save, announce. */
export function changeQuestion<Code extends string>(
  actor: Actor,
  { questionId, revision, action, event, may, decide, now }: Change<Code>,
): Promise<Result<Question, Code | ChangeRefusal>> {
  return inTransaction<Result<Question, Code | ChangeRefusal>>(async (tx) => {
    const question = await findQuestion(tx, questionId)
    if (!question) return refuse('not-found')
    if (!may(actor, question)) return refuse('not-allowed')
    if (revision !== undefined && question.revision !== revision) return refuse('changed-meanwhile')

    const changed = await decide(question, tx)
    if (!changed.ok || changed.value === question) return changed
    if (!(await saveQuestion(tx, changed.value, now))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { action, subject: { kind: 'question', id: questionId } }, now)
    await announce<QuestionEvent>(tx, { type: event, questionId }, { actor, now })
    return changed
  })
}
