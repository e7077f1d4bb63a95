import { settings } from '#app/config/settings.server.ts'
import { signInToken } from '#app/access/sign-in.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'

/** The link that signs a staff member in; to nobody but them. */
export const composeSignInAsked: Composer = async (db, { payload }) => {
  const { staffId, linkId, to } = payload as { staffId: string; linkId: string; to: string }
  const staff = await db.staff.findUnique({ where: { id: staffId } })
  if (!staff || staff.disabledAt) return []

  const t = translatorFor(staff.locale)
  const way = to === '/today' ? '' : `?${new URLSearchParams({ to }).toString()}`
  return [
    {
      to: staff.email,
      locale: staff.locale,
      kind: 'sign-in',
      content: {
        subject: t('mail-sign-in-subject'),
        heading: t('mail-sign-in-heading'),
        paragraphs: [t('mail-sign-in-words')],
        button: { label: t('sign-in-use'), href: `${settings().origin}/sign-in/${signInToken(linkId)}${way}` },
        after: [t('mail-sign-in-not-you')],
        closing: [t('mail-closing')],
      },
    },
  ]
}
