import { findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { staffFacts, toStaff } from './visit-notice.ts'

/** A new request, now that its address is confirmed: to the liaisons of the office. */
export const composeVisitConfirmed: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  const liaisons = await listLiaisons(db, visit.office.id)
  return toStaff(liaisons, visit, 'visit-confirmed', (reader) => ({
    subject: reader.t('mail-confirmed-subject', visit.visitor.name, reader.dates),
    heading: reader.t('mail-confirmed-heading', visit.visitor.name),
    paragraphs: [reader.t('mail-confirmed-words')],
    facts: [...staffFacts(reader, visit), [reader.t('mail-visit-purpose'), visit.purpose]],
  }))
}
