import { settings } from '#app/config/settings.server.ts'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { type Composer } from './composer.ts'

/** The visitor says that a promise was kept: good news for its owner. Who marks their own needs no mail. */
export const composePromiseKept: Composer = async (db, { payload }) => {
  const { promiseId } = payload as { promiseId: string }
  const promise = await db.promise.findUnique({
    where: { id: promiseId },
    include: { owner: true, contact: { select: { nameToShow: true } } },
  })
  if (!promise || promise.keptSaidBy !== 'visitor' || promise.owner.disabledAt) return []

  const { email, locale } = promise.owner
  const t = translatorFor(locale)
  const name = promise.contact?.nameToShow ?? t('mail-promise-due-somebody')
  return [
    {
      to: email,
      locale,
      kind: 'promise-kept',
      ...(promise.visitId && { visitId: promise.visitId }),
      content: {
        subject: t('mail-promise-kept-subject', name),
        heading: t('mail-promise-kept-heading', name),
        paragraphs: [promise.text],
        button: { label: t('mail-promise-due-button'), href: `${settings().origin}/promises` },
        closing: [t('mail-closing')],
      },
    },
  ]
}
