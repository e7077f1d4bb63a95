import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { bookRoom } from '#app/features/spaces/commands/book-room.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { race, racingOrder, type Wanted } from './racing-order.ts'

const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
const racers = 200

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenContact(tx)
    await givenStaff(tx, { id: 'ana' })
    for (let index = 0; index < racers; index++) {
      await givenStaff(tx, { id: `staff-${index}` })
      await givenContact(tx, { id: `contact-${index}-r` })
      await givenVisit(tx, { id: `visit-${index}`, contactId: `contact-${index}-r` })
    }
  })
})

test('of 200 requests at once for one desk and half-day exactly one books it', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: racers }, (_, index) => bookDesks(liaison, racingOrder(`visit-${index}`))),
  )

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  for (const outcome of outcomes.filter(({ ok }) => !ok)) {
    expect(outcome).toMatchObject({ refusal: { code: 'desks-not-free' }, conflicts: [{ obstacle: 'taken-by-visitor' }] })
  }
  expect(await db.deskBooking.count()).toBe(1)
  expect(await db.outboxEvent.count({ where: { type: 'desks-booked' } })).toBe(1)
  expect(await db.auditEntry.count()).toBe(1)
})

test('one person asking for many desks at once gets one', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 24 }, (_, index) => bookDesks(liaison, racingOrder('visit-1', `office-1-desk-${1 + (index % 6)}`))),
  )

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.deskBooking.count({ where: { visitId: 'visit-1' } })).toBe(1)
})

test('the same form sent twenty times at once books once', async () => {
  const order = racingOrder('visit-1')
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => bookDesks(liaison, order)))

  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await db.deskBooking.count()).toBe(1)
})

test('of 50 requests at once for overlapping times of a room none overlaps another', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, index) => {
      const minute = (index * 7) % 60
      const hour = 9 + (index % 3)
      const at = (hours: number) => `2026-12-07T${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      return bookRoom(liaison, {
        roomId: 'office-1-room-1',
        title: 'Race',
        local: { start: at(hour), end: at(hour + 1) },
        formToken: `room-race-${index}-0123456789`,
        now: new Date('2026-12-01T18:00:00Z'),
      })
    }),
  )

  const spans = await db.roomBooking.findMany({ orderBy: { startsAt: 'asc' } })
  expect(spans).toHaveLength(outcomes.filter(({ ok }) => ok).length)
  expect(spans.length).toBeGreaterThan(0)
  spans.slice(1).forEach((span, index) => expect(span.startsAt >= (spans[index]?.endsAt ?? span.startsAt)).toBe(true))
})

/** What stands for it in the database when all is over. */
const kept: Readonly<Record<Wanted, () => Promise<number>>> = {
  desk: () => db.deskBooking.count(),
  room: () => db.roomBooking.count(),
  'staff member': () => db.meetingAttendee.count({ where: { staffId: 'ana' } }),
  visitor: () => db.meetingAttendee.count({ where: { visitId: 'visit-1' } }),
}
const wanted = Object.keys(kept) as Wanted[]
const everybody = Array.from({ length: racers }, (_, index) => index)

test.each(wanted)('of 200 requests at once for one %s exactly one wins', async (what) => {
  expect(await race(what, everybody)).toEqual({ booked: 1, refused: racers - 1 })
  expect(await kept[what]()).toBe(1)
}, 90_000)

test.each(wanted)('two processes: of 200 requests at once for one %s exactly one wins', async (what) => {
  const parts = [everybody.slice(0, 100), everybody.slice(100)]
  const processes = await Promise.all(parts.map((part) => openProcess(what, part)))
  const told = await Promise.all(processes.map((start) => start()))

  expect(told.map(({ booked }) => booked).reduce((a, b) => a + b)).toBe(1)
  expect(told.map(({ refused }) => refused).reduce((a, b) => a + b)).toBe(racers - 1)
  expect(await kept[what]()).toBe(1)
}, 90_000)

type Told = Readonly<{ booked: number; refused: number }>

const child = (root: string) => `
  import { createServer } from ${JSON.stringify(path.join(root, 'node_modules/vite/dist/node/index.js'))}
  const options = { configFile: false, root: ${JSON.stringify(root)}, appType: 'custom', logLevel: 'error' }
  const vite = await createServer({ ...options, server: { middlewareMode: true, hmr: false, ws: false, watch: null } })
  const { raceAndLeave } = await vite.ssrLoadModule(${JSON.stringify(path.join(root, 'tests/integration/spaces/racing-order.ts'))})
  process.once('message', async ({ what, racers }) => {
    process.send(await raceAndLeave(what, racers))
    await vite.close()
    process.disconnect()
  })
  process.send('ready')`

/** A process that has loaded the house through Vite; what is answered sends its requests, all at once. */
function openProcess(what: Wanted, racers: readonly number[]): Promise<() => Promise<Told>> {
  const script = path.join(path.dirname(settings().databaseFile), `race-${what.length}-${racers[0]}.mjs`)
  writeFileSync(script, child(process.cwd()))
  return new Promise((resolve, reject) => {
    const racing = fork(script, { cwd: process.cwd(), execArgv: [], env: { ...process.env, VITEST: '' } })
    racing.once('exit', (code) => reject(new Error(`the racing process ended with ${code}`)))
    racing.once('message', () => {
      resolve(() => {
        racing.send({ what, racers })
        return new Promise<Told>((tell) => racing.once('message', (told) => tell(told as Told)))
      })
    })
  })
}
