import { settings } from '#app/config/settings.server.ts'
import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { toVisitor } from './visit-notice.ts'

/** A kind no, without a reason. */
export const composeVisitDeclined: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  return toVisitor(visit, 'visit-declined', ({ t }) => ({
    subject: t('mail-declined-subject', visit.office.town),
    heading: t('mail-declined-heading', visit.visitor.name),
    paragraphs: [t('mail-declined-words')],
    button: { label: t('mail-declined-button'), href: `${settings().origin}/visit/new` },
    after: [t('mail-declined-again')],
  }))
}
