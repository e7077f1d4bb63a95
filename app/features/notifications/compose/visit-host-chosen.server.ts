import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { staffFacts, toStaff } from './visit-notice.ts'

/** Somebody was chosen to host a visit: they hear of it, unless somebody else was chosen since. */
export const composeVisitHostChosen: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit || visit.host?.id !== payload.hostId) return []
  const isApproved = visit.decision === 'approved'
  return toStaff([visit.host], visit, 'visit-host-chosen', (reader) => ({
    subject: reader.t('mail-host-subject', visit.visitor.name, reader.dates),
    heading: reader.t('mail-host-heading', visit.visitor.name),
    paragraphs: [reader.t(isApproved ? 'mail-host-words' : 'mail-host-words-asked')],
    facts: [...staffFacts(reader, visit), [reader.t('mail-visit-purpose'), visit.purpose]],
  }))
}
