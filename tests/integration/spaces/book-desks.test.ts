import { beforeEach, expect, test } from 'vitest'
import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { moveDesk } from '#app/features/spaces/commands/move-desk.server.ts'
import { releaseDesk } from '#app/features/spaces/commands/release-desk.server.ts'
import { getVisitDesks } from '#app/features/spaces/desk-proposal-queries.server.ts'
import { type DeskHalf, type Sitter } from '#app/features/spaces/model.ts'
import { keyOf } from '#app/features/spaces/proposal-rules.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenDeskBooking } from '#tests/factories/desk-booking.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
const host = { kind: 'staff', staffId: 'host', officeId: 'office-1', roles: ['host'] } as const
const visit: Sitter = { kind: 'visit', id: 'visit-1' }
const staff: Sitter = { kind: 'staff', id: 'host' }
const now = new Date('2026-12-01T18:00:00Z')
const desk = (number: number) => `office-1-desk-${number}`
const mondayMorning = { date: '2026-12-07', half: 'morning', deskId: desk(1) } as const
const mondayAfternoon = { date: '2026-12-07', half: 'afternoon', deskId: desk(1) } as const
const tuesdayMorning = { date: '2026-12-08', half: 'morning', deskId: desk(1) } as const
const three: readonly DeskHalf[] = [mondayMorning, mondayAfternoon, tuesdayMorning]

const order = (halves: readonly DeskHalf[], more: object = {}) => ({
  sitter: visit,
  halves,
  fitting: false,
  formToken: `token-${Math.random().toString(36).slice(2)}-0123456789`,
  now,
  ...more,
})

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenVisit(tx)
    await givenContact(tx, { id: 'contact-2', nameToShow: 'Wulandari' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
  })
})

test('books each half-day of a visit at once, tells it once and writes it down once', async () => {
  const outcome = await bookDesks(liaison, order(three))

  expect(outcome).toMatchObject({ ok: true, value: { halves: three, left: [] } })
  expect(await db.deskBooking.count({ where: { visitId: 'visit-1', deskId: desk(1), bookedById: 'liaison' } })).toBe(3)
  const events = await db.outboxEvent.findMany()
  expect(events.map(({ type, payload }) => [type, JSON.parse(payload)])).toEqual([['desks-booked', { visitId: 'visit-1' }]])
  expect(await db.auditEntry.findMany({ select: { action: true, subjectId: true, actorId: true } })).toEqual([
    { action: 'book-desks', subjectId: 'visit-1', actorId: 'liaison' },
  ])
})

test('books none when one is taken, and names desk, day, half and the nearest free desk', async () => {
  await inTransaction((tx) => givenDeskBooking(tx, staff, tuesdayMorning))
  await inTransaction((tx) => givenDeskBooking(tx, { kind: 'visit', id: 'visit-2' }, { ...tuesdayMorning, deskId: desk(2) }))

  const outcome = await bookDesks(liaison, order(three))

  expect(outcome).toMatchObject({
    ok: false,
    refusal: { code: 'desks-not-free', field: 'halves' },
    conflicts: [
      {
        date: '2026-12-08',
        half: 'morning',
        desk: { label: 'M-01' },
        obstacle: 'taken-by-staff',
        nearest: { desk: { label: 'M-03' }, steps: 2 },
      },
    ],
  })
  expect(await db.deskBooking.count({ where: { visitId: 'visit-1' } })).toBe(0)
  expect(await db.outboxEvent.count()).toBe(0)
  expect(await db.auditEntry.count()).toBe(0)
})

test('takes what fits only when that was chosen, and says what was left', async () => {
  await inTransaction((tx) => givenDeskBooking(tx, staff, tuesdayMorning))

  const outcome = await bookDesks(liaison, order(three, { fitting: true }))

  expect(outcome).toMatchObject({
    ok: true,
    value: { halves: [mondayMorning, mondayAfternoon], left: [{ date: '2026-12-08', obstacle: 'taken-by-staff' }] },
  })
  expect(await db.deskBooking.count({ where: { visitId: 'visit-1' } })).toBe(2)
})

test('a form sent twice books once', async () => {
  const once = order(three)

  await bookDesks(liaison, once)
  const again = await bookDesks(liaison, once)

  expect(again.ok).toBe(true)
  expect(await db.deskBooking.count()).toBe(3)
  expect(await db.outboxEvent.count()).toBe(1)
})

test('gives nobody two desks in one half-day', async () => {
  await inTransaction((tx) => givenDeskBooking(tx, visit, { ...mondayMorning, deskId: desk(4) }))

  const outcome = await bookDesks(liaison, order(three))

  expect(outcome).toMatchObject({ ok: false, conflicts: [{ date: '2026-12-07', half: 'morning', obstacle: 'has-desk' }] })
})

test('books no desk out of use and offers another', async () => {
  await inTransaction((tx) => tx.desk.update({ where: { id: desk(1) }, data: { active: false } }))

  const outcome = await bookDesks(liaison, order([mondayMorning]))

  expect(outcome).toMatchObject({
    ok: false,
    conflicts: [{ obstacle: 'not-in-use', nearest: { desk: { label: 'M-02' }, steps: 1 } }],
  })
})

test('books a desk for a colleague without telling any visitor', async () => {
  const outcome = await bookDesks(liaison, order([mondayMorning], { sitter: staff }))

  expect(outcome.ok).toBe(true)
  expect(await db.deskBooking.count({ where: { staffId: 'host', visitId: null } })).toBe(1)
  expect(await db.outboxEvent.count()).toBe(0)
})

test.each([
  ['until one', '2026-12-07T20:59:00Z', { ok: true }],
  ['not after', '2026-12-07T21:00:00Z', { refusal: { code: 'desk-half-past', field: 'halves' } }],
])('books this morning %s, on the office’s clock', async (_, at, outcome) => {
  const now = new Date(at)

  expect(await bookDesks(liaison, order([mondayMorning, mondayAfternoon], { now }))).toMatchObject(outcome)
  expect((await bookDesks(liaison, order([tuesdayMorning], { now }))).ok).toBe(true)
})

test('offers what is left of the day, and of the days to come', async () => {
  const offeredAt = async (at: string) => {
    const page = await getVisitDesks(liaison, { visitId: 'visit-1', wantedDeskId: null, moveId: null, now: new Date(at) })
    return page.ok ? page.value.halves.map(keyOf) : []
  }
  const [all, noon] = [await offeredAt('2026-12-07T20:59:00Z'), await offeredAt('2026-12-07T21:00:00Z')]

  expect(all).toContain('2026-12-07.morning')
  expect(noon).toEqual(all.filter((key) => key !== '2026-12-07.morning'))
  expect(noon).toContain('2026-12-07.afternoon')
})

test.each([
  ['a day that is over', 'desk-day-past', { now: new Date('2026-12-08T18:00:00Z') }, [mondayMorning]],
  ['a day outside the visit', 'desk-day-outside-visit', {}, [{ ...mondayMorning, date: '2026-12-10' }]],
  ['a day years away', 'desk-day-far', { sitter: staff }, [{ ...mondayMorning, date: '2028-12-07' }]],
  ['two desks in one half-day', 'desk-halves-repeated', {}, [mondayMorning, { ...mondayMorning, deskId: desk(2) }]],
])('refuses %s', async (_, code, more, halves) => {
  const outcome = await bookDesks(liaison, order(halves as readonly DeskHalf[], more))

  expect(outcome).toMatchObject({ ok: false, refusal: { code } })
  expect(await db.deskBooking.count()).toBe(0)
})

test('refuses a visit that was declined', async () => {
  await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { decision: 'declined' } }))

  expect(await bookDesks(liaison, order(three))).toMatchObject({ refusal: { code: 'desk-guest-gone' } })
})

test.each([
  ['an unknown desk', { halves: [{ ...mondayMorning, deskId: 'nowhere' }] }],
  ['an unknown visit', { sitter: { kind: 'visit', id: 'nobody' } }],
  ['a desk of another office', { halves: [{ ...mondayMorning, deskId: 'office-2-desk-1' }] }],
])('knows nothing of %s', async (_, more) => {
  await inTransaction((tx) => givenOffice(tx, { id: 'office-2', name: 'Elsewhere' }))

  expect(await bookDesks(liaison, order([mondayMorning], more))).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await db.deskBooking.count()).toBe(0)
})

test('lets nobody book who may only read', async () => {
  expect(await bookDesks(host, order(three))).toMatchObject({ refusal: { code: 'not-allowed' } })
  const id = await inTransaction((tx) => givenDeskBooking(tx, visit))
  expect(await moveDesk(host, { bookingId: id, deskId: desk(2), now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await releaseDesk(host, { bookingId: id, now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await db.deskBooking.count()).toBe(1)
})

test('moves a booking and keeps its id', async () => {
  const id = await inTransaction((tx) => givenDeskBooking(tx, visit))

  const outcome = await moveDesk(liaison, { bookingId: id, deskId: desk(3), now })

  expect(outcome).toMatchObject({ ok: true, value: { deskId: desk(3) } })
  expect(await db.deskBooking.findUniqueOrThrow({ where: { id } })).toMatchObject({ deskId: desk(3), date: '2026-12-07' })
})

test('keeps the old desk when the new one is taken or out of use', async () => {
  const id = await inTransaction((tx) => givenDeskBooking(tx, visit))
  await inTransaction((tx) => givenDeskBooking(tx, staff, { deskId: desk(2) }))
  await inTransaction((tx) => tx.desk.update({ where: { id: desk(3) }, data: { active: false } }))

  const taken = await moveDesk(liaison, { bookingId: id, deskId: desk(2), now })
  const off = await moveDesk(liaison, { bookingId: id, deskId: desk(3), now })

  expect(taken).toMatchObject({ ok: false, conflicts: [{ obstacle: 'taken-by-staff', nearest: { desk: { label: 'M-01' } } }] })
  expect(off).toMatchObject({ ok: false, conflicts: [{ obstacle: 'not-in-use' }] })
  expect(await db.deskBooking.findUniqueOrThrow({ where: { id } })).toMatchObject({ deskId: desk(1) })
})

test('releases a booking once and announces it', async () => {
  const id = await inTransaction((tx) => givenDeskBooking(tx, visit))

  expect(await releaseDesk(liaison, { bookingId: id, now })).toMatchObject({ ok: true })
  expect(await releaseDesk(liaison, { bookingId: id, now })).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await db.outboxEvent.findMany({ select: { type: true } })).toEqual([{ type: 'desk-released' }])
})

test('leaves the morning as it was once it is over', async () => {
  const id = await inTransaction((tx) => givenDeskBooking(tx, visit, mondayMorning))
  const noon = new Date('2026-12-07T21:00:00Z')
  const refusal = { code: 'desk-half-past' }

  expect(await releaseDesk(liaison, { bookingId: id, now: noon })).toMatchObject({ refusal })
  expect(await moveDesk(liaison, { bookingId: id, deskId: desk(2), now: noon })).toMatchObject({ refusal })
})

test('leaves what is past as it was', async () => {
  const id = await inTransaction((tx) => givenDeskBooking(tx, visit))
  const later = new Date('2026-12-09T18:00:00Z')

  expect(await releaseDesk(liaison, { bookingId: id, now: later })).toMatchObject({ refusal: { code: 'desk-day-past' } })
  expect(await moveDesk(liaison, { bookingId: id, deskId: desk(2), now: later })).toMatchObject({
    refusal: { code: 'desk-day-past' },
  })
})
