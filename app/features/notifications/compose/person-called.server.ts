import { settings } from '#app/config/settings.server.ts'
import { findCallForMail } from '#app/features/reception/queries/arrival-mail.server.ts'
import { type CallReason } from '#app/features/reception/model.ts'
import { createFormat } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'

type Payload = Readonly<{ officeId: string; deviceId: string | null; reason: CallReason }>

/** Somebody at the tablet wants a person: to the front desk. */
export const composePersonCalled: Composer = async (db, { payload, createdAt }) => {
  const { officeId, deviceId, reason } = payload as Payload
  const { readers, deviceName, timeZone } = await findCallForMail(db, { officeId, deviceId })
  return readers.map(({ email, locale }) => {
    const t = translatorFor(locale)
    const time = createFormat(languageOf(locale).bcp47).time(createdAt, timeZone)
    return {
      to: email,
      locale,
      kind: 'person-called',
      content: {
        subject: t('mail-person-called-subject'),
        heading: t('mail-person-called-subject'),
        paragraphs: [t('mail-person-called-words', deviceName, time), t(`desk-call-${reason}`)],
        button: { label: t('mail-walk-in-open'), href: `${settings().origin}/desk` },
        closing: [t('mail-visit-because-staff'), t('mail-closing')],
      },
    }
  })
}
