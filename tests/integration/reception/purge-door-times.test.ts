import { beforeEach, expect, test } from 'vitest'
import { purgeDoorTimes } from '#app/features/reception/commands/purge-door-times.server.ts'
import { getMonths } from '#app/features/reception/queries/months.server.ts'
import { doorFactsOfVisit } from '#app/features/visits/queries.server.ts'
import { visitState } from '#app/features/visits/state.ts'
import { lastTimeOf } from '#app/features/outcomes/queries.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { constraintOf } from '#app/storage/constraint.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

/** Long ago: the database measures the 90 days by its own clock. */
const now = new Date('2025-06-01T12:00:00Z')
const purge = (at = now) => purgeDoorTimes({ kind: 'system' }, { now: at })

beforeEach(async () => {
  await inTransaction((tx) => tx.$executeRawUnsafe('DROP TRIGGER IF EXISTS "power_cut"'))
  emptyTables()
  await inTransaction((tx) => givenOffice(tx))
})

type Happened = Partial<Record<'visitId' | 'walkInId' | 'kind' | 'undoesId' | 'receivedAt' | 'officeId', string>>
let entries = 0

/** In the middle of the second day. */
const powerCut = `
  CREATE TRIGGER "power_cut" BEFORE DELETE ON "ReceptionEvent" WHEN OLD."visitId" = 'next'
  BEGIN SELECT RAISE(ABORT, 'power_cut'); END`

/** Something at the door, at a time of the clock that the world keeps; answers its id. */
async function happened(occurredAt: string, { receivedAt = occurredAt, ...what }: Happened): Promise<string> {
  entries += 1
  const times = { deviceTime: new Date(occurredAt), occurredAt: new Date(occurredAt), receivedAt: new Date(receivedAt) }
  const data = { id: `entry-${entries}`, officeId: 'office-1', kind: 'arrival', ...what, ...times }
  await inTransaction((tx) => tx.receptionEvent.create({ data }))
  return data.id
}

const aStay = (id: string, day: string) =>
  inTransaction((tx) => givenVisit(tx, { id, contactId: `contact-of-${id}`, firstDay: day, lastDay: day, halves: [] }))

async function walkedIn(id: string, createdAt: string, visitId: string | null = null): Promise<void> {
  const person = { nameToShow: `Teo ${id}`, reason: 'Lunch', reachAt: '+1 555 0100' }
  await inTransaction((tx) => tx.walkIn.create({ data: { id, officeId: 'office-1', ...person, visitId, createdAt: new Date(createdAt) } }))
}

async function stateOf(id: string) {
  const { firstDay, lastDay, closedAt } = await db.visit.findUniqueOrThrow({ where: { id } })
  return visitState({ decision: 'approved', firstDay, lastDay, closedAt }, await doorFactsOfVisit(db, id), '2025-06-01')
}

const idsLeft = async () => (await db.receptionEvent.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

test('times go after 90 days; that the visit took place stays, and a sum without anybody', async () => {
  await aStay('came', '2025-02-10')
  await aStay('missed', '2025-02-11')
  await happened('2025-02-10T17:00:00Z', { visitId: 'came' })
  await happened('2025-02-10T21:00:00Z', { visitId: 'came', kind: 'departure' })
  const before = getMonths({ officeId: 'office-1', asked: null, now })

  expect(await purge()).toEqual({ ok: true, value: { times: 2, walkIns: 0 } })

  expect(await db.receptionEvent.count()).toBe(0)
  expect(await stateOf('came')).toBe('finished')
  expect(await stateOf('missed')).toBe('no-show')
  expect(await db.doorMonth.findMany()).toEqual([
    { officeId: 'office-1', month: '2025-02', guestDays: 1, walkIns: 0, stays: 1, minutes: 240 },
  ])
  expect(await lastTimeOf(db, 'contact-of-came', null, { now })).toMatchObject({ visit: { id: 'came' } })
  expect(getMonths({ officeId: 'office-1', asked: null, now })).toEqual(before)
  expect(before.months).toMatchObject([{ month: '2025-02', visits: 1, noShows: 1, guestDays: 1, averageStay: null }])
})

test('doing it again changes nothing, and says nothing', async () => {
  await aStay('came', '2025-02-10')
  await happened('2025-02-10T17:00:00Z', { visitId: 'came' })
  await purge()

  expect(await purge()).toEqual({ ok: true, value: { times: 0, walkIns: 0 } })
  expect(await db.doorMonth.findMany()).toMatchObject([{ guestDays: 1 }])
  expect(await db.auditEntry.findMany()).toMatchObject([{ action: 'purge-door-times', details: '{"day":"2025-02-10","times":1}' }])
})

test('only the days that have ended 90 days ago go', async () => {
  const kept = await happened('2025-03-03T20:00:00Z', {})
  await happened('2025-03-02T20:00:00Z', {})

  expect(await purge()).toMatchObject({ value: { times: 1 } })
  expect(await idsLeft()).toEqual([kept])
  // That day ends in San Francisco eight hours after it does in Greenwich.
  expect(await purge(new Date('2025-06-02T08:00:59Z'))).toMatchObject({ value: { times: 0 } })
  expect(await purge(new Date('2025-06-02T08:01:00Z'))).toMatchObject({ value: { times: 1 } })
})

test('each office has its own days', async () => {
  await inTransaction((tx) => givenOffice(tx, { id: 'far-east', name: 'Far east', timeZone: 'Pacific/Kiritimati' }))
  await inTransaction((tx) => givenOffice(tx, { id: 'far-west', name: 'Far west', timeZone: 'Pacific/Pago_Pago' }))
  const instant = '2025-03-01T10:30:00Z'
  await walkedIn('east', instant)
  await walkedIn('west', instant)
  await happened(instant, { officeId: 'far-east', walkInId: 'east' })
  await happened(instant, { officeId: 'far-west', walkInId: 'west' })

  await purge(new Date('2025-06-01T12:00:00Z'))

  expect(await db.doorMonth.findMany({ orderBy: { officeId: 'asc' } })).toMatchObject([
    { officeId: 'far-east', month: '2025-03', walkIns: 1 },
    { officeId: 'far-west', month: '2025-02', walkIns: 1 },
  ])
})

test('what was taken back later was never there, whichever day goes first', async () => {
  await aStay('undone', '2025-02-10')
  const mistake = await happened('2025-02-10T17:00:00Z', { visitId: 'undone', receivedAt: '2025-03-05T17:00:00Z' })
  await happened('2025-02-11T17:00:00Z', { visitId: 'undone', kind: 'undo', undoesId: mistake })

  await purge()
  expect(await stateOf('undone')).toBe('no-show')
  expect(await db.receptionEvent.count()).toBe(2)

  await purge(new Date('2025-06-10T12:00:00Z'))
  expect(await stateOf('undone')).toBe('no-show')
  expect(await db.receptionEvent.count()).toBe(0)
  expect(await db.doorMonth.count()).toBe(0)
})

test('a day is let go of and counted at once, or not at all', async () => {
  await aStay('came', '2025-02-10')
  await aStay('next', '2025-02-11')
  await happened('2025-02-10T17:00:00Z', { visitId: 'came' })
  await happened('2025-02-11T17:00:00Z', { visitId: 'next' })
  await inTransaction((tx) => tx.$executeRawUnsafe(powerCut))

  await expect(purge()).rejects.toThrow('power_cut')
  expect(await db.doorMonth.findMany()).toMatchObject([{ guestDays: 1 }])
  expect(await db.visit.findMany({ where: { came: true } })).toMatchObject([{ id: 'came' }])
  expect(await db.receptionEvent.count()).toBe(1)

  await inTransaction((tx) => tx.$executeRawUnsafe('DROP TRIGGER "power_cut"'))
  expect(await purge()).toMatchObject({ value: { times: 1 } })
  expect(await db.doorMonth.findMany()).toMatchObject([{ guestDays: 2 }])
  expect(await stateOf('next')).toBe('finished')
})

test('who came without a visit goes with the times; a match follows its visit', async () => {
  await aStay('matched', '2025-02-10')
  await aStay('ahead', '2025-05-20')
  await walkedIn('stranger', '2025-02-10T17:00:00Z')
  await walkedIn('known', '2025-02-10T17:00:00Z', 'matched')
  await walkedIn('waiting', '2025-02-10T17:00:00Z', 'ahead')
  await walkedIn('lately', '2025-05-10T17:00:00Z')
  for (const walkInId of ['stranger', 'known', 'waiting']) await happened('2025-02-10T17:00:00Z', { walkInId })
  await happened('2025-02-10T17:00:00Z', { visitId: 'matched' })

  expect(await purge()).toEqual({ ok: true, value: { times: 4, walkIns: 2 } })

  expect((await db.walkIn.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual(['lately', 'waiting'])
  expect(await db.doorMonth.findMany()).toMatchObject([{ guestDays: 2, walkIns: 1 }])
  expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain('Teo')
})

test('many walk-ins and many days go piece by piece', async () => {
  const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n, 18)).toISOString()
  for (let n = 0; n < 203; n++) {
    await walkedIn(`w${n}`, day(n))
    await happened(day(n), { walkInId: `w${n}` })
  }

  expect(await purge()).toEqual({ ok: true, value: { times: 203, walkIns: 203 } })
  const months = await db.doorMonth.findMany({ orderBy: { month: 'asc' } })
  expect(months.map(({ month, walkIns }) => `${month} ${walkIns}`)).toEqual([
    ...['2024-01 31', '2024-02 29', '2024-03 31', '2024-04 30', '2024-05 31', '2024-06 30', '2024-07 21'],
  ])
})

test('what was heard of in the last 90 days the database keeps itself', async () => {
  await happened('2025-02-10T17:00:00Z', { receivedAt: new Date().toISOString() })

  expect(await inTransaction((tx) => tx.receptionEvent.deleteMany()).catch(constraintOf)).toBe('reception_is_append_only')
  expect(await purge()).toMatchObject({ value: { times: 0 } })
})

test('only the house and who keeps it may', async () => {
  await happened('2025-02-10T17:00:00Z', {})

  expect(await purgeDoorTimes({ kind: 'visitor', visitId: 'came' }, { now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await db.receptionEvent.count()).toBe(1)
})

test('a year in numbers: what was counted, what is still held, and what nobody came for', async () => {
  await inTransaction((tx) =>
    tx.doorMonth.createMany({
      data: [
        { officeId: 'office-1', month: '2024-12', guestDays: 9, walkIns: 0, stays: 9, minutes: 90 },
        { officeId: 'office-1', month: '2025-05', guestDays: 5, walkIns: 2, stays: 4, minutes: 400 },
      ],
    }),
  )
  await aStay('came', '2025-05-12')
  await aStay('missed', '2025-05-13')
  await aStay('ahead', '2025-06-20')
  await aStay('next-year', '2026-01-10')
  await happened('2025-05-12T17:00:00Z', { visitId: 'came' })
  await happened('2025-05-12T18:40:00Z', { visitId: 'came', kind: 'departure' })

  const { months, whole, ...years } = getMonths({ officeId: 'office-1', asked: null, now })
  const may = { visits: 1, noShows: 1, guestDays: 6, walkIns: 2, averageStay: 100 }
  expect(months).toEqual([
    { month: '2025-05', ...may },
    { month: '2025-06', visits: 0, noShows: 0, guestDays: 0, walkIns: 0, averageStay: null },
  ])
  expect(whole).toEqual({ month: null, ...may })
  expect(years).toEqual({ year: 2025, thisYear: 2025, firstYear: 2024 })
  expect(getMonths({ officeId: 'office-1', asked: '2024', now }).months).toMatchObject([{ month: '2024-12', guestDays: 9, averageStay: 10 }])
  expect(getMonths({ officeId: 'office-1', asked: '1999', now }).year).toBe(2025)
})

test('what was refused of a tablet goes with the times of its day', async () => {
  const refused = (id: string, receivedAt: string) => ({
    ...{ id, eventId: 'event-refused-00000001', contentHash: id, content: '{"nameToShow":"Teo"}' },
    ...{ officeId: 'office-1', deviceId: 'door', receivedAt: new Date(receivedAt) },
  })
  await inTransaction(async (tx) => {
    await tx.device.create({ data: { id: 'door', officeId: 'office-1', name: 'Door', createdAt: now } })
    await tx.refusedEvent.create({ data: refused('old', '2025-03-01T12:00:00Z') })
    await tx.refusedEvent.create({ data: refused('young', '2025-03-05T12:00:00Z') })
  })
  await purge()

  expect((await db.refusedEvent.findMany()).map(({ id }) => id)).toEqual(['young'])
})

test('who was told of an arrival goes with it', async () => {
  await aStay('came', '2025-02-10')
  const eventId = await happened('2025-02-10T17:00:00Z', { visitId: 'came' })
  await inTransaction(async (tx) => {
    await givenStaff(tx, { id: 'ana' })
    const told = { create: { staffId: 'ana', step: 'host', at: now } }
    await tx.arrivalNotice.create({ data: { eventId, visitId: 'came', step: 'host', told } })
  })
  await purge()
  expect([await db.arrivalNotice.count(), await db.arrivalTold.count()]).toEqual([0, 0])
})
