import Database from 'better-sqlite3'
import { feedToken } from '../fill-calendar.mjs'
import { expectStatus, send } from '../load.mjs'
import { startHouse } from '../server.mjs'

/** What a change costs until a feed of a thousand meetings is fresh again, alone and among a million other entries. */
export const title = 'A feed of 1,000 events after a change'

const meetings = 1_000
const others = [0, 1_000_000]
const request = { path: `/calendar/${feedToken}.ics`, headers: { 'Accept-Encoding': 'gzip' } }

export async function run(report) {
  const whole = []
  const one = []
  for (const entries of others) {
    const house = await startHouse({ bookings: 1_000, meetings, otherEntries: entries })
    const label = entries === 0 ? 'alone' : `beside ${entries.toLocaleString('en')} entries of 10,000 feeds`
    const database = new Database(house.file)
    await ask(house)
    whole.push(await costOf(house, 8, () => database.exec(forgetEntries)))
    report.size(`every entry rendered anew, ${label}`, whole.at(-1), 'CPU-ms', { limit: 200 })
    const change = database.prepare('UPDATE "Meeting" SET "title" = ?, "revision" = "revision" + 1 WHERE "id" = ?')
    one.push(await costOf(house, 100, (turn) => change.run(`Changed ${turn}`, `meeting-${(turn * 37) % meetings}`)))
    report.size(`one entry changed, ${label}`, one.at(-1), 'CPU-ms', { limit: 5 })
    database.close()
    await house.stop()
  }
  report.ratio('growth of every entry anew', whole[1] / whole[0], { limit: 1.3 })
  report.ratio('growth of one entry changed', one[1] / one[0], { limit: 1.3 })
}

const forgetEntries = `
  DELETE FROM "CalendarEntry" WHERE "subject" LIKE 'meeting-%';
  UPDATE "CalendarScope" SET "version" = "version" + 1 WHERE "scope" = 'staff:staff-1'`

/** The server's processor time for one answer after each change, when it has answered as many before. */
async function costOf(house, turns, change) {
  let spent = 0
  for (let turn = -turns; turn < turns; turn++) {
    change(turn + turns)
    const before = house.cpu()
    await ask(house)
    if (turn >= 0) spent += house.cpu() - before
  }
  return spent / turns
}

async function ask(house) {
  expectStatus(200)(await send(house.port, request))
}
