import { findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { staffFacts, toStaff } from './visit-notice.ts'

/** The visitor comes later today: to the host and the liaisons. */
export const composeVisitLate: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  if (!visit?.lateUntil) return []
  const { lateUntil, office, visitor } = visit
  const people = [visit.host, ...(await listLiaisons(db, office.id))]
  return toStaff(people, visit, 'visit-late', (reader) => {
    const time = reader.format.time(lateUntil, office.timeZone)
    return {
      subject: reader.t('mail-late-subject', visitor.name, time),
      heading: reader.t('mail-late-heading', visitor.name, time),
      paragraphs: [reader.t('mail-late-words')],
      facts: staffFacts(reader, visit),
    }
  })
}
