import { settings } from '#app/config/settings.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Composer } from './composer.ts'

/** A promise whose day is near or past: to its owner. Nothing once it is kept. */
export const composePromiseDue: Composer = async (db, { payload, createdAt }) => {
  const { promiseId } = payload as { promiseId: string }
  const promise = await db.promise.findUnique({
    where: { id: promiseId },
    include: {
      owner: { include: { office: { select: { timeZone: true } } } },
      contact: { select: { nameToShow: true } },
    },
  })
  if (!promise || promise.keptAt || promise.owner.disabledAt) return []

  const { owner, dueOn, text } = promise
  const t = translatorFor(owner.locale)
  const day = createFormat(languageOf(owner.locale).bcp47).dayAndMonth(dueOn)
  const name = promise.contact?.nameToShow ?? t('mail-promise-due-somebody')
  const late = dueOn < toLocalDate(createdAt, owner.office.timeZone)
  return [
    {
      to: owner.email,
      locale: owner.locale,
      kind: 'promise-due',
      ...(promise.visitId && { visitId: promise.visitId }),
      content: {
        subject: t('mail-promise-due-subject', name, day),
        heading: late ? t('mail-promise-due-late-heading', name) : t('mail-promise-due-heading', name, day),
        paragraphs: [text],
        button: { label: t('mail-promise-due-button'), href: `${settings().origin}/promises` },
        after: [t('mail-promise-due-after')],
        closing: [t('mail-closing')],
      },
    },
  ]
}
