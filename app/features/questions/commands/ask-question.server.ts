import { type Actor } from '#app/access/policy.ts'
import { findContactIdByAddress } from '#app/features/contacts/queries/contact-by-address.server.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type Question, type QuestionEvent } from '../model.ts'
import { countRecent } from '../queries/recent.server.ts'
import { insertQuestion } from '../repository.server.ts'
import { mayAskMore } from '../rules.ts'

type Order = Readonly<{
  question: string
  nameToShow: string
  email: string
  locale: string
  formToken: string
  now: Date
}>

/** Anybody asks the liaison something. The same form sent again is the same question. */
export function askQuestion(actor: Actor, order: Order): Promise<Result<{ id: string }, 'asked-too-often'>> {
  const { question: text, nameToShow, locale, formToken, now } = order
  const email = order.email.toLowerCase()
  return inTransaction(async (tx) => {
    const asked = await findReceipt(tx, formToken)
    if (asked) return accept({ id: asked })
    if (!mayAskMore(await countRecent(tx, email, now))) return refuse('asked-too-often')

    const contactId = await findContactIdByAddress(tx, email)
    const question: Question = { ...fresh, id: newId(), contactId, nameToShow, email, locale, text, createdAt: now }
    await insertQuestion(tx, question)
    await keepReceipt(tx, formToken, question.id, now)
    await recordAudit(tx, actor, { action: 'ask-question', subject: { kind: 'question', id: question.id } }, now)
    await announce<QuestionEvent>(tx, { type: 'question-received', questionId: question.id }, { actor, now })
    return accept({ id: question.id })
  })
}

const fresh = {
  state: 'received',
  routedToId: null,
  answer: '',
  answeredAt: null,
  confirmedAt: null,
  revision: 0,
} as const
