import { getItinerary } from '#app/features/itineraries/queries.server.ts'
import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { planSections } from './plan-sections.ts'
import { toVisitor, visitorFacts } from './visit-notice.ts'

/** Yes, with the plan as far as it is made: to the visitor. */
export const composeVisitApproved: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  const itinerary = await getItinerary(db, visit.id)
  return toVisitor(visit, 'visit-approved', (reader) => {
    const { t, dates } = reader
    const sections = planSections(itinerary, reader)
    const host = visit.host ? [t('mail-approved-host', visit.host.name)] : []
    return {
      subject: t('mail-approved-subject', dates, visit.office.town),
      heading: t('mail-approved-heading', visit.visitor.name),
      paragraphs: [t('mail-approved-words'), ...host],
      facts: visitorFacts(reader, visit),
      button: { label: t('mail-visit-open'), href: visit.pages.own },
      sections,
      after: [
        sections.length > 0 ? t('mail-approved-zone', visit.office.town) : t('mail-approved-empty'),
        t('mail-approved-door'),
        ...(visit.office.arrivalNote ? [visit.office.arrivalNote] : []),
      ],
    }
  })
}
