import { settings } from '#app/config/settings.server.ts'
import { findWalkInForMail } from '#app/features/reception/queries/arrival-mail.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'

/** Somebody came without a visit: to whom they came to see, or to the liaisons. */
export const composeWalkInArrived: Composer = async (db, { payload }) => {
  const walkIn = await findWalkInForMail(db, String(payload.walkInId))
  if (!walkIn) return []
  const { readers, nameToShow, reason, reachAt, hasHost } = walkIn
  return readers.map(({ email, locale }) => {
    const t = translatorFor(locale)
    const name = nameToShow || t('desk-nameless')
    const facts = [
      [t('mail-walk-in-reason'), reason],
      [t('mail-walk-in-reach'), reachAt],
    ] as const
    return {
      to: email,
      locale,
      kind: 'walk-in-arrived',
      content: {
        subject: t('mail-walk-in-subject', name),
        heading: t('mail-walk-in-subject', name),
        paragraphs: [t(hasHost ? 'mail-walk-in-for-you' : 'mail-walk-in-nobody')],
        facts: facts.filter(([, value]) => value !== ''),
        button: { label: t('mail-walk-in-open'), href: `${settings().origin}/desk` },
        closing: [t('mail-visit-because-staff'), t('mail-closing')],
      },
    }
  })
}
