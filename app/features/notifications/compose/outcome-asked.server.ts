import { settings } from '#app/config/settings.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Composer } from './composer.ts'

/** The one-minute form after a visit: to its host and to the office's liaisons. Nothing once somebody has filled it in. */
export const composeOutcomeAsked: Composer = async (db, { payload }) => {
  const { visitId } = payload as { visitId: string }
  const visit = await db.visit.findUnique({
    where: { id: visitId },
    include: { contact: { select: { nameToShow: true } }, _count: { select: { outcomes: true } } },
  })
  if (!visit || visit._count.outcomes > 0) return []

  const readers = await listReaders(db, visit)
  return readers.map(({ email, locale }) => {
    const t = translatorFor(locale)
    const format = createFormat(languageOf(locale).bcp47)
    const name = visit.contact.nameToShow
    return {
      to: email,
      locale,
      kind: 'outcome-asked',
      visitId,
      content: {
        subject: t('mail-outcome-asked-subject', name),
        heading: t('mail-outcome-asked-heading', name),
        paragraphs: [t('mail-outcome-asked-words', name, format.dateRange(visit.firstDay, visit.lastDay))],
        button: { label: t('mail-outcome-asked-button'), href: `${settings().origin}/visits/${visitId}/outcome` },
        after: [t('mail-outcome-asked-after')],
        closing: [t('mail-closing')],
      },
    }
  })
}

function listReaders(db: Db, { officeId, hostId }: Readonly<{ officeId: string; hostId: string | null }>) {
  const isLiaison = { officeId, roles: { some: { role: 'liaison' } } }
  return db.staff.findMany({
    where: { disabledAt: null, OR: [isLiaison, ...(hostId ? [{ id: hostId }] : [])] },
    orderBy: { id: 'asc' },
    select: { email: true, locale: true },
  })
}
