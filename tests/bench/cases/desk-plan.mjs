import { compareWithBare } from '../against-bare.mjs'
import { sessionCookie } from '../fill.mjs'
import { expectStatus, measure } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** The desk plan of a day with a hundred desks, signed in, for more and more stored bookings. */
export const title = 'Desk plan of a day, 100 desks'

const request = { path: '/spaces', headers: { Cookie: sessionCookie } }
const sizes = [1_000, 50_000, 100_000]

export async function run(report) {
  const costs = []
  for (const bookings of sizes) {
    const house = await startHouse({ bookings })
    const load = { count: 400, warmUp: 200, make: () => request, check: expectStatus(200) }
    const cost = await measure(house, load)
    costs.push(cost.cpu)
    const label = `${bookings.toLocaleString('en')} bookings`
    report.cost(label, cost, { limit: 10 })
    await house.stop()
    await compareWithBare(report, { label, cost, answer: cost.answer, load })
  }
  report.ratio('growth from 1,000 to 100,000 bookings', costs.at(-1) / costs[0], { limit: 1.3 })
}
