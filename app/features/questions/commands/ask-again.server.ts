import { type Actor } from '#app/access/policy.ts'
import { mayConfirmAnswer } from '#app/access/policy/questions.ts'
import * as rules from '../rules.ts'
import { changeQuestion } from './change-question.server.ts'

type Order = Readonly<{ questionId: string; more: string; now: Date }>

/** The asker says what the answer left open. */
export function askAgain(actor: Actor, { more, ...order }: Order) {
  return changeQuestion(actor, {
    ...order,
    action: 'ask-again',
    event: 'question-asked-again',
    may: mayConfirmAnswer,
    decide: (question) => rules.askAgain(question, more),
  })
}
