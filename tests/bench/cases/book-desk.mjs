import { compareWithBare } from '../against-bare.mjs'
import { addDays, deskCount, sessionCookie, today, visitCount } from '../fill.mjs'
import { expectStatus, measure } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** Booking one desk for a visitor by the form: session, transaction, audit and event included. */
export const title = 'Book a desk'

const sizes = [1_000, 50_000, 100_000]

export async function run(report) {
  const costs = []
  for (const bookings of sizes) {
    const house = await startHouse({ bookings })
    const load = { count: 600, warmUp: 150, make: booking, check: expectStatus(303) }
    const cost = await measure(house, load)
    costs.push(cost.cpu)
    const label = `${bookings.toLocaleString('en')} bookings`
    report.cost(label, cost, { limit: 6 })
    await house.stop()
    await compareWithBare(report, { label, cost, answer: cost.answer, load })
  }
  report.ratio('growth from 1,000 to 100,000 bookings', costs.at(-1) / costs[0], { limit: 1.3 })
}

/** Each number is another half-day of another visitor, so that every request books. */
function booking(number) {
  const day = 1 + Math.floor(number / deskCount)
  const visit = number % visitCount
  const half = number % 2 === 0 ? 'morning' : 'afternoon'
  const body = new URLSearchParams({
    intent: 'book',
    sitter: `visit.visit-${visit}`,
    halves: `${addDays(today, day)}.${half}.desk-${number % deskCount}`,
    formToken: `bench-token-${number}-0123456789`,
  }).toString()
  const headers = { Cookie: sessionCookie, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }
  return { method: 'POST', path: '/spaces', headers, body }
}
