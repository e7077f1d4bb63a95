import { sessionCookie } from '../fill.mjs'
import { closeHouses, openHouses, reportGrowth } from '../growth.mjs'
import { expectStatus } from '../load.mjs'

/** The desk plan of a day with a hundred desks, signed in, for more and more stored bookings, by a house that has run a while. */
export const title = 'Desk plan of a day, 100 desks'

const request = { path: '/spaces', headers: { Cookie: sessionCookie } }

export async function run(report) {
  const houses = await openHouses()
  const load = { count: 600, warmUp: 600, make: () => request, check: expectStatus(200) }
  await reportGrowth(report, houses, { load, limit: 10 })
  await closeHouses(houses)
}
