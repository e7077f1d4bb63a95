import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeEvents } from '#app/features/reception/commands/take-events.server.ts'
import { nameWalkIn } from '#app/features/reception/commands/name-walk-in.server.ts'
import { getDeskPage } from '#app/features/reception/queries/desk-page.server.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { getSnapshot } from '#app/features/reception/queries/snapshot.server.ts'
import { doorFactsOfVisit } from '#app/features/visits/queries.server.ts'
import { badgeToken, passCode, passToken } from '#app/features/visits/pass.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { anEventId, desk, givenReception, host, tablet } from './given.ts'

const now = new Date('2026-12-07T20:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

beforeAll(givenReception)

let visit = { id: '', passVersion: 1 }
let visits = 0
let sequence = 0

beforeEach(async () => {
  visits += 1
  visit = await inTransaction((tx) => givenVisit(tx, { id: `visit-${visits}`, contactId: `contact-${visits}`, hostId: 'ana' }))
})

/** An event as a tablet sends it. */
function sent(kind: string, minutesAgo: number, more: Record<string, unknown> = {}) {
  sequence += 1
  return { kind, id: anEventId(), sequence, deviceTime: ago(minutesAgo).toISOString(), visitId: visit.id, ...more }
}

function take(events: readonly unknown[], sentAt = now) {
  return takeEvents(tablet, { sentAt, events, now })
}

describe('a batch', () => {
  test('is taken once, repeated and in any order', async () => {
    const [arrival, departure] = [sent('arrival', 60), sent('departure', 10)]
    const ids = [arrival.id, departure.id]

    expect((await take([departure, arrival])).acknowledged.toSorted()).toEqual(ids)
    expect((await take([arrival])).acknowledged).toEqual([arrival.id])
    expect((await take([arrival, departure, departure])).acknowledged).toContain(departure.id)

    expect(await db.receptionEvent.count({ where: { visitId: visit.id } })).toBe(2)
    expect(await doorFactsOfVisit(db, visit.id)).toEqual({ arrivedAt: ago(60), departedAt: ago(10) })
  })

  test('a broken event stays with the tablet and holds up no other', async () => {
    const good = sent('arrival', 5)
    const answer = await take([{ id: 'broken-event-00000001', kind: 'dance' }, 'nonsense', good, { ...sent('arrival', 1), deviceTime: 'yesterday' }])

    expect(answer.acknowledged).toEqual([good.id])
    expect(answer.unreadable.map(({ index }) => index)).toEqual([0, 1, 3])
    expect(answer.unreadable[0]?.id).toBe('broken-event-00000001')
  })

  test.each([
    ['a field that a newer tablet may have', { mood: 'cheerful' }],
    ['a field of another kind of event', { nameToShow: 'Somebody', undoesId: anEventId() }],
    ['what only the house knows', { officeId: 'office-2', deviceId: 'side', guestId: 'x', occurredAt: ago(999) }],
    ['a field of every object', JSON.parse('{"__proto__": {"visitId": null}, "constructor": 5}') as object],
  ])('%s is not heard: the event counts without it, and once', async (_what, more) => {
    const arrival = sent('arrival', 12)
    const taken = { acknowledged: [arrival.id], refused: [], unreadable: [] }
    expect(await take([{ ...arrival, ...more }])).toMatchObject(taken)
    expect(await take([arrival, { ...arrival, other: 1 }])).toMatchObject({ refused: [], unreadable: [] })

    const rows = await db.receptionEvent.findMany({ where: { visitId: visit.id } })
    expect(rows).toMatchObject([
      {
        ...{ id: arrival.id, officeId: 'office-1', deviceId: tablet.deviceId, kind: 'arrival' },
        ...{ undoesId: null, walkInId: null, occurredAt: ago(12), receivedAt: now },
      },
    ])
    expect(JSON.stringify(await db.refusedEvent.findMany({ where: { eventId: arrival.id } }))).toBe('[]')
  })

  test('of ten thousand is cut into several answers, and each event is taken once', async () => {
    const events = Array.from({ length: 10_000 }, (_, index) => sent('departure', index / 100))
    const first = await take(events)
    expect(first).toMatchObject({ acknowledged: events.slice(0, 200).map(({ id }) => id), left: 9_800 })

    const again = await take(events.slice(100))
    expect(again).toMatchObject({ acknowledged: events.slice(100, 300).map(({ id }) => id), left: 9_700 })
    expect(await db.receptionEvent.count({ where: { visitId: visit.id } })).toBe(300)
  })

  test.each([
    ['an id that is none', { id: '../../etc/passwd' }],
    ['an id of another kind', { id: 5 }],
    ['an id that is too long', { id: 'a'.repeat(65) }],
    ['no id', { id: undefined }],
    ['a date that is none', { deviceTime: '2026-02-30T10:00:00Z' }],
    ['an hour that is none', { deviceTime: '2026-12-07T25:00:00Z' }],
    ['a number for a time', { deviceTime: 5 }],
    ['a number beyond counting', { sequence: Number.MAX_SAFE_INTEGER }],
    ['a number below nothing', { sequence: -1 }],
    ['half a number', { sequence: 1.5 }],
    ['a word for a number', { sequence: '1' }],
    ['nothing for a visit', { visitId: null }],
    ['an object for a visit', { visitId: {} }],
    ['a pass that is too long', { pass: 'x'.repeat(301) }],
    ['a name that is too long', { kind: 'walk-in', nameToShow: 'x'.repeat(121) }],
    ['a number for a name', { kind: 'walk-in', nameToShow: 5 }],
    ['a kind of every object', { kind: '__proto__' }],
    ['an undo of nothing', { kind: 'undo' }],
  ])('%s cannot be read, and nothing of it is stored', async (_what, wrong) => {
    const before = await db.receptionEvent.count()
    const answer = await take([sent('arrival', 5, wrong)])

    expect(answer.acknowledged).toEqual([])
    expect(answer.unreadable.map(({ index }) => index)).toEqual([0])
    expect(await db.receptionEvent.count()).toBe(before)
  })

  test.each(['0000-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'a clock that stood at %s counts as the time we heard of it',
    async (deviceTime) => {
      const arrival = sent('arrival', 5, { deviceTime })
      await take([arrival])

      expect(await doorFactsOfVisit(db, visit.id)).toEqual({ arrivedAt: now, departedAt: null })
    },
  )

  test('so does one that is sent by a clock beyond all years', async () => {
    await take([sent('arrival', 5)], new Date('9999-12-31T23:59:59Z'))

    expect(await doorFactsOfVisit(db, visit.id)).toEqual({ arrivedAt: now, departedAt: null })
  })

  test('two arrivals of two tablets are one, the earlier; both are kept', async () => {
    await take([sent('arrival', 20)])
    await take([sent('arrival', 25)])

    expect(await db.receptionEvent.count({ where: { visitId: visit.id } })).toBe(2)
    const { lists } = await getDeskPage('office-1', { typed: '', visitId: null, toldId: null }, now)
    expect(lists.onSite.find(({ guest }) => guest.id === visit.id)?.at).toBe(ago(25).toISOString())
  })

  test('an hour-wrong clock is put right by the time written on the batch', async () => {
    const answer = await take([sent('arrival', 90)], ago(60))

    expect(await doorFactsOfVisit(db, visit.id)).toMatchObject({ arrivedAt: ago(30) })
    expect(answer).toMatchObject({ clockIsOff: true, clockOffMs: 3_600_000 })
    const kept = await db.receptionEvent.findFirstOrThrow({ where: { visitId: visit.id } })
    expect(kept).toMatchObject({ deviceTime: ago(90), receivedAt: now })
  })

  test('a pass or a typed code names its visit', async () => {
    await take([sent('arrival', 30, { visitId: undefined, pass: `https://foyer.example.org/visit/${passToken(visit)}` })])
    await take([sent('departure', 10, { visitId: undefined, pass: passCode(visit).toLowerCase() })])

    expect(await doorFactsOfVisit(db, visit.id)).toEqual({ arrivedAt: ago(30), departedAt: ago(10) })
  })

  test('so does a badge, until its pass is replaced; a badge that is made up names nobody', async () => {
    const badgeOf = (passVersion: number) => `https://foyer.example.org/badge/${badgeToken({ ...visit, passVersion })}`
    await take([sent('arrival', 30, { visitId: undefined, pass: badgeOf(1) })])
    expect(await db.receptionEvent.count({ where: { visitId: visit.id } })).toBe(1)

    const madeUp = badgeOf(1).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    await take([sent('departure', 20, { visitId: undefined, pass: madeUp })])
    await take([sent('departure', 10, { visitId: undefined, pass: badgeOf(2) })])
    expect(await db.receptionEvent.count({ where: { visitId: visit.id } })).toBe(1)
  })

  test('an unknown pass becomes somebody whom the desk matches, never nothing', async () => {
    const unknown = sent('arrival', 3, { visitId: undefined, pass: 'ZZZZ-ZZZZ' })
    await take([unknown])

    const { attention } = await getDeskPage('office-1', { typed: '', visitId: null, toldId: null }, now)
    expect(attention.unmatched.map(({ guest }) => guest.id)).toContain(unknown.id)
    expect((await getRollCall('office-1', now)).onSite.map(({ id }) => id)).toContain(unknown.id)

    expect(await nameWalkIn(host, { walkInId: unknown.id, nameToShow: 'Moss', now })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await nameWalkIn(desk, { walkInId: unknown.id, nameToShow: 'Moss', now })).toEqual({ ok: true, value: null })
    expect((await getRollCall('office-1', now)).onSite).toContainEqual(expect.objectContaining({ id: unknown.id, name: 'Moss' }))
  })

  test('a walk-in’s departure may come before the walk-in', async () => {
    const walkIn = sent('walk-in', 50, { visitId: undefined, nameToShow: 'Moss Agate' })
    await take([sent('departure', 10, { visitId: undefined, walkInId: walkIn.id })])
    await take([walkIn])

    expect(await db.walkIn.findUnique({ where: { id: walkIn.id } })).toMatchObject({ nameToShow: 'Moss Agate' })
    expect((await getRollCall('office-1', now)).left.map(({ name }) => name)).toContain('Moss Agate')
  })

  test('an undo may come before what it takes back', async () => {
    const arrival = sent('arrival', 30)
    await take([{ ...sent('undo', 20), undoesId: arrival.id }])
    await take([arrival])

    expect(await doorFactsOfVisit(db, visit.id)).toEqual({ arrivedAt: null, departedAt: null })
  })

  test('what another office wrote down is not touched', async () => {
    const elsewhere = { id: anEventId(), officeId: 'office-2', nameToShow: 'Bo', reason: '', reachAt: '', createdAt: now }
    await inTransaction((tx) => tx.walkIn.create({ data: elsewhere }))
    const times = { sequence: 1, deviceTime: ago(9), occurredAt: ago(9), receivedAt: ago(9) }
    const arrived = { id: anEventId(), kind: 'arrival', officeId: 'office-2', walkInId: elsewhere.id, ...times }
    await inTransaction((tx) => tx.receptionEvent.create({ data: arrived }))

    const leaving = sent('departure', 5, { visitId: undefined, walkInId: elsewhere.id })
    const undoing = sent('undo', 4, { undoesId: arrived.id })
    const answer = await take([leaving, undoing])

    expect(answer.acknowledged).toEqual([leaving.id, undoing.id])
    expect(await db.receptionEvent.count({ where: { walkInId: elsewhere.id } })).toBe(1)
    expect(await db.receptionEvent.count({ where: { undoesId: arrived.id } })).toBe(0)
  })

  test('a visit of another office is nobody’s here', async () => {
    const foreign = await inTransaction((tx) => givenVisit(tx, { id: 'foreign', contactId: 'contact-f', officeId: 'office-2' }))
    await take([sent('arrival', 5, { visitId: foreign.id })])

    expect(await db.receptionEvent.count({ where: { visitId: 'foreign' } })).toBe(0)
  })
})

test('the snapshot holds today and the days beside it, and of people no more than a greeting needs', async () => {
  await inTransaction((tx) => givenVisit(tx, { id: 'far', contactId: 'contact-far', firstDay: '2026-12-20', lastDay: '2026-12-21' }))
  await inTransaction((tx) => givenVisit(tx, { id: 'next-day', contactId: 'contact-next', firstDay: '2026-12-08', lastDay: '2026-12-09' }))
  const snapshot = await getSnapshot('office-1', now)
  const ids = snapshot.visits.map(({ visitId }) => visitId)

  expect(ids).toContain(visit.id)
  expect(ids).toContain('next-day')
  expect(ids).not.toContain('far')
  expect(ids).not.toContain('foreign')
  expect(snapshot.visits.find(({ visitId }) => visitId === visit.id)).toEqual({
    visitId: visit.id,
    passHash: hashToken(passToken(visit)),
    nameToShow: 'Adaeze Nwosu-Eze',
    hostFirstName: 'Ana',
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
    badgeHash: hashToken(badgeToken(visit)),
    codeTag: expect.stringMatching(/^[0-9a-f]{6}$/) as string,
    decision: 'approved',
    halves: expect.any(Array) as unknown[],
    locale: 'en',
    since: null,
    somethingMissing: true,
  })
  expect(JSON.stringify(snapshot)).not.toMatch(/example\.org|Lindqvist/)
})
