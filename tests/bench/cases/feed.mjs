import { feedToken } from '../fill-calendar.mjs'
import { closeHouses, openHouses, reportGrowth } from '../growth.mjs'
import { expectStatus, send } from '../load.mjs'

/** A staff member's feed of a thousand meetings, asked for again and again: unchanged, and with its body. */
export const title = 'A feed of 1,000 events'

const path = `/calendar/${feedToken}.ics`
const meetings = 1_000
const many = { count: 6_000, warmUp: 2_000 }

export async function run(report) {
  const houses = await openHouses({ meetings })
  const tags = new Map()
  for (const house of houses) tags.set(house, await readOnce(house))
  const unchanged = (_, house) => ({ path, headers: { 'If-None-Match': tags.get(house) ?? 'a bare server has none' } })
  const whole = () => ({ path, headers: { 'Accept-Encoding': 'gzip' } })
  await reportGrowth(report, houses, { load: { ...many, make: unchanged, check: expectStatus(304) }, limit: 0.6, bareLimit: 3, name: '304, ' })
  await reportGrowth(report, houses, { load: { ...many, make: whole, check: expectStatus(200) }, limit: 1, bareLimit: 3, name: '200, ' })
  await closeHouses(houses)
}

/** Has the feed made, holds its number of events against what is stored, and answers its tag. */
async function readOnce(house) {
  const { headers, body } = await send(house.port, { path })
  const events = body.toString().split('BEGIN:VEVENT').length - 1
  if (events !== meetings) throw new Error(`The feed shows ${events} events.`)
  return headers.etag
}
