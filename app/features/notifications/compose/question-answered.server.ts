import { settings } from '#app/config/settings.server.ts'
import { questionToken } from '#app/features/questions/question-pass.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'

/** An answer: to the asker, with the link where to say whether it is one. */
export const composeQuestionAnswered: Composer = async (db, { payload }) => {
  const { questionId } = payload as { questionId: string }
  const question = await db.question.findUnique({ where: { id: questionId }, include: { routedTo: true } })
  if (question?.state !== 'answered') return []

  const { email, locale, answer, routedTo } = question
  const t = translatorFor(locale)
  return [
    {
      to: email,
      locale,
      kind: 'question-answered',
      content: {
        subject: t('mail-question-answered-subject'),
        heading: t('mail-question-answered-heading'),
        paragraphs: [...(routedTo ? [t('mail-question-answered-by', routedTo.name)] : []), answer],
        button: {
          label: t('mail-question-answered-button'),
          href: `${settings().origin}/ask/${questionToken(questionId)}`,
        },
        closing: [t('mail-closing')],
      },
    },
  ]
}
