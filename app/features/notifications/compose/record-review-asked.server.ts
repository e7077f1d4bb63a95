import { settings } from '#app/config/settings.server.ts'
import { ownRecordToken } from '#app/features/contacts/own-record-pass.server.ts'
import { agreementEnds } from '#app/features/contacts/review-rules.ts'
import { createFormat } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Composer } from './composer.ts'

/** Whether somebody's record may stay for two more years, asked and once more reminded; nothing once they have said. */
export const composeRecordReviewAsked: Composer = async (db, { payload }) => {
  const token = ownRecordToken(String(payload.linkId))
  const asked = await findAsked(db, token)
  if (!asked) return []
  const { email, locale, agreedToStayAt, reviewRemindedAt, ends } = asked
  const t = translatorFor(locale)
  const format = createFormat(languageOf(locale).bcp47)
  const page = `${settings().origin}/own-record/${token}`
  return [
    {
      to: email,
      locale,
      kind: 'record-review',
      content: {
        subject: t(reviewRemindedAt ? 'mail-review-again-subject' : 'mail-review-subject'),
        heading: t('mail-review-heading'),
        paragraphs: [
          t('mail-review-words', format.date(agreedToStayAt, 'UTC')),
          t('mail-review-ends', format.date(ends, 'UTC')),
        ],
        button: { label: t('mail-review-keep'), href: `${page}#stay` },
        links: [{ label: t('mail-review-delete'), href: `${page}/delete` }],
        after: [t('mail-own-record-after')],
        closing: [t('mail-closing')],
      },
    },
  ]
}

/** Whom a link asks; null for who has answered, may not be written to, or has a newer link. */
async function findAsked(db: Db, token: string) {
  const link = await db.contactLink.findUnique({ where: { tokenHash: hashToken(token) }, include: { contact: true } })
  if (!link || link.contact.doNotContact) return null
  const { email, agreedToStayAt } = link.contact
  const ends = agreementEnds(link.contact)
  return email && agreedToStayAt && ends ? { ...link.contact, email, agreedToStayAt, ends } : null
}
