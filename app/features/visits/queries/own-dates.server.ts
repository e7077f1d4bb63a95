import { mayChangeVisit, type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { findVisit } from '../repository.server.ts'
import { nameHalf, type RequestCalendar } from '../rules/days.ts'
import { toOpenHalves } from '../rules/office-days.ts'

/** The dates of a visit as they may be changed, and the days of its office. */
type OwnDates = Readonly<{
  visitId: string
  firstDay: string
  lastDay: string
  revision: number
  halves: string[]
  calendar: RequestCalendar
}>

/** The dates of a visit for those who may change them: its visitor, and the liaison in their name. */
export async function getOwnDates(
  actor: Actor,
  visitId: string,
  now: Date,
): Promise<Result<OwnDates, 'not-found' | 'not-allowed'>> {
  const visit = await findVisit(db, visitId)
  if (!visit) return refuse('not-found')
  if (!mayChangeVisit(actor, visit)) return refuse('not-allowed')
  const office = await getOffice(db, visit.officeId)
  const calendar = { today: toLocalDate(now, office.timeZone), open: toOpenHalves(office) }
  const { firstDay, lastDay, revision, halves } = visit
  return accept({ visitId, firstDay, lastDay, revision, halves: halves.map(nameHalf), calendar })
}
