import { expect, test } from 'vitest'
import { readCalendar } from '#app/features/staff/queries/read-calendar.server.ts'

const within = { start: new Date('2026-11-23T00:00:00Z'), end: new Date('2027-12-28T00:00:00Z') }
const timeZone = 'America/Los_Angeles'
const wrap = (body: string) => `BEGIN:VCALENDAR\r\n${body}END:VCALENDAR\r\n`
const event = (rule: string) => `BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Secret\r\nDTSTART:20261201T170000Z\r\nDURATION:PT1H\r\n${rule}END:VEVENT\r\n`

test('reads in a thread, and only spans come back', async () => {
  const read = await readCalendar({ text: wrap(event('')), within, timeZone })
  expect(read).toEqual({ ok: true, value: [{ start: new Date('2026-12-01T17:00:00Z'), end: new Date('2026-12-01T18:00:00Z') }] })
  expect(JSON.stringify(read)).not.toContain('Secret')
})

test('what takes too long is given up, and the next one is read', async () => {
  const busy = wrap(event('RRULE:FREQ=HOURLY;UNTIL=20270501T000000Z\r\n').repeat(3) )
  const [slow, next] = await Promise.all([
    readCalendar({ text: busy, within, timeZone, patienceMs: 1 }),
    readCalendar({ text: wrap(event('')), within, timeZone }),
  ])
  expect(slow).toMatchObject({ refusal: { code: 'busy-too-slow' } })
  expect(next.ok).toBe(true)
})

test('a rule that never comes true does not hold the house up', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 5)
  const start = Date.now()
  const read = await readCalendar({ text: wrap(event('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n')), within, timeZone, patienceMs: 1_500 })
  clearInterval(timer)
  expect(Date.now() - start).toBeLessThan(20_000)
  if (!read.ok) expect(turns).toBeGreaterThan(20)
})

test('more than two megabytes are not read, and two megabytes are', async () => {
  const line = `X-LONG:${'x'.repeat(60)}\r\n`
  const filled = (bytes: number) => wrap(event('') + line.repeat(Math.floor(bytes / line.length)))
  expect(await readCalendar({ text: filled(2.1 * 1024 * 1024), within, timeZone })).toMatchObject({ refusal: { code: 'busy-too-large' } })
  expect((await readCalendar({ text: filled(1.9 * 1024 * 1024), within, timeZone })).ok).toBe(true)
  const many = wrap(event('').repeat(Math.floor((1.9 * 1024 * 1024) / event('').length)))
  expect(await readCalendar({ text: many, within, timeZone })).toMatchObject({ refusal: { code: 'busy-too-many' } })
})
