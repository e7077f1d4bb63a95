import { settings } from '#app/config/settings.server.ts'
import { questionToken } from '#app/features/questions/question-pass.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'
import { findIntroduction } from './introduction-offered.server.ts'

/** Both agreed: each of the two gets the other's name and address, and the question with which it began. */
export const composeIntroductionMade: Composer = async (db, { payload }) => {
  const introduction = await findIntroduction(db, payload)
  if (!introduction?.madeAt || introduction.question.email === '') return []
  const { question, staff } = introduction
  const { origin } = settings()
  const asker = { name: question.nameToShow, email: question.email, locale: question.locale }
  const sides = [
    { to: asker, other: staff, kind: 'introduction-made-asker', button: 'mail-introduction-made-button-asker', path: `/ask/${questionToken(question.id)}` },
    { to: staff, other: asker, kind: 'introduction-made', button: 'mail-introduction-made-button-staff', path: `/questions/${question.id}` },
  ] as const
  return sides.map(({ to, other, kind, button, path }) => {
    const t = translatorFor(to.locale)
    const subject = t('mail-introduction-made-subject', other.name)
    return {
      to: to.email,
      locale: to.locale,
      kind,
      content: {
        subject,
        heading: subject,
        paragraphs: [t('mail-introduction-made-words', other.name, other.email), question.text],
        button: { label: t(button), href: `${origin}${path}` },
        closing: [t('mail-closing')],
      },
    }
  })
}
