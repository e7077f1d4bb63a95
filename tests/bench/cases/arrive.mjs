import Database from 'better-sqlite3'
import { compareWithBare } from '../against-bare.mjs'
import { sessionCookie } from '../fill.mjs'
import { expectStatus, measure } from '../load.mjs'
import { startHouse } from '../server.mjs'

/**
 * One tap at the desk: somebody is in. Session, log, audit and the event that tells the host included; the mails that
 * follow from it are counted apart, until the last is sent.
 */
export const title = 'An arrival at the desk'

const sizes = [1_000, 50_000, 100_000]
const count = 600
const warmUp = 150

export async function run(report) {
  const costs = []
  for (const bookings of sizes) {
    const house = await startHouse({ bookings, visits: count + warmUp })
    const before = house.cpu()
    const load = { count, warmUp, make: arrival, check: expectStatus(303) }
    const cost = await measure(house, load)
    costs.push(cost.cpu)
    const label = `${bookings.toLocaleString('en')} bookings`
    report.cost(label, cost, { limit: 5 })
    await untilTold(house)
    report.note(`the same with all that follows, mails sent: ${((house.cpu() - before) / (count + warmUp)).toFixed(2)} CPU-ms`)
    await house.stop()
    await compareWithBare(report, { label, cost, answer: cost.answer, load })
  }
  report.ratio('growth from 1,000 to 100,000 bookings', costs.at(-1) / costs[0], { limit: 1.3 })
}

const waiting = `
  SELECT (SELECT count(*) FROM "OutboxEvent" WHERE "doneAt" IS NULL) + (SELECT count(*) FROM "Mail" WHERE "state" = 'waiting') AS "left"`

async function untilTold(house) {
  const database = new Database(house.file, { readonly: true })
  while (database.prepare(waiting).get().left > 0) await new Promise((resolve) => setTimeout(resolve, 500))
  database.close()
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
