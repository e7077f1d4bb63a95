import { settings } from '#app/config/settings.server.ts'
import { ownRecordToken } from '#app/features/contacts/own-record-pass.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { type Composer } from './composer.ts'

/** The link to somebody's own record; nothing when a newer link has replaced it. */
export const composeOwnRecordOffered: Composer = async (db, { payload }) => {
  const { contactId, linkId } = payload as { contactId: string; linkId: string }
  const token = ownRecordToken(linkId)
  const link = await db.contactLink.findUnique({ where: { tokenHash: hashToken(token) }, include: { contact: true } })
  if (link?.contactId !== contactId || !link.contact.email || link.contact.doNotContact) return []

  const { email, locale } = link.contact
  const t = translatorFor(locale)
  return [
    {
      to: email,
      locale,
      kind: 'own-record',
      content: {
        subject: t('mail-own-record-subject'),
        heading: t('mail-own-record-heading'),
        paragraphs: [t('mail-own-record-words')],
        button: { label: t('mail-own-record-button'), href: `${settings().origin}/own-record/${token}` },
        after: [t('mail-own-record-after')],
        closing: [t('mail-closing')],
      },
    },
  ]
}
