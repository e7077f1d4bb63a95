import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { toOpenHalves } from '../rules/office-days.ts'
import { type RequestCalendar } from '../rules/days.ts'

/** The office that a request goes to, the day it is there, and when it is open. Null before the house is set up. */
export async function getRequestCalendar(now: Date): Promise<(RequestCalendar & { officeId: string }) | null> {
  const office = await findPublicOffice(db)
  if (!office) return null
  return { officeId: office.id, today: toLocalDate(now, office.timeZone), open: toOpenHalves(office) }
}
