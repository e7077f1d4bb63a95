import { findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { staffFacts, toStaff, toVisitor } from './visit-notice.ts'

/** A visit that does not take place: the visitor, the host and the liaisons hear of it. */
export const composeVisitCancelled: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  const people = visit.isConfirmed ? [visit.host, ...(await listLiaisons(db, visit.office.id))] : []
  return [
    ...toVisitor(visit, 'visit-cancelled', ({ t, dates }) => ({
      subject: t('mail-cancelled-subject', visit.office.town, dates),
      heading: t('mail-cancelled-heading', visit.visitor.name),
      paragraphs: [t('mail-cancelled-words')],
    })),
    ...toStaff(people, visit, 'visit-cancelled-staff', (reader) => ({
      subject: reader.t('mail-cancelled-staff-subject', visit.visitor.name, reader.dates),
      heading: reader.t('mail-cancelled-staff-heading', visit.visitor.name),
      paragraphs: [reader.t('mail-cancelled-staff-words')],
      facts: staffFacts(reader, visit),
    })),
  ]
}
