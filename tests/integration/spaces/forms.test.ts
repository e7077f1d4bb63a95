import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { action as bookAtPlan } from '#app/routes/_staff.spaces._index.tsx'
import { action as changeRooms } from '#app/routes/_staff.spaces.rooms.tsx'
import { action as changeDesks } from '#app/routes/_staff.visits.$id.desk.tsx'
import { addDays } from '#app/lib/calendar-date.ts'
import { givenDeskBooking } from '#tests/factories/desk-booking.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { answerOf, describeBadInput, faultsOf, formRequest, signedIn, without, type BadCase } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

// The clock stands on a day before hours that the clocks of the office skip and show twice.
const today = '2026-12-01'
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T18:00:00Z') })
afterAll(() => void vi.useRealTimers())

const firstDay = addDays(today, 1)
const half = `${firstDay}.morning.office-1-desk-1`
const formToken = 'a-form-token-of-these-tests'
const asLiaison = () => signedIn('liaison')
const bookings = () => db.deskBooking.count()

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host' })
    const days = { firstDay, lastDay: addDays(firstDay, 2), halves: [{ date: firstDay, half: 'morning' as const }] }
    await givenVisit(tx, days)
    await givenContact(tx, { id: 'contact-2' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2', ...days })
  })
})

const halvesCases: readonly BadCase[] = [
  ['no half-day', without('halves'), 'halves'],
  ['a date that does not exist', { halves: '2026-02-30.morning.office-1-desk-1' }, 'halves[0]'],
  ['a half that is none', { halves: `${firstDay}.evening.office-1-desk-1` }, 'halves[0]'],
  ['ten thousand characters', { halves: 'x'.repeat(10_000) }, 'halves[0]'],
  ['control characters', { halves: `${half}\u0000\u0007` }, 'halves[0]'],
  ['an unknown desk', { halves: `${firstDay}.morning.nowhere` }],
  ['a day outside the visit', { halves: `${addDays(firstDay, 9)}.morning.office-1-desk-1` }, 'halves'],
  ['a day that is over', { halves: `${addDays(today, -1)}.morning.office-1-desk-1` }, 'halves'],
  ['one half-day twice', { halves: [half, `${firstDay}.morning.office-1-desk-2`] }, 'halves'],
  ['more half-days than a visit has', { halves: Array.from({ length: 63 }, () => half) }, 'halves'],
  ['no form token', without('formToken'), 'formToken'],
  ['two form tokens', { formToken: [formToken, formToken] }, 'formToken'],
  ['a form token of another shape', { formToken: '<script>' }, 'formToken'],
  ['another answer to a check box', { fitting: 'yes' }, 'fitting'],
]

describeBadInput('booking desks from the plan', {
  path: '/spaces',
  action: bookAtPlan,
  cookie: asLiaison,
  good: { intent: 'book', sitter: 'visit.visit-1', halves: half, formToken },
  stored: bookings,
  cases: [
    ...halvesCases,
    ['no person', without('sitter'), 'sitter'],
    ['two people', { sitter: ['visit.visit-1', 'visit.visit-2'] }, 'sitter'],
    ['a person of another kind', { sitter: 'device.d1' }, 'sitter'],
    ['an unknown visit', { sitter: 'visit.nobody' }],
    ['an unknown colleague', { sitter: 'staff.nobody' }],
    ['another intent', { intent: 'burn' }, 'intent'],
  ],
})

describeBadInput('booking the desks of a visit', {
  path: '/visits/visit-1/desk',
  action: changeDesks,
  params: { id: 'visit-1' },
  cookie: asLiaison,
  good: { intent: 'book', sitter: 'visit.visit-1', halves: half, formToken },
  stored: bookings,
  cases: [...halvesCases, ['another intent', { intent: 'burn' }, 'intent']],
})

const room = { intent: 'book', roomId: 'office-1-room-1', title: 'Talk', formToken }
const times = { start: `${firstDay}T10:00`, end: `${firstDay}T11:00` }

describeBadInput('booking a room', {
  path: '/spaces/rooms',
  action: changeRooms,
  cookie: asLiaison,
  good: { ...room, ...times },
  stored: () => db.roomBooking.count(),
  cases: [
    ['no room', without('roomId'), 'roomId'],
    ['an unknown room', { roomId: 'nowhere' }],
    ['no purpose', { title: '  ' }, 'title'],
    ['ten thousand characters', { title: 'x'.repeat(10_000) }, 'title'],
    ['nothing but control characters', { title: '\u0000\u0007' }, 'title'],
    ['a date that does not exist', { start: '2027-02-30T10:00' }, 'start'],
    ['a time that does not exist', { start: `${firstDay}T25:00` }, 'start'],
    ['two starts', { start: [times.start, times.start] }, 'start'],
    ['an end before the start', { end: `${firstDay}T09:00` }, 'end'],
    ['no length', { end: times.start }, 'end'],
    ['thirteen hours', { end: `${firstDay}T23:00` }, 'end'],
    ['a time that is over', { start: `${addDays(today, -2)}T10:00`, end: `${addDays(today, -2)}T11:00` }, 'start'],
    ['an hour that the clocks skip', { start: '2027-03-14T02:30', end: '2027-03-14T04:00' }, 'start'],
    ['an hour that comes twice', { start: '2027-11-07T01:30', end: '2027-11-07T04:00' }, 'start'],
    ['another word for which hour', { startWhich: 'middle' }, 'startWhich'],
    ['no form token', without('formToken'), 'formToken'],
  ],
})

test('the good forms are taken', async () => {
  const cookie = await asLiaison()
  const desks = formRequest('/spaces', { intent: 'book', sitter: 'visit.visit-1', halves: half, formToken }, cookie)
  expect((await answerOf(bookAtPlan, desks)).headers.get('Location')).toContain('done=booked')
  const rooms = formRequest('/spaces/rooms', { ...room, ...times, formToken: `${formToken}-2` }, cookie)
  expect((await answerOf(changeRooms, rooms)).headers.get('Location')).toBe(`/spaces/rooms?date=${firstDay}&done=room-booked`)
  expect(await db.deskBooking.count()).toBe(1)
  expect(await db.roomBooking.count()).toBe(1)
})

test('an hour that comes twice is taken once it is said which', async () => {
  const cookie = await asLiaison()
  const again = { start: '2027-11-07T01:30', end: '2027-11-07T03:00', startWhich: 'later' }
  const answer = await answerOf(changeRooms, formRequest('/spaces/rooms', { ...room, ...again }, cookie))

  expect(answer.status).toBe(303)
  expect((await db.roomBooking.findFirstOrThrow()).startsAt).toEqual(new Date('2027-11-07T09:30:00Z'))
})

test('a room that is taken names what is in the way and a free choice', async () => {
  const cookie = await asLiaison()
  await answerOf(changeRooms, formRequest('/spaces/rooms', { ...room, ...times }, cookie))
  const second = { ...room, ...times, formToken: `${formToken}-2`, title: 'Other' }
  const answer = await answerOf(changeRooms, formRequest('/spaces/rooms', second, cookie))

  expect(answer.status).toBe(422)
  expect(await answer.clone().json()).toMatchObject({
    conflict: { taken: { title: 'Talk' }, freeRoom: { name: 'Ferry' } },
  })
  expect(await faultsOf(answer)).toEqual({ roomId: ['refusal-room-taken'] })
})

test('a booking of another visit is not known on this visit’s page', async () => {
  const sitter = { kind: 'visit', id: 'visit-2' } as const
  const id = await inTransaction((tx) => givenDeskBooking(tx, sitter, { date: firstDay }))
  const cookie = await asLiaison()
  const send = (fields: Record<string, string>) =>
    answerOf(changeDesks, formRequest('/visits/visit-1/desk', fields, cookie), { id: 'visit-1' })

  expect((await send({ intent: 'release', bookingId: id })).status).toBe(404)
  expect((await send({ intent: 'move', bookingId: id, deskId: 'office-1-desk-2' })).status).toBe(404)
  expect(await bookings()).toBe(1)
})

test('the page’s visit is booked for, whatever the form says', async () => {
  const fields = { intent: 'book', sitter: 'visit.visit-2', halves: half, formToken }
  await answerOf(changeDesks, formRequest('/visits/visit-1/desk', fields, await asLiaison()), { id: 'visit-1' })

  expect(await db.deskBooking.findMany({ select: { visitId: true } })).toEqual([{ visitId: 'visit-1' }])
})

test.each([
  ['/spaces', bookAtPlan, { intent: 'book', sitter: 'visit.visit-1', halves: half, formToken }],
  ['/visits/visit-1/desk', changeDesks, { intent: 'book', sitter: 'visit.visit-1', halves: half, formToken }],
  ['/spaces/rooms', changeRooms, { ...room, ...times }],
])('%s: a host may look, not book; nobody signed in goes to the sign-in page', async (path, action, fields) => {
  const host = await answerOf(action, formRequest(path, fields, await signedIn('host')), { id: 'visit-1' })
  const nobody = await answerOf(action, formRequest(path, fields), { id: 'visit-1' })

  expect(host.status).toBe(403)
  expect(nobody.headers.get('Location')).toContain('/sign-in')
  expect(await bookings()).toBe(0)
})

test('a room booking is given back once; a meeting’s is not', async () => {
  const cookie = await asLiaison()
  await answerOf(changeRooms, formRequest('/spaces/rooms', { ...room, ...times }, cookie))
  const { id } = await db.roomBooking.findFirstOrThrow()
  const cancel = (bookingId: string) =>
    answerOf(changeRooms, formRequest('/spaces/rooms', { intent: 'cancel', bookingId }, cookie))

  expect((await cancel(id)).status).toBe(303)
  expect((await cancel(id)).status).toBe(303)
  expect(await db.auditEntry.count({ where: { action: 'cancel-room-booking' } })).toBe(1)
  expect((await cancel('nothing')).status).toBe(404)
})
