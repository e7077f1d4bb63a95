import { findArrival } from '#app/features/reception/queries/arrival-mail.server.ts'
import { findVisitForMail, listLiaisons } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Composer } from './composer.ts'
import { toStaff } from './visit-notice.ts'

/**
 * The visitor is here: to the host, or to the liaisons where there is none. Told once a day: who comes back from
 * lunch is not announced again, and what was undone meanwhile is not told at all.
 */
export const composeVisitorArrived: Composer = async (db, { payload }) => {
  const visit = await findVisitForMail(db, String(payload.visitId))
  const arrival = await findArrival(db, String(payload.visitId), String(payload.eventId))
  if (!visit || !arrival?.isFirstToday) return []

  const { visitor, office, host } = visit
  const readers = host ? [host] : await listLiaisons(db, office.id)
  return toStaff(readers, visit, 'visitor-arrived', ({ t, format }) => ({
    subject: t('mail-visitor-arrived-subject', visitor.name),
    heading: t('mail-visitor-arrived-heading', visitor.name),
    paragraphs: [
      t('mail-visitor-arrived-words', format.time(arrival.at, office.timeZone), office.name),
      t(`mail-visitor-arrived-photo-${arrival.photoChoice}`),
      ...(host ? [] : [t('mail-visitor-arrived-no-host')]),
    ],
  }))
}
