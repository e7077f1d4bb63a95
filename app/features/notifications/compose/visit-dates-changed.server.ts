import { getVisitCalendar } from '#app/features/calendar/visit-feed.server.ts'
import { findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { isDoer } from './meeting-notice.server.ts'
import { staffFacts, toStaff, toVisitor, visitorFacts } from './visit-notice.ts'

/** New dates: to the visitor, once it is approved with the same for their calendar, to the host and the liaisons. */
export const composeVisitDatesChanged: Composer = async (db, event) => {
  const visit = await findVisitForMail(db, String(event.payload.visitId))
  if (!visit) return []
  const people = visit.isConfirmed ? [visit.host, ...(await listLiaisons(db, visit.office.id))] : []
  const others = people.filter((person) => person !== null && !isDoer(event, person.id))
  const isPlanned = visit.decision === 'approved'
  const calendar = isPlanned && { method: null, content: await getVisitCalendar(db, visit.id, event.createdAt) }
  const ofVisitor = toVisitor(visit, 'visit-dates-changed', (reader) => ({
    subject: reader.t('mail-changed-subject', reader.dates),
    heading: reader.t('mail-changed-heading', visit.visitor.name),
    paragraphs: [reader.t('mail-changed-words')],
    facts: visitorFacts(reader, visit),
    button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
    ...(isPlanned && { after: [reader.t('mail-approved-file')] }),
  }))
  return [
    ...ofVisitor.map((notice) => ({ ...notice, ...(calendar && { calendar }) })),
    ...toStaff(others, visit, 'visit-dates-changed-staff', (reader) => ({
      subject: reader.t('mail-changed-staff-subject', visit.visitor.name, reader.dates),
      heading: reader.t('mail-changed-staff-heading', visit.visitor.name),
      paragraphs: [reader.t('mail-changed-staff-words')],
      facts: staffFacts(reader, visit),
    })),
  ]
}
