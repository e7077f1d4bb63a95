import { type Actor } from '#app/access/policy.ts'
import { mayConfirmAnswer } from '#app/access/policy/questions.ts'
import * as rules from '../rules.ts'
import { changeQuestion } from './change-question.server.ts'

type Order = Readonly<{ questionId: string; now: Date }>

/** The asker says that the question is answered. */
export function confirmAnswer(actor: Actor, order: Order) {
  return changeQuestion(actor, {
    ...order,
    action: 'confirm-answer',
    event: 'question-confirmed',
    may: mayConfirmAnswer,
    decide: (question) => rules.confirmAnswer(question, order.now),
  })
}
