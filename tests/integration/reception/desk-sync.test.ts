import { beforeEach, describe, expect, test } from 'vitest'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { takeEvents } from '#app/features/reception/commands/take-events.server.ts'
import { getDeskCopy } from '#app/features/reception/queries/desk-copy.server.ts'
import { getDeskPage } from '#app/features/reception/queries/desk-page.server.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { listBadgesOfToday } from '#app/features/reception/queries/badge.server.ts'
import { listsAt } from '#app/features/reception/tablet/desk-book.ts'
import { loader } from '#app/routes/desk.snapshot.ts'
import { action } from '#app/routes/desk.sync.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { signedIn } from '../bad-input.ts'
import { anEventId, desk, givenReception } from './given.ts'

/** Noon in San Francisco, on a Monday. */
const now = new Date('2026-12-07T20:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const guests = ['bo', 'cy'] as const
const mine = { officeId: 'office-1', seat: 'seat', mayWrite: true }

beforeEach(async () => {
  emptyTables()
  await givenReception()
  await inTransaction(async (tx) => {
    for (const id of guests) {
      await givenContact(tx, { id: `contact-${id}`, nameToShow: id, phone: '+1 555 0100', email: `${id}@example.org` })
      const days = { firstDay: '2026-12-06', lastDay: '2026-12-08', halves: [], decision: 'approved' } as const
      await givenVisit(tx, { id, contactId: `contact-${id}`, hostId: 'ana', emergencyName: 'Kin', emergencyPhone: '+1 555 0199', ...days })
    }
  })
})

let sequence = 0

function tapped(kind: string, minutesAgo: number, more: Record<string, unknown> = {}) {
  sequence += 1
  return { kind, id: anEventId(), sequence, deviceTime: ago(minutesAgo).toISOString(), visitId: 'bo', ...more }
}

const take = (events: readonly unknown[]) => takeEvents(desk, { sentAt: now, events, now })

async function namesOnSite(): Promise<readonly string[]> {
  const page = await getDeskPage('office-1', { typed: '', visitId: null, toldId: null }, now)
  return page.lists.onSite.map(({ name }) => name)
}

describe('what a desk sends that had no network', () => {
  test('is taken once under the name of whoever sends it, in any order', async () => {
    const [arrival, walkIn] = [tapped('arrival', 20), tapped('walk-in', 10, { nameToShow: 'Noor', reason: '' })]
    expect((await take([walkIn, arrival])).acknowledged.toSorted()).toEqual([arrival.id, walkIn.id].toSorted())
    expect((await take([arrival, walkIn])).acknowledged).toHaveLength(2)

    const rows = await db.receptionEvent.findMany({ orderBy: { occurredAt: 'asc' } })
    expect(rows.map(({ staffId, deviceId, occurredAt }) => ({ staffId, deviceId, occurredAt }))).toEqual([
      { staffId: 'mei', deviceId: null, occurredAt: ago(20) },
      { staffId: 'mei', deviceId: null, occurredAt: ago(10) },
    ])
    expect(await namesOnSite()).toEqual(['bo', 'Noor'])
  })

  test('and that did reach the house after all is one tap', async () => {
    const arrival = tapped('arrival', 0)
    await recordArrival(desk, { eventId: arrival.id, guest: { kind: 'visit', id: 'bo' }, now })
    expect(await take([arrival])).toMatchObject({ acknowledged: [arrival.id], refused: [] })
    expect(await db.receptionEvent.count()).toBe(1)
  })

  test('under an id that has another content is refused, and the first counts', async () => {
    const arrival = tapped('arrival', 5)
    await take([arrival])
    expect(await take([{ ...arrival, visitId: 'cy' }])).toMatchObject({ acknowledged: [], refused: [arrival.id] })
    expect(await namesOnSite()).toEqual(['bo'])
  })

  test('of a roll call begins one, and the marks of all merge', async () => {
    await take([tapped('arrival', 60), tapped('arrival', 50, { visitId: 'cy' })])
    await take([tapped('seen', 5), tapped('seen', 4)])
    await takeEvents({ ...desk, staffId: 'lena' }, { sentAt: now, events: [tapped('seen', 3, { visitId: 'cy' })], now })
    const { underway, onSite } = await getRollCall('office-1', now)
    expect(underway).toMatchObject({ seen: 2, people: 2 })
    expect(onSite.map(({ name, seen }) => [name, seen?.by])).toEqual([['bo', 'Mei Sato'], ['cy', 'Lena Fuchs']])
  })
})

describe('the copy for the desk without a network', () => {
  test('has the lists of the page, and nothing that a list does not need', async () => {
    await take([tapped('arrival', 60)])
    const copy = await getDeskCopy(mine, now)
    const lists = listsAt({ copy, events: [], offset: 0, now })
    expect(lists.onSite.map(({ name }) => name)).toEqual(['bo'])
    expect(lists.expected.map(({ name }) => name)).toEqual(['cy'])
    expect(JSON.stringify(copy)).not.toMatch(/555 01|Kin|@example/)
    expect(copy.days.map(({ date }) => date)).toEqual(['2026-12-07', '2026-12-08'])
  })

  test('has the marks of the roll call that goes on', async () => {
    await take([tapped('arrival', 60), tapped('seen', 5)])
    expect((await getDeskCopy(mine, now)).marks).toMatchObject([{ kind: 'seen', guest: { id: 'bo' }, by: 'Mei Sato' }])
  })
})

describe('its addresses', () => {
  const ask = (request: Request) => loader({ request, params: {}, context: {} })
  const send = (request: Request) => action({ request, params: {}, context: {} })
  const statusOf = (answer: Promise<Response>) =>
    answer.then(({ status }) => status, (thrown: Response) => thrown.status)

  async function asking(staffId: string | null, body?: unknown): Promise<Request> {
    const cookie = staffId === null ? '' : await signedIn(staffId)
    const headers = { Cookie: cookie, 'Content-Type': 'application/json' }
    const posting = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    return new Request('http://localhost/desk/sync', { headers, ...posting })
  }

  test('open to those who may read the desk, tell a program that nobody is signed in, and mark whose the copy is', async () => {
    expect(await statusOf(ask(await asking(null)))).toBe(401)
    expect(await statusOf(ask(await asking('ana')))).toBe(403)
    const answer = await ask(await asking('mei'))
    const { seat } = (await answer.json()) as { seat: string }
    expect(answer.headers.get('Set-Cookie')).toBe(`seat=${seat}; Max-Age=172800; Path=/; SameSite=Lax`)
  })

  test('take events only of those who work at the desk', async () => {
    const batch = { sentAt: now.toISOString(), events: [] }
    expect(await statusOf(send(await asking(null, batch)))).toBe(401)
    for (const staffId of ['ana', 'jonas']) expect(await statusOf(send(await asking(staffId, batch)))).toBe(403)
    expect(await statusOf(send(await asking('mei', batch)))).toBe(200)
    expect(await statusOf(send(await asking('mei', { sentAt: 'soon' })))).toBe(400)
  })
})

test('the badges of today are those of everybody who is still expected', async () => {
  await take([tapped('arrival', 5)])
  expect((await listBadgesOfToday('office-1', now)).map(({ name }) => name)).toEqual(['cy'])
  expect((await listBadgesOfToday('office-2', now))).toEqual([])
})
