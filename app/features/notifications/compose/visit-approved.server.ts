import { ensureVisitFeed, getVisitCalendar } from '#app/features/calendar/visit-feed.server.ts'
import { type Itinerary } from '#app/features/itineraries/model.ts'
import { getItinerary } from '#app/features/itineraries/queries.server.ts'
import { findVisitForMail, type VisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { planSections } from './plan-sections.ts'
import { staffFacts, toStaff, toVisitor, visitorFacts } from './visit-notice.ts'

/** Yes: to the visitor with the plan as far as it is made, and to the host. */
export const composeVisitApproved: Composer = async (db, { payload, createdAt }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit) return []
  await ensureVisitFeed(db, visit.id, createdAt)
  const itinerary = await getItinerary(db, visit.id)
  const calendar = { method: null, content: await getVisitCalendar(db, visit.id, createdAt) }
  const ofVisitor = tellVisitor(visit, itinerary).map((notice) => ({ ...notice, calendar }))
  return [...ofVisitor, ...tellHost(visit)]
}

function tellVisitor(visit: VisitForMail, itinerary: Itinerary) {
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
        t('mail-approved-file'),
        ...(visit.office.arrivalNote ? [visit.office.arrivalNote] : []),
      ],
    }
  })
}

function tellHost(visit: VisitForMail) {
  return toStaff([visit.host], visit, 'visit-approved-host', (reader) => ({
    subject: reader.t('mail-approved-host-subject', visit.visitor.name, reader.dates),
    heading: reader.t('mail-approved-host-heading', visit.visitor.name),
    paragraphs: [reader.t('mail-host-words')],
    facts: [...staffFacts(reader, visit), [reader.t('mail-visit-purpose'), visit.purpose]],
  }))
}
