import { getVisitCalendar } from '#app/features/calendar/visit-feed.server.ts'
import { getItinerary } from '#app/features/itineraries/queries.server.ts'
import { listWishes } from '#app/features/itineraries/queries/wishes.server.ts'
import { findVisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { planSections } from './plan-sections.ts'
import { toVisitor, visitorFacts } from './visit-notice.ts'

/** The plan as it stands now, to the visitor: day by day, what did not fit, and the same for their calendar. */
export const composeVisitPlanSent: Composer = async (db, { payload, createdAt }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit || visit.decision !== 'approved') return []
  const itinerary = await getItinerary(db, visit.id)
  const met = new Set(itinerary.days.flatMap(({ items }) => items).map(({ wishRank }) => wishRank))
  const unmet = (await listWishes(db, visit.id)).filter(({ rank }) => !met.has(rank)).map(({ text }) => text)
  const content = await getVisitCalendar(db, visit.id, createdAt)
  const notices = toVisitor(visit, 'visit-plan-sent', (reader) => ({
    subject: reader.t('mail-plan-sent-subject', visit.office.town, reader.dates),
    heading: reader.t('mail-plan-sent-heading', visit.visitor.name),
    paragraphs: [reader.t('mail-plan-sent-words')],
    facts: visitorFacts(reader, visit),
    sections: planSections(itinerary, reader),
    button: { label: reader.t('mail-visit-open'), href: visit.pages.own },
    after: [
      reader.t('mail-approved-zone', visit.office.town),
      ...(unmet.length > 0 ? [reader.t('mail-plan-sent-unmet', reader.format.list(unmet))] : []),
      reader.t('mail-approved-file'),
    ],
  }))
  return notices.map((notice) => ({ ...notice, calendar: { method: null, content } }))
}
