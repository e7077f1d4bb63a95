import { settings } from '#app/config/settings.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'
import { findIntroduction } from './introduction-offered.server.ts'

/** One of the two said no: to the liaison who offered it. The other is left in peace. */
export const composeIntroductionDeclined: Composer = async (db, { payload }) => {
  const introduction = await findIntroduction(db, payload)
  if (!introduction?.offeredById) return []
  const { question, staff, askerAnswer, offeredById } = introduction
  const liaison = await db.staff.findUnique({ where: { id: offeredById } })
  if (!liaison || liaison.disabledAt) return []

  const t = translatorFor(liaison.locale)
  const subject = t('mail-introduction-declined-subject', question.nameToShow)
  const who = askerAnswer === 'declined' ? question.nameToShow : staff.name
  return [
    {
      to: liaison.email,
      locale: liaison.locale,
      kind: 'introduction-declined',
      content: {
        subject,
        heading: subject,
        paragraphs: [t('mail-introduction-declined-words', who)],
        button: { label: t('mail-introduction-made-button-staff'), href: `${settings().origin}/questions/${question.id}` },
        closing: [t('mail-closing')],
      },
    },
  ]
}
