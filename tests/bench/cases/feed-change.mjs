import Database from 'better-sqlite3'
import { feedToken } from '../fill-calendar.mjs'
import { closeHouses, reportGrowth } from '../growth.mjs'
import { expectStatus, send } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** What a change costs until a feed of a thousand meetings is fresh again, alone and among a million other entries. */
export const title = 'A feed of 1,000 events after a change'

const meetings = 1_000
const others = [0, 1_000_000]
const request = { path: `/calendar/${feedToken}.ics`, headers: { 'Accept-Encoding': 'gzip' } }
const grown = 'beside 1,000,000 entries'

export async function run(report) {
  const houses = []
  for (const entries of others) houses.push(await openHouse(entries))
  await reportUnchanged(report, houses)
  await reportChanges(report, houses, { name: 'every entry rendered anew', warmUp: 8, turns: 8, limit: 200, change: forgetEntries })
  await reportChanges(report, houses, { name: 'one entry changed', warmUp: 400, turns: 100, limit: 5, change: renameOne })
  for (const { database } of houses) database.close()
  await closeHouses(houses)
}

async function openHouse(otherEntries) {
  const house = await startHouse({ bookings: 1_000, meetings, otherEntries })
  const label = otherEntries === 0 ? 'alone' : `beside ${otherEntries.toLocaleString('en')} entries of 10,000 feeds`
  return { ...house, label, database: new Database(house.file) }
}

/** Nothing is new: with the reader's tag, and with the body. */
async function reportUnchanged(report, houses) {
  const tags = new Map()
  for (const house of houses) tags.set(house, (await send(house.port, request)).headers.etag)
  const unchanged = (_, house) => ({
    ...request,
    headers: { ...request.headers, 'If-None-Match': tags.get(house) ?? 'a bare server has none' },
  })
  const many = { count: 6_000, warmUp: 2_000 }
  const same = { ...many, make: unchanged, check: expectStatus(304) }
  await reportGrowth(report, houses, { load: same, limit: 0.6, bareLimit: 3, name: '304, ', grown })
  const whole = { ...many, make: () => request, check: expectStatus(200) }
  await reportGrowth(report, houses, { load: whole, limit: 1, bareLimit: 3, name: '200, ', grown })
}

async function reportChanges(report, houses, { name, limit, ...turns }) {
  const costs = await costsOf(houses, turns)
  for (const [index, { label }] of houses.entries()) report.size(`${name}, ${label}`, costs[index], 'CPU-ms', { limit })
  report.ratio(`growth of ${name} ${grown}`, costs[1] / costs[0], { limit: 1.3 })
}

function forgetEntries(database) {
  database.exec(`
    DELETE FROM "CalendarEntry" WHERE "subject" LIKE 'meeting-%';
    UPDATE "CalendarScope" SET "version" = "version" + 1 WHERE "scope" = 'staff:staff-1'`)
}

function renameOne(database, turn) {
  const change = database.prepare('UPDATE "Meeting" SET "title" = ?, "revision" = "revision" + 1 WHERE "id" = ?')
  change.run(`Changed ${turn}`, `meeting-${(turn * 37) % meetings}`)
}

/** Each server's processor time for one answer after each change, in turns, when its program is warm. */
async function costsOf(houses, { warmUp, turns, change }) {
  const spent = houses.map(() => 0)
  for (let turn = -warmUp; turn < turns; turn++) {
    for (const [index, house] of houses.entries()) {
      change(house.database, turn + warmUp)
      const before = house.cpu()
      expectStatus(200)(await send(house.port, request))
      if (turn >= 0) spent[index] += house.cpu() - before
    }
  }
  return spent.map((sum) => sum / turns)
}
