import { compareWithBare } from '../against-bare.mjs'
import { feedToken } from '../fill-calendar.mjs'
import { expectStatus, measure, send } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** A staff member's feed of a thousand meetings, asked for again and again: unchanged, and with its body. */
export const title = 'A feed of 1,000 events'

const sizes = [1_000, 50_000, 100_000]
const path = `/calendar/${feedToken}.ics`
const meetings = 1_000

export async function run(report) {
  const unchanged = []
  const whole = []
  for (const bookings of sizes) {
    const house = await startHouse({ bookings, meetings })
    const etag = await readOnce(house)
    const label = `${bookings.toLocaleString('en')} bookings`
    unchanged.push(await ask(house, report, { label, headers: { 'If-None-Match': etag }, status: 304, limit: 0.6 }))
    whole.push(await ask(house, report, { label, headers: { 'Accept-Encoding': 'gzip' }, status: 200, limit: 1 }))
    await house.stop()
  }
  report.ratio('growth of 304 from 1,000 to 100,000 bookings', unchanged.at(-1) / unchanged[0], { limit: 1.3 })
  report.ratio('growth of 200 from 1,000 to 100,000 bookings', whole.at(-1) / whole[0], { limit: 1.3 })
}

/** Has the feed made, holds its number of events against what is stored, and answers its tag. */
async function readOnce(house) {
  const { headers, body } = await send(house.port, { path })
  const events = body.toString().split('BEGIN:VEVENT').length - 1
  if (events !== meetings) throw new Error(`The feed shows ${events} events.`)
  return headers.etag
}

async function ask(house, report, { label, headers, status, limit }) {
  const request = { path, headers }
  const load = { count: 6_000, warmUp: 2_000, make: () => request, check: expectStatus(status) }
  const cost = await measure(house, load)
  report.cost(`${status}, ${label}`, cost, { limit })
  await compareWithBare(report, { label: `${status}, ${label}`, cost, answer: cost.answer, load })
  return cost.cpu
}
