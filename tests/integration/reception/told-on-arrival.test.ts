import { beforeEach, expect, test } from 'vitest'
import { comeToVisitor, passArrivalOn } from '#app/features/reception/commands/answer-arrival.server.ts'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { recordDeparture } from '#app/features/reception/commands/record-departure.server.ts'
import { takeEvents } from '#app/features/reception/commands/take-events.server.ts'
import { tellNextArrival } from '#app/features/reception/commands/tell-arrival.server.ts'
import { undoReceptionEvent } from '#app/features/reception/commands/undo-reception-event.server.ts'
import { findReception, findToldPage, listWaitingVisitors } from '#app/features/reception/queries/arrivals.server.ts'
import { getDeskPage } from '#app/features/reception/queries/desk-page.server.ts'
import { comingToken } from '#app/features/reception/telling-pass.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { anEventId, desk, givenReception, tablet } from './given.ts'

const guest = { kind: 'visit', id: 'visit-1' } as const
const ana = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['host'] } as const

/** Ten o'clock in San Francisco, and so many minutes and seconds. */
const at = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 11, 7, 18, minutes, seconds))

beforeEach(async () => {
  emptyTables()
  await givenReception()
  await inTransaction(async (tx) => {
    await givenStaff(tx, { id: 'ben', name: 'Ben Ode', roles: ['host'] })
    await givenVisit(tx, { id: 'visit-1', contactId: 'contact-1', hostId: 'ana' })
  })
})

async function arrives(eventId = anEventId()): Promise<string> {
  expect(await recordArrival(tablet, { eventId, guest, now: at(0) })).toMatchObject({ ok: true })
  return eventId
}

const chooses = (data: Readonly<{ toldBy?: string; fallbackId?: string; notBefore?: string }>, id = 'ana') =>
  inTransaction((tx) => tx.staff.update({ where: { id }, data }))

/** What the jobs do at a time; answers who got a mail until then, in order. */
async function jobsRun(now: Date): Promise<string[]> {
  while (await tellNextArrival(now));
  while (await tellNextEvent(now));
  const mails = await db.mail.findMany({ orderBy: [{ createdAt: 'asc' }, { toAddress: 'asc' }] })
  return mails.map(({ toAddress }) => toAddress.replace('@example.org', ''))
}

const waitingFor = async (staffId: string, now: Date) =>
  (await listWaitingVisitors(staffId, now)).map(({ eventId }) => eventId)

test('the host at once, the fallback after two minutes, the liaisons after five; each once, by mail and on screen', async () => {
  await chooses({ fallbackId: 'ben' })
  const eventId = await arrives()

  expect(await jobsRun(at(0, 1))).toEqual(['ana'])
  expect(await jobsRun(at(2, 0))).toEqual(['ana'])
  expect(await jobsRun(at(2, 1))).toEqual(['ana', 'ben'])
  expect(await jobsRun(at(5, 0))).toEqual(['ana', 'ben'])
  expect(await jobsRun(at(5, 1))).toEqual(['ana', 'ben', 'lena'])
  expect(await jobsRun(at(20))).toEqual(['ana', 'ben', 'lena'])
  for (const id of ['ana', 'ben', 'lena']) expect(await waitingFor(id, at(20))).toEqual([eventId])
  expect(await waitingFor('mei', at(20))).toEqual([])
  expect(await db.auditEntry.count({ where: { action: 'tell-arrival' } })).toBe(3)
})

test('two jobs at once, and a house that was started anew: each step is told once', async () => {
  await arrives()
  await Promise.all([tellNextArrival(at(0, 1)), tellNextArrival(at(0, 1)), tellNextArrival(at(0, 1))])
  expect(await jobsRun(at(0, 2))).toEqual(['ana'])

  await Promise.all([1, 2, 3].map(() => tellNextArrival(at(12))))
  await Promise.all([1, 2].map(() => tellNextEvent(at(12))))
  expect(await jobsRun(at(12))).toEqual(['ana', 'lena'])
  expect(await db.arrivalTold.count()).toBe(2)
})

test('what was claimed by a house that died is told a minute later', async () => {
  const eventId = await arrives()
  const claimed = { claimedUntil: at(1), attempts: 1 }
  await inTransaction((tx) => tx.arrivalNotice.update({ where: { eventId }, data: claimed }))
  expect(await jobsRun(at(0, 30))).toEqual([])
  expect(await jobsRun(at(1, 1))).toEqual(['ana'])
})

test('who is on the way ends it for everybody, and the desk and the tablet know', async () => {
  await chooses({ fallbackId: 'ben' })
  const eventId = await arrives()
  expect(findReception('visit-1', at(0))).toBeNull()
  await jobsRun(at(2, 1))
  await jobsRun(at(3))
  expect(findReception('visit-1', at(3))).toEqual({ told: 'Ana', coming: null })

  const ben = { kind: 'told', eventId, staffId: 'ben' } as const
  await jobsRun(at(5))
  expect(await comeToVisitor(ben, { eventId, now: at(5) })).toEqual({ ok: true, value: null })
  expect(await comeToVisitor(ben, { eventId, now: at(6) })).toEqual({ ok: true, value: null })
  expect(await comeToVisitor(ana, { eventId, now: at(6) })).toMatchObject({ refusal: { code: 'somebody-comes' } })
  expect(findReception('visit-1', at(6))).toMatchObject({ coming: 'Ben' })
  expect(await jobsRun(at(30))).toEqual(['ana', 'ben'])
  expect(await waitingFor('ana', at(6))).toEqual([])
  expect(await db.auditEntry.count({ where: { action: 'come-to-visitor', actorKind: 'told', actorId: 'ben' } })).toBe(1)
})

test('“somebody else comes” tells the next at once, and the line goes', async () => {
  const eventId = await arrives()
  await jobsRun(at(0, 1))
  expect(await passArrivalOn(ana, { eventId, now: at(0, 10) })).toEqual({ ok: true, value: null })
  expect(await jobsRun(at(0, 11))).toEqual(['ana', 'lena'])
  expect(await waitingFor('ana', at(1))).toEqual([])
  expect(await passArrivalOn(ana, { eventId, now: at(1) })).toMatchObject({ refusal: { code: 'nobody-else' } })
})

test('undone or left before anybody reacts: nobody else is told', async () => {
  const first = await arrives()
  await jobsRun(at(0, 1))
  await undoReceptionEvent(desk, { eventId: anEventId(), undoes: first, now: at(1) })
  expect(await jobsRun(at(3))).toEqual(['ana'])
  expect(await waitingFor('ana', at(3))).toEqual([])
  expect(await comeToVisitor(ana, { eventId: first, now: at(3) })).toMatchObject({ refusal: { code: 'visitor-left' } })

  expect(await recordArrival(desk, { eventId: anEventId(), guest, now: at(4) })).toMatchObject({ ok: true })
  expect(await jobsRun(at(4, 1))).toEqual(['ana', 'ana'])
  await recordDeparture(desk, { eventId: anEventId(), guest, now: at(5) })
  expect(await jobsRun(at(7))).toEqual(['ana', 'ana'])
})

test('undone before the first step: nobody is told at all', async () => {
  const eventId = await arrives()
  await undoReceptionEvent(desk, { eventId: anEventId(), undoes: eventId, now: at(0, 1) })
  expect(await jobsRun(at(0, 1))).toEqual([])
})

test('who comes back from lunch is not announced again', async () => {
  await arrives()
  await jobsRun(at(0, 1))
  await recordDeparture(desk, { eventId: anEventId(), guest, now: at(1) })
  await recordArrival(desk, { eventId: anEventId(), guest, now: at(50) })
  expect(await jobsRun(at(50, 1))).toEqual(['ana'])
  expect(await jobsRun(at(56))).toEqual(['ana'])
})

test('from a tablet hours later: the host once, plainly with the time, and nobody else', async () => {
  const sync = { id: anEventId(), kind: 'arrival', sequence: 1, deviceTime: at(0).toISOString(), visitId: 'visit-1' }
  await takeEvents(tablet, { sentAt: at(180), events: [sync], now: at(180) })
  expect(await jobsRun(at(180, 1))).toEqual(['ana'])
  expect(await jobsRun(at(200))).toEqual(['ana'])
  expect((await db.mail.findFirstOrThrow()).text).toContain('10:00')
  expect((await db.mail.findFirstOrThrow()).text).toContain('offline')
})

test('two tablets, one visitor: told once, also where the earlier arrival is heard of later', async () => {
  await arrives()
  await jobsRun(at(0, 1))
  const sync = { id: anEventId(), kind: 'arrival', sequence: 1, deviceTime: new Date(at(0).getTime() - 60_000).toISOString(), visitId: 'visit-1' }
  await takeEvents(tablet, { sentAt: at(1), events: [sync], now: at(1) })
  expect(await jobsRun(at(1, 1))).toEqual(['ana'])
  expect(await jobsRun(at(2, 2))).toEqual(['ana', 'lena'])
})

test('outside their own hours the host is spared; on screen only is no mail', async () => {
  await chooses({ notBefore: '12:00', fallbackId: 'ben' })
  await chooses({ toldBy: 'screen' }, 'ben')
  const eventId = await arrives()
  expect(await jobsRun(at(0, 1))).toEqual([])
  expect(await waitingFor('ana', at(0, 1))).toEqual([])
  expect(await waitingFor('ben', at(0, 1))).toEqual([eventId])
  expect(await jobsRun(at(3, 2))).toEqual(['lena'])
})

test.each([
  ['another host', { ...ana, staffId: 'ben' }],
  ['an admin', { kind: 'staff', staffId: 'jonas', officeId: 'office-1', roles: ['admin'] } as const],
  ['the front desk of another office', { ...desk, officeId: 'office-2' }],
  ['a tablet', tablet],
  ['somebody told of another arrival', { kind: 'told', eventId: 'another', staffId: 'ana' } as const],
  ['somebody not told', { kind: 'told', eventId: 'event', staffId: 'ben' } as const],
])('%s may not answer', async (_, actor) => {
  const eventId = await arrives()
  await jobsRun(at(0, 1))
  const who = actor.kind === 'told' && actor.eventId === 'event' ? { ...actor, eventId } : actor
  expect(await comeToVisitor(who, { eventId, now: at(1) })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await passArrivalOn(who, { eventId, now: at(1) })).toMatchObject({ refusal: { code: 'not-allowed' } })
})

test.each([['the front desk', desk], ['a liaison', { ...ana, staffId: 'lena', roles: ['liaison'] } as const]])('%s may answer', async (_, actor) => {
  const eventId = await arrives()
  expect(await comeToVisitor(actor, { eventId, now: at(1) })).toEqual({ ok: true, value: null })
  expect(await jobsRun(at(1, 1))).toEqual([])
})

test('the link of a mail opens one page, for a day; any other token opens none', async () => {
  const eventId = await arrives()
  await jobsRun(at(0, 1))
  const token = comingToken(eventId, 'ana')
  expect((await db.mail.findFirstOrThrow()).text).toContain(`/coming/${token}`)
  expect(await findToldPage(token, at(1))).toMatchObject({ name: 'Adaeze Nwosu-Eze', state: 'open' })

  const wrong = [`${token}x`, token.slice(0, -1), '', '..', comingToken(eventId, 'ben'), token.replace('ana', 'ben'), comingToken('none', 'ana')]
  for (const each of wrong) expect(await findToldPage(each, at(1))).toBeNull()
  expect(await findToldPage(token, new Date(at(2).getTime() + 86_400_000))).toBeNull()

  await comeToVisitor({ kind: 'told', eventId, staffId: 'ana' }, { eventId, now: at(1) })
  expect(await findToldPage(token, at(2))).toMatchObject({ state: 'you', comingFirstName: 'Ana' })
  await inTransaction((tx) => tx.staff.update({ where: { id: 'ana' }, data: { disabledAt: at(3) } }))
  expect(await findToldPage(token, at(3))).toBeNull()
})

test('the desk’s line says who was told and who comes, and open desks hear of it', async () => {
  const onLine = async (now: Date) => (await getDeskPage('office-1', { typed: '', visitId: null, toldId: null }, now)).lists.onSite[0]?.reception
  const version = async () => (await db.deskChange.findUniqueOrThrow({ where: { officeId: 'office-1' } })).version
  const eventId = await arrives()
  expect(await onLine(at(0))).toBeNull()

  const before = await version()
  await jobsRun(at(0, 1))
  expect(await onLine(at(1))).toEqual({ told: 'Ana', coming: null })
  expect(await version()).toBeGreaterThan(before)

  const told = await version()
  await comeToVisitor(desk, { eventId, now: at(1) })
  expect(await onLine(at(1))).toEqual({ told: 'Ana', coming: 'Mei' })
  expect(await version()).toBe(told + 1)
})
