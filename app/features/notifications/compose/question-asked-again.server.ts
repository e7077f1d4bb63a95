import { settings } from '#app/config/settings.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'

/** The asker is not content yet: to the person who answered, else to the liaisons. */
export const composeQuestionAskedAgain: Composer = async (db, { payload }) => {
  const { questionId } = payload as { questionId: string }
  const question = await db.question.findUnique({ where: { id: questionId } })
  if (!question) return []

  const { nameToShow, text, routedToId } = question
  const whom = routedToId ? { id: routedToId } : { roles: { some: { role: 'liaison' } } }
  const readers = await db.staff.findMany({ where: { ...whom, disabledAt: null }, orderBy: { id: 'asc' } })
  return readers.map(({ email, locale }) => {
    const t = translatorFor(locale)
    return {
      to: email,
      locale,
      kind: 'question-asked-again',
      content: {
        subject: t('mail-question-again-subject', nameToShow),
        heading: t('mail-question-again-heading', nameToShow),
        paragraphs: [text],
        button: { label: t('mail-question-routed-button'), href: `${settings().origin}/questions/${questionId}` },
        closing: [t('mail-closing')],
      },
    }
  })
}
