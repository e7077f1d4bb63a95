import { sessionCookie } from '../fill.mjs'
import { expectStatus, measure } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** What the process holds after it has answered a few thousand pages. */
export const title = 'Memory after load'

export async function run(report) {
  const house = await startHouse({ bookings: 50_000 })
  report.size('at rest', house.memory(), 'MB')
  const make = () => ({ path: '/spaces', headers: { Cookie: sessionCookie } })
  const cost = await measure(house, { count: 2_000, atOnce: 16, make, check: expectStatus(200) })
  report.cost('2,000 desk plans, 16 at once', cost)
  report.size('after them', house.memory(), 'MB', { limit: 250 })
  await house.stop()
}
