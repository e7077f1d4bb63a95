import { ensureVisitFeed } from '#app/features/calendar/visit-feed.server.ts'
import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { toVisitor, visitorFacts } from './visit-notice.ts'

/** The new pass, to the visitor; the old one has stopped working. */
export const composeVisitPassReplaced: Composer = async (db, { payload, createdAt }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  if (visit.decision === 'approved') await ensureVisitFeed(db, visit.id, createdAt)
  return toVisitor(visit, 'visit-pass-replaced', (reader) => ({
    subject: reader.t('mail-pass-subject', visit.office.town),
    heading: reader.t('mail-pass-heading', visit.visitor.name),
    paragraphs: [reader.t('mail-pass-words')],
    facts: visitorFacts(reader, visit),
    button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
  }))
}
