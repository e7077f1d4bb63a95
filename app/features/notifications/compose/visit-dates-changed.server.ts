import { findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { staffFacts, toStaff, toVisitor, visitorFacts } from './visit-notice.ts'

/** New dates: to the visitor, the host and the liaisons. */
export const composeVisitDatesChanged: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  const people = visit.isConfirmed ? [visit.host, ...(await listLiaisons(db, visit.office.id))] : []
  return [
    ...toVisitor(visit, 'visit-dates-changed', (reader) => ({
      subject: reader.t('mail-changed-subject', reader.dates),
      heading: reader.t('mail-changed-heading', visit.visitor.name),
      paragraphs: [reader.t('mail-changed-words')],
      facts: visitorFacts(reader, visit),
      button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
    })),
    ...toStaff(people, visit, 'visit-dates-changed-staff', (reader) => ({
      subject: reader.t('mail-changed-staff-subject', visit.visitor.name, reader.dates),
      heading: reader.t('mail-changed-staff-heading', visit.visitor.name),
      paragraphs: [reader.t('mail-changed-staff-words')],
      facts: staffFacts(reader, visit),
    })),
  ]
}
