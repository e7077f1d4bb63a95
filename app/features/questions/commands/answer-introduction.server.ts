import { type Actor } from '#app/access/policy.ts'
import { sideOfIntroduction } from '#app/access/policy/questions.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findIntroduction, saveIntroduction } from '../introduction-repository.server.ts'
import * as rules from '../introduction-rules.ts'
import { type Introduction, type IntroductionEvent } from '../model.ts'
import { findQuestion, saveQuestion } from '../repository.server.ts'

type Order = Readonly<{ introductionId: string; answer: 'agreed' | 'declined'; now: Date }>
type RefusalCode = rules.AnswerIntroductionRefusal | 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** One of the two says whether they want to be introduced. With both yes each learns the other's address. */
export function answerIntroduction(
  actor: Actor,
  { introductionId, answer, now }: Order,
): Promise<Result<Introduction, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<Introduction, RefusalCode>> => {
    const introduction = await findIntroduction(tx, introductionId)
    if (!introduction) return refuse('not-found')
    const side = sideOfIntroduction(actor, introduction)
    if (!side) return refuse('not-allowed')
    const decision = rules.answerIntroduction(introduction, { side, answer, now })
    if (!decision.ok || decision.value === introduction) return decision
    if (!(await saveIntroduction(tx, decision.value))) return refuse('changed-meanwhile')

    if (decision.value.madeAt) await answerQuestion(tx, introduction.questionId, now)
    const subject = { kind: 'question', id: introduction.questionId }
    await recordAudit(tx, actor, { action: 'answer-introduction', subject, details: { introductionId, side, answer } }, now)
    const type = eventOf(decision.value)
    if (type) await announce<IntroductionEvent>(tx, { type, introductionId }, { actor, now })
    return accept(decision.value)
  })
}

function eventOf({ madeAt, askerAnswer, staffAnswer }: Introduction): IntroductionEvent['type'] | null {
  if (madeAt) return 'introduction-made'
  return askerAnswer === 'declined' || staffAnswer === 'declined' ? 'introduction-declined' : null
}

async function answerQuestion(tx: Tx, questionId: string, now: Date): Promise<void> {
  const question = await findQuestion(tx, questionId)
  if (!question) throw new Error('an introduction without its question')
  const answered = rules.answerByIntroduction(question, now)
  if (answered !== question && !(await saveQuestion(tx, answered, now))) throw new Error('a question changed under the lock')
}
