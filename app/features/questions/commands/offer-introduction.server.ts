import { type Actor } from '#app/access/policy.ts'
import { mayRouteQuestion } from '#app/access/policy/questions.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { insertIntroduction, introductionsOf } from '../introduction-repository.server.ts'
import * as rules from '../introduction-rules.ts'
import { type Introduction, type IntroductionEvent } from '../model.ts'
import { isAnswerer } from '../queries/answerers.server.ts'
import { findQuestion, saveQuestion } from '../repository.server.ts'

type Order = Readonly<{ questionId: string; introduceTo: string; note: string; revision: number; now: Date }>
type RefusalCode = rules.OfferRefusal | 'answerer-unknown' | 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** The liaison offers to introduce the asker to a person of the staff. Both are asked; no address is told before both agree. */
export function offerIntroduction(actor: Actor, order: Order): Promise<Result<Introduction, RefusalCode>> {
  const { questionId, introduceTo: staffId, note, now } = order
  return inTransaction(async (tx): Promise<Result<Introduction, RefusalCode>> => {
    const question = await findQuestion(tx, questionId)
    if (!question) return refuse('not-found')
    if (!mayRouteQuestion(actor)) return refuse('not-allowed')
    if (question.revision !== order.revision) return refuse('changed-meanwhile')
    if (!(await isAnswerer(tx, staffId))) return refuse('answerer-unknown', 'introduceTo')
    const decision = rules.offerIntroduction(question, await introductionsOf(tx, questionId), staffId)
    if (!decision.ok) return decision
    if (!(await saveQuestion(tx, decision.value, now))) return refuse('changed-meanwhile')

    const offeredById = actor.kind === 'staff' ? actor.staffId : null
    const introduction = { id: newId(), questionId, staffId, note, offeredById, ...fresh, createdAt: now }
    await insertIntroduction(tx, introduction)
    const details = { introductionId: introduction.id, staffId }
    await recordAudit(tx, actor, { action: 'offer-introduction', subject: { kind: 'question', id: questionId }, details }, now)
    await announce<IntroductionEvent>(tx, { type: 'introduction-offered', introductionId: introduction.id }, { actor, now })
    return accept(introduction)
  })
}

const fresh = { askerAnswer: 'waiting', staffAnswer: 'waiting', madeAt: null, revision: 0 } as const
