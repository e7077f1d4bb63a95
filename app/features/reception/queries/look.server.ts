import { db } from '#app/storage/client.server.ts'
import { opensDoor } from '../rules/greeting.ts'
import { type Found } from '../tablet-model.ts'
import { findReceivedVisit } from './door.server.ts'
import { findHello, getDone, getMissing } from './kiosk.server.ts'

type Look = Readonly<{ officeId: string; readIn: (own: string) => string; now: Date }>

type ForTablet = Omit<Found, 'mark'>

/** All that a tablet shows to the holder of a pass, the Wi-Fi to whom it lets in; null when the visit is not this office's. */
export async function findForTablet(visitId: string, { officeId, readIn, now }: Look): Promise<ForTablet | null> {
  const visit = await findReceivedVisit(db, visitId)
  const hello = await findHello(visitId, officeId, now)
  if (!visit || !hello) return null
  const { officeName, hostFirstName, desk, wifi } = await getDone(visitId, officeId, now)
  const facts = { officeName, hostFirstName, desk, wifi: opensDoor(hello.greeting) ? wifi : null }
  const locale = readIn(visit.locale)
  return { visitId, pass: null, hello, missing: await getMissing(visitId, locale), facts, locale, byPerson: false }
}
