import { type Actor } from '#app/access/policy.ts'
import { mayRouteQuestion } from '#app/access/policy/questions.ts'
import { refuse } from '#app/lib/result.ts'
import { isAnswerer } from '../queries/answerers.server.ts'
import * as rules from '../rules.ts'
import { changeQuestion } from './change-question.server.ts'

type Order = Readonly<{ questionId: string; staffId: string; revision: number; now: Date }>

/** Hands a question to a named person, who hears of it. */
export function routeQuestion(actor: Actor, { staffId, ...order }: Order) {
  return changeQuestion<rules.RouteRefusal | 'answerer-unknown'>(actor, {
    ...order,
    action: 'route-question',
    event: 'question-routed',
    may: mayRouteQuestion,
    decide: async (question, tx) =>
      (await isAnswerer(tx, staffId)) ? rules.routeQuestion(question, staffId) : refuse('answerer-unknown', 'staffId'),
  })
}
