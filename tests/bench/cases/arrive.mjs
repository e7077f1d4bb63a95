import { sessionCookie } from '../fill.mjs'
import { expectStatus, measure } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** One tap at the desk: somebody is in. Session, log, audit and the event that tells the host included. */
export const title = 'An arrival at the desk'

const sizes = [1_000, 50_000, 100_000]
const count = 600
const warmUp = 150

export async function run(report) {
  const costs = []
  for (const bookings of sizes) {
    const house = await startHouse({ bookings, visits: count + warmUp })
    const cost = await measure(house, { count, warmUp, make: arrival, check: expectStatus(303) })
    costs.push(cost.cpu)
    report.cost(`${bookings.toLocaleString('en')} bookings`, cost, { limit: 5 })
    await house.stop()
  }
  report.ratio('growth from 1,000 to 100,000 bookings', costs.at(-1) / costs[0], { limit: 1.3 })
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
