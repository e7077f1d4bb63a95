import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { toVisitor } from './visit-notice.ts'

/** The link to the visitor's own page, to the address they gave; nobody else hears of it yet. */
export const composeVisitRequested: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  return toVisitor(visit, 'visit-requested', ({ t, dates }) => ({
    subject: t('mail-requested-subject', visit.office.town),
    heading: t('mail-requested-heading', visit.visitor.name),
    paragraphs: [t('mail-requested-words')],
    facts: [[t('mail-visit-when'), dates]],
    button: { label: t('mail-visit-open'), href: visit.pages.own },
    after: [t('mail-requested-keep'), t('mail-requested-not-you')],
  }))
}
