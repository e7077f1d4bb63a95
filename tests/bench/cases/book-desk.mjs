import { addDays, deskCount, sessionCookie, today, visitCount } from '../fill.mjs'
import { closeHouses, openHouses, reportGrowth } from '../growth.mjs'
import { expectStatus } from '../load.mjs'

/** Booking one desk for a visitor by the form: session, transaction, audit and event included. */
export const title = 'Book a desk'

export async function run(report) {
  const houses = await openHouses()
  const load = { count: 600, warmUp: 150, make: booking, check: expectStatus(303) }
  await reportGrowth(report, houses, { load, limit: 6 })
  await closeHouses(houses)
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
