import { sessionCookie } from '../fill.mjs'
import { closeHouses, openHouses, reportGrowth } from '../growth.mjs'
import { expectStatus } from '../load.mjs'
import { untilTold } from '../told.mjs'

/**
 * One tap at the desk: somebody is in. Session, log, audit and the event that tells the host included; the mails that
 * follow from it are counted apart, until the last is sent.
 */
export const title = 'An arrival at the desk'

const count = 600
const warmUp = 150

export async function run(report) {
  const houses = await openHouses({ visits: count + warmUp })
  const before = houses.map((house) => house.cpu())
  const load = { count, warmUp, make: arrival, check: expectStatus(303), settled: untilTold }
  await reportGrowth(report, houses, { load, limit: 5 })
  for (const [index, house] of houses.entries()) {
    await untilTold(house)
    const each = (house.cpu() - before[index]) / (count + warmUp)
    report.note(`${house.label}, with all that follows, mails sent: ${each.toFixed(2)} CPU-ms`)
  }
  await closeHouses(houses)
}

function arrival(number) {
  const body = new URLSearchParams({
    intent: 'arrive',
    eventId: `bench-event-${String(number).padStart(8, '0')}`,
    guest: 'visit',
    guestId: `visit-${number}`,
  }).toString()
  const headers = { Cookie: sessionCookie, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }
  return { method: 'POST', path: '/desk?index', headers, body }
}
