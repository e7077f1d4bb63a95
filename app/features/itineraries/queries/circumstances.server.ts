import { type Office } from '#app/features/offices/model.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { openSpansOn } from '#app/lib/opening-hours-week.ts'
import { type Db } from '#app/storage/client.server.ts'
import { findPlannedVisit } from '../queries.server.ts'
import { type Circumstances } from '../rules/meeting.ts'

/** What the rules of planning need to know of a visit and its office; null when there is no such visit. */
export async function findCircumstances(
  db: Db,
  visitId: string,
  now: Date,
): Promise<(Circumstances & Readonly<{ office: Office }>) | null> {
  const visit = await findPlannedVisit(db, visitId)
  if (!visit) return null
  const office = await getOffice(db, visit.officeId)
  return {
    now,
    visit,
    office,
    timeZone: office.timeZone,
    isClosed: (date) => openSpansOn(date, office.openingHours, office.closures).length === 0,
  }
}
