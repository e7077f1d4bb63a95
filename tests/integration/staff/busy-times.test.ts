import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { disableStaff } from '#app/features/staff/commands/disable-staff.server.ts'
import { refreshBusyTimes } from '#app/features/staff/commands/refresh-busy-times.server.ts'
import { removeBusySource, setBusySource } from '#app/features/staff/commands/set-busy-source.server.ts'
import { changeDaysOff, changeOwnTimes } from '#app/features/staff/commands/change-own-times.server.ts'
import { isFirstDue, listDueSources } from '#app/features/staff/queries/busy-sources.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { action } from '#app/routes/_staff.profile.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { answerOf, faultsOf, formRequest, signedIn } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const certificate = readFileSync('tests/fixtures/https/certificate.pem', 'utf8')
const key = readFileSync('tests/fixtures/https/key.pem', 'utf8')
const now = new Date('2026-11-23T17:00:00Z')
const priya = { kind: 'staff', staffId: 'priya', officeId: 'office-1', roles: ['host'] } as const
const liaison = { ...priya, staffId: 'liaison', roles: ['liaison'] } as const
const calendar = [
  'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:A secret dentist', 'DTSTART:20261201T180000Z', 'DTEND:20261201T190000Z', 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n')

let server: Server
let status = 200
let address: string
const net = { resolve: async () => ['127.0.0.1'], allows: () => true, ca: certificate, patienceMs: 2_000 }

beforeAll(async () => {
  server = createServer({ cert: certificate, key }, (_request, response) =>
    void response.writeHead(status).end(calendar))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `https://calendar.example.org:${(server.address() as AddressInfo).port}/private-secret-key/basic.ics`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(async () => {
  status = 200
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'admin', roles: ['admin'] })
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'priya', name: 'Priya Raman' })
  })
})

const spans = () => db.busySpan.findMany()
const source = () => db.busySource.findUniqueOrThrow({ where: { staffId: 'priya' } })

async function refresh(at: Date) {
  const due = [...(await listDueSources(db, at, 'first')), ...(await listDueSources(db, at, 'again'))]
  for (const source of due) await refreshBusyTimes({ source, now: at, net })
}

async function readOnce() {
  await setBusySource(priya, { staffId: 'priya', source: { kind: 'address', address }, now })
  await refresh(now)
}

test('keeps spans and nothing else of a calendar, and its address sealed', async () => {
  await readOnce()
  expect(await spans()).toEqual([{ staffId: 'priya', startsAt: new Date('2026-12-01T18:00:00Z'), endsAt: new Date('2026-12-01T19:00:00Z') }])
  expect(await source()).toMatchObject({ failures: 0, errorCode: null, lastGoodAt: now, nextTryAt: new Date('2026-11-23T17:30:00Z') })
  const kept = JSON.stringify([await db.busySource.findMany(), await spans(), await db.auditEntry.findMany().catch(() => [])], (_key, value) => (typeof value === 'bigint' ? String(value) : value))
  expect(kept).not.toMatch(/private-secret-key|dentist/)
})

test('a failing calendar keeps what was known, and is asked less and less often', async () => {
  await readOnce()
  status = 500
  const pauses: number[] = []
  for (let turn = 0; turn < 7; turn++) {
    const { nextTryAt } = await source()
    await refresh(nextTryAt ?? now)
    const { nextTryAt: then } = await source()
    pauses.push(((then?.getTime() ?? 0) - (nextTryAt?.getTime() ?? 0)) / 3_600_000)
  }
  expect(pauses).toEqual([1, 2, 4, 8, 12, 12, 12])
  expect(await spans()).toHaveLength(1)
  expect(await source()).toMatchObject({ failures: 7, errorCode: 'busy-unreachable', lastGoodAt: now })
})

test('an address that was just given is due at once, and then in its turn', async () => {
  expect(isFirstDue(now)).toBe(false)
  await setBusySource(priya, { staffId: 'priya', source: { kind: 'address', address }, now })
  expect(isFirstDue(now)).toBe(true)
  expect(await listDueSources(db, now, 'again')).toEqual([])
  await refresh(now)
  const later = (await source()).nextTryAt ?? now
  expect(isFirstDue(later)).toBe(false)
  expect(await listDueSources(db, later, 'first')).toEqual([])
  expect(await listDueSources(db, later, 'again')).toMatchObject([{ staffId: 'priya' }])
  await setBusySource(priya, { staffId: 'priya', source: { kind: 'address', address }, now: later })
  expect(isFirstDue(later)).toBe(true)
})

test('goes at once with the calendar, and with the person', async () => {
  await readOnce()
  await removeBusySource(priya, { staffId: 'priya', now })
  expect(await spans()).toEqual([])
  await readOnce()
  await disableStaff({ ...priya, staffId: 'admin', roles: ['admin'] }, { staffId: 'priya', now })
  expect(await spans()).toEqual([])
  expect(await db.busySource.count()).toBe(0)
})

test('a calendar that was removed while it was read leaves nothing', async () => {
  await setBusySource(priya, { staffId: 'priya', source: { kind: 'address', address }, now })
  const [due] = await listDueSources(db, now, 'first')
  await removeBusySource(priya, { staffId: 'priya', now })
  if (due) await refreshBusyTimes({ source: due, now, net })
  expect(await spans()).toEqual([])
})

test("nobody sets another person's times", async () => {
  const times = { revision: 0, howToSay: '', workingHours: null, notBefore: null, notAfter: null, weeklyVisitLimit: null }
  const refused = { ok: false, refusal: { code: 'not-allowed' } }
  expect(await setBusySource(liaison, { staffId: 'priya', source: { kind: 'address', address }, now })).toEqual(refused)
  expect(await changeOwnTimes(liaison, { ...times, staffId: 'priya', now })).toEqual(refused)
  expect(await changeDaysOff(liaison, { staffId: 'priya', firstDay: '2026-12-01', lastDay: '2026-12-01', off: true, now })).toEqual(refused)
})

test('who plans is warned, and may press on', async () => {
  await readOnce()
  await inTransaction((tx) => givenVisit(tx, { id: 'visit-1', firstDay: '2026-12-01', lastDay: '2026-12-02' }))
  const later = new Date('2026-11-23T17:20:00Z')
  const order = { visitId: 'visit-1', title: 'Talk', note: '', staffIds: ['priya'], venue: { roomId: null, onlineUrl: null }, wishId: null, allowOverlap: false, now: later }
  const local = { start: '2026-12-01T10:30', end: '2026-12-01T11:30' }
  const warned = await planMeeting(liaison, { ...order, local, formToken: 'form-token-0123456789' })
  if (warned.ok) throw new Error('no warning')
  const [name, age, overrule, free] = warned.refusal.values ?? []
  expect(warned.refusal.code).toBe('staff-busy')
  expect([name, age, free]).toEqual(['Priya Raman', `${now.toISOString()}/${later.toISOString()}`, '2026-12-01T11:00'])
  const pressed = await planMeeting(liaison, { ...order, local, overruled: [String(overrule)], formToken: 'form-token-0123456789' })
  expect(pressed.ok).toBe(true)

  await changeDaysOff(priya, { staffId: 'priya', firstDay: '2026-12-02', lastDay: '2026-12-02', off: true, now })
  const off = { start: '2026-12-02T10:00', end: '2026-12-02T10:30' }
  expect(await planMeeting(liaison, { ...order, local: off, formToken: 'form-token-9876543210' })).toMatchObject({ refusal: { code: 'staff-day-off' } })
})

test.each([
  [{ intent: 'address', address: 'http://calendar.example.org/a' }, 'address'],
  [{ intent: 'address', address: 'https://a:b@calendar.example.org/' }, 'address'],
  [{ intent: 'address' }, 'address'],
  [{ intent: 'days-off', firstDay: '2026-02-30', lastDay: '2026-03-01' }, 'firstDay'],
  [{ intent: 'days-off', firstDay: '2026-03-02', lastDay: '2026-03-01' }, 'lastDay'],
  [{ intent: 'days-off', firstDay: '2026-01-01', lastDay: '2036-01-01' }, 'lastDay'],
  [{ intent: 'times', revision: '0', notBefore: '25:00' }, 'notBefore'],
  [{ intent: 'times', revision: '0', notBefore: '12:00', notAfter: '10:00' }, 'notAfter'],
  [{ intent: 'times', revision: '0', weeklyVisitLimit: '-1' }, 'weeklyVisitLimit'],
  [{ intent: 'upload' }, 'file'],
  [{ intent: 'nonsense' }, 'intent'],
])('bad input %j is refused beside its field', async (fields, field) => {
  const answer = await answerOf(action, formRequest('/profile', fields, await signedIn('priya')))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(Object.keys(await faultsOf(answer))).toContain(field)
  expect(await db.busySource.count()).toBe(0)
})

test('a file is read once, and only its spans are kept', async () => {
  const body = new FormData()
  body.set('intent', 'upload')
  body.set('file', new File([calendar.replaceAll('2026', String(new Date().getFullYear() + 1))], 'mine.ics', { type: 'text/calendar' }))
  const request = new Request('http://localhost:3000/profile', { method: 'POST', headers: { Cookie: await signedIn('priya') }, body })
  expect((await answerOf(action, request)).status).toBe(303)
  expect(await source()).toMatchObject({ kind: 'upload', shortAddress: 'mine.ics', sealedAddress: null, nextTryAt: null })
})
