import { type VisitorActor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { findVisit } from '../repository.server.ts'
import { nameHalf, type RequestCalendar } from '../rules/days.ts'
import { toOpenHalves } from '../rules/office-days.ts'

/** The dates of a visit as its visitor may change them, and the days of its office. */
export async function getOwnDates({ visitId }: VisitorActor, now: Date) {
  const visit = await findVisit(db, visitId)
  if (!visit) throw new Error('a visitor without a visit')
  const office = await getOffice(db, visit.officeId)
  const calendar: RequestCalendar = { today: toLocalDate(now, office.timeZone), open: toOpenHalves(office) }
  const { firstDay, lastDay, revision, halves } = visit
  return { firstDay, lastDay, revision, halves: halves.map(nameHalf), calendar }
}
