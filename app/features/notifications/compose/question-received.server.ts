import { settings } from '#app/config/settings.server.ts'
import { questionToken } from '#app/features/questions/question-pass.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Question } from '#app/storage/generated/client.ts'
import { type Notice } from '../model.ts'
import { type Composer } from './composer.ts'

/**
 * A new question: to the liaisons, and to the asker the link with which to follow it. The asker's mail repeats nothing
 * of what was typed: anybody could have typed it, with somebody else's address.
 */
export const composeQuestionReceived: Composer = async (db, { payload }) => {
  const { questionId } = payload as { questionId: string }
  const question = await db.question.findUnique({ where: { id: questionId } })
  if (!question) return []
  return [toAsker(question), ...(await toLiaisons(db, question))]
}

function toAsker({ id, email, locale }: Question): Notice {
  const t = translatorFor(locale)
  return {
    to: email,
    locale,
    kind: 'question-kept',
    content: {
      subject: t('mail-question-kept-subject'),
      heading: t('mail-question-kept-heading'),
      paragraphs: [t('mail-question-kept-words')],
      button: { label: t('mail-question-kept-button'), href: `${settings().origin}/ask/${questionToken(id)}` },
      after: [t('mail-question-kept-after')],
      closing: [t('mail-closing')],
    },
  }
}

async function toLiaisons(db: Db, { id, nameToShow, text }: Question): Promise<readonly Notice[]> {
  const liaisons = await db.staff.findMany({
    where: { disabledAt: null, roles: { some: { role: 'liaison' } } },
    orderBy: { id: 'asc' },
  })
  return liaisons.map(({ email, locale }) => {
    const t = translatorFor(locale)
    return {
      to: email,
      locale,
      kind: 'question-received',
      content: {
        subject: t('mail-question-received-subject', nameToShow),
        heading: t('mail-question-received-heading', nameToShow),
        paragraphs: [text],
        button: { label: t('mail-question-received-button'), href: `${settings().origin}/questions/${id}` },
        closing: [t('mail-closing')],
      },
    }
  })
}
