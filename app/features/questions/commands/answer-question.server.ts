import { type Actor } from '#app/access/policy.ts'
import { mayAnswerQuestion } from '#app/access/policy/questions.ts'
import * as rules from '../rules.ts'
import { changeQuestion } from './change-question.server.ts'

type Order = Readonly<{ questionId: string; answer: string; revision: number; now: Date }>

/** Answers a question; the asker gets a mail and has the last word. */
export function answerQuestion(actor: Actor, { answer, ...order }: Order) {
  const byId = actor.kind === 'staff' ? actor.staffId : null
  return changeQuestion(actor, {
    ...order,
    action: 'answer-question',
    event: 'question-answered',
    may: mayAnswerQuestion,
    decide: (question) => rules.answerQuestion(question, { answer, byId, now: order.now }),
  })
}
