import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { toVisitor, visitorFacts } from './visit-notice.ts'

/** The liaison put a visit down in somebody's name: that person gets their page, to look and to correct. */
export const composeVisitAdded: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  return toVisitor(visit, 'visit-added', (reader) => ({
    subject: reader.t('mail-added-subject', visit.office.town, reader.dates),
    heading: reader.t('mail-added-heading', visit.visitor.name),
    paragraphs: [reader.t('mail-added-words')],
    facts: visitorFacts(reader, visit),
    button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
  }))
}
