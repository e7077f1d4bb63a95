import { sessionCookie } from '../fill.mjs'
import { expectStatus, measure } from '../load.mjs'
import { startHouse } from '../server.mjs'

/**
 * What others notice while a calendar is read that recurs each hour since 1900, two hundred times over: the desk plan and
 * the page of health, asked for one at a time, without it and beside it.
 */
export const title = 'Other requests while a calendar bomb is read'

const repeated =
  'BEGIN:VEVENT\r\nUID:%\r\nDTSTAMP:20260101T000000Z\r\n' +
  'DTSTART:19000101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=HOURLY;BYMONTHDAY=1,3,5\r\nEND:VEVENT\r\n'
const events = Array.from({ length: 200 }, (_, index) => repeated.replace('%', String(index))).join('')
const bomb = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n${events}END:VCALENDAR\r\n`

const asked = [
  ['page of health', { path: '/healthz' }],
  ['desk plan', { path: '/spaces', headers: { Cookie: sessionCookie } }],
]

export async function run(report) {
  const house = await startHouse({ bookings: 50_000 })
  for (const [name, request] of asked) {
    const load = { count: 900, warmUp: 300, atOnce: 1, make: () => request, check: expectStatus(200) }
    const alone = await measure(house, load)
    const bombs = keepReading(house.origin)
    const beside = await measure(house, load)
    const { read, longest } = await bombs.stop()
    report.cost(`${name}, alone`, alone)
    report.cost(`${name}, beside ${read} bombs`, beside)
    report.ratio(`${name}, p99 beside it`, beside.p99 / alone.p99)
    report.size(`${name}, longest reading`, longest, 's', { limit: 10 })
  }
  await house.stop()
}

/** Hands in the file again and again: there is always one under way. */
function keepReading(origin) {
  const state = { stopped: false, read: 0, longest: 0 }
  const done = (async () => {
    while (!state.stopped) {
      const begun = Date.now()
      await handIn(origin)
      state.read++
      state.longest = Math.max(state.longest, (Date.now() - begun) / 1000)
    }
  })()
  return {
    stop: async () => {
      state.stopped = true
      await done
      return state
    },
  }
}

async function handIn(origin) {
  const body = new FormData()
  body.set('intent', 'upload')
  body.set('file', new File([bomb], 'bomb.ics', { type: 'text/calendar' }))
  const headers = { Cookie: sessionCookie, Origin: origin }
  const answer = await fetch(`${origin}/profile`, { method: 'POST', headers, body, redirect: 'manual' })
  if (answer.status !== 409 && answer.status !== 422) throw new Error(`a bomb was answered ${answer.status}: ${await answer.text()}`)
}
