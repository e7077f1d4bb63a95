import { settings } from '#app/config/settings.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'

/** A question was handed to somebody: to them, with the question. */
export const composeQuestionRouted: Composer = async (db, { payload }) => {
  const { questionId } = payload as { questionId: string }
  const question = await db.question.findUnique({ where: { id: questionId }, include: { routedTo: true } })
  const person = question?.routedTo
  if (question?.state !== 'routed' || !person || person.disabledAt) return []

  const { nameToShow, text } = question
  const t = translatorFor(person.locale)
  return [
    {
      to: person.email,
      locale: person.locale,
      kind: 'question-routed',
      content: {
        subject: t('mail-question-routed-subject', nameToShow),
        heading: t('mail-question-routed-heading', nameToShow),
        paragraphs: [text],
        button: { label: t('mail-question-routed-button'), href: `${settings().origin}/questions/${questionId}` },
        closing: [t('mail-closing')],
      },
    },
  ]
}
