import Database from 'better-sqlite3'
import { expectStatus, measure } from '../load.mjs'
import { pairTablet, tabletCookie } from '../paired.mjs'
import { startHouse } from '../server.mjs'
import { untilTold } from '../told.mjs'

/** What tablets send: arrivals one by one, as they happen, and two hundred at once, as after hours without a network. */
export const title = 'Arrivals that a tablet sends'

const single = { count: 600, warmUp: 600 }
const batches = { count: 30, warmUp: 8, each: 200 }
export async function run(report) {
  const visits = single.count + single.warmUp + (batches.count + batches.warmUp) * batches.each
  const house = await startHouse({ bookings: 50_000, visits })
  pairTablet(house.file)
  let next = 0
  const make = (many) => () => post(Array.from({ length: many }, () => arrivalOf(next++)))
  report.cost('one arrival', await measure(house, { ...single, make: make(1), check: expectTaken(1), settled: untilTold }), { limit: 2.5 })
  const many = { ...batches, atOnce: 1, make: make(batches.each), check: expectTaken(batches.each), settled: untilTold }
  const { cpu, ...times } = await measure(house, many)
  report.cost(`each of ${batches.each} in a batch`, { ...times, cpu: cpu / batches.each }, { limit: 0.6 })
  const database = new Database(house.file, { readonly: true })
  const { taken } = database.prepare('SELECT count(*) AS "taken" FROM "ReceptionEvent"').get()
  database.close()
  if (taken !== visits) throw new Error(`Sent ${visits} arrivals, and ${taken} are kept.`)
  await house.stop()
}

function arrivalOf(number) {
  const id = `bench-event-${String(number).padStart(8, '0')}`
  return { kind: 'arrival', id, sequence: number, deviceTime: new Date().toISOString(), visitId: `visit-${number}` }
}

function post(events) {
  const body = JSON.stringify({ sentAt: new Date().toISOString(), events })
  const headers = { Cookie: `${tabletCookie.name}=${tabletCookie.value}`, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
  return { method: 'POST', path: '/kiosk/sync', headers, body }
}

function expectTaken(many) {
  return (answer) => {
    expectStatus(200)(answer)
    const { acknowledged } = JSON.parse(answer.body.toString())
    if (acknowledged.length !== many) throw new Error(`Sent ${many} events, and ${acknowledged.length} were taken.`)
  }
}
