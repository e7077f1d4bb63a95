import { sessionCookie } from '../fill.mjs'
import { expectStatus, measure, send } from '../load.mjs'
import { startBare, startHouse } from '../server.mjs'

/** The desk plan of a day with a hundred desks, signed in, for more and more stored bookings. */
export const title = 'Desk plan of a day, 100 desks'

const request = { path: '/spaces', headers: { Cookie: sessionCookie } }
const sizes = [1_000, 50_000, 100_000]

export async function run(report) {
  const costs = []
  for (const bookings of sizes) {
    const house = await startHouse({ bookings })
    const cost = await measure(house, { count: 400, warmUp: 200, make: () => request, check: expectStatus(200) })
    costs.push(cost.cpu)
    report.cost(`${bookings.toLocaleString('en')} bookings`, cost, { limit: 10 })
    if (bookings === 50_000) await compare(house, cost, report)
    await house.stop()
  }
  report.ratio('growth from 1,000 to 100,000 bookings', costs.at(-1) / costs[0], { limit: 1.3 })
}

async function compare(house, cost, report) {
  const { status, headers, body } = await send(house.port, request)
  const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, ...kept } = headers
  const bare = await startBare({ status, headers: kept, body })
  const same = await measure(bare, { count: 4_000, make: () => request, check: expectStatus(200) })
  report.cost(`bare node:http, the same ${(body.length / 1024).toFixed(0)} KB`, same)
  report.ratio('desk plan against bare', cost.cpu / same.cpu)
  await bare.stop()
}
