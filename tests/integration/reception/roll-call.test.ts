import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, type DeviceActor } from '#app/access/policy.ts'
import { beginRollCall } from '#app/features/reception/commands/begin-roll-call.server.ts'
import { endRollCall } from '#app/features/reception/commands/end-roll-call.server.ts'
import { markSeen } from '#app/features/reception/commands/mark-seen.server.ts'
import { purgeRollCalls } from '#app/features/reception/commands/purge-roll-calls.server.ts'
import { takeEvents } from '#app/features/reception/commands/take-events.server.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { action } from '#app/routes/desk.roll-call.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { constraintOf } from '#app/storage/constraint.server.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, describeBadInput, formRequest, signedIn } from '../bad-input.ts'
import { anEventId, desk, givenReception, host, tablet } from './given.ts'

/** Noon in San Francisco, on a Monday. */
const now = new Date('2026-12-07T20:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const liaison = { ...desk, staffId: 'lena', roles: ['liaison'] } as const
const side: DeviceActor = { ...tablet, deviceId: 'side' }
const guests = ['bo', 'cy', 'di'] as const

beforeEach(async () => {
  emptyTables()
  await givenReception()
  await inTransaction(async (tx) => {
    await tx.device.create({ data: { id: 'side', officeId: 'office-1', name: 'Side door', createdAt: at(-9999) } })
    for (const id of guests) await givenVisit(tx, { id, contactId: `contact-${id}`, hostId: 'ana', firstDay: '2026-12-06', lastDay: '2026-12-08' })
  })
  await take([arrived('bo', -60), arrived('cy', -50), arrived('di', -24 * 60)])
})

const arrived = (visitId: string, minutes: number) => sent('arrival', visitId, minutes)

function sent(kind: string, visitId: string, minutes: number, more: Record<string, unknown> = {}) {
  return { kind, id: anEventId(), sequence: 1, deviceTime: at(minutes).toISOString(), visitId, ...more }
}

const take = (events: readonly unknown[], by: DeviceActor = tablet, when = now, sentAt = when) =>
  takeEvents(by, { sentAt, events, now: when })

async function began(by: typeof desk | typeof liaison = desk, when = now): Promise<string> {
  const outcome = await beginRollCall(by, { eventId: anEventId(), now: when })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.rollCallId
}

const mark = (visitId: string, minutes: number, kind: 'seen' | 'unseen' = 'seen', by: Actor = desk, eventId = anEventId()) =>
  markSeen(by, { eventId, kind, guest: { kind: 'visit', id: visitId }, now: at(minutes) })

async function shown(minutes = 30) {
  const { underway, onSite, presumedLeft, left } = await getRollCall('office-1', at(minutes))
  const people = [...onSite, ...presumedLeft, ...left]
  const seen = Object.fromEntries(people.flatMap(({ id, seen: one }) => (one ? [[id, one.by]] : [])))
  return { seen, counts: underway && { people: underway.people, seen: underway.seen } }
}

describe('a roll call', () => {
  test('is begun by one and joined by others; who is presumed to have left is in it until confirmed', async () => {
    const id = await began()
    expect(await began(liaison, at(1))).toBe(id)
    expect(await getRollCall('office-1', at(2))).toMatchObject({
      underway: { id, startedAt: now.toISOString(), by: 'Mei Sato', people: 3, seen: 0 },
      onSite: [{ id: 'bo' }, { id: 'cy' }],
      presumedLeft: [{ id: 'di' }],
    })

    await take([sent('departure', 'di', 3)], tablet, at(3))
    expect(await shown()).toMatchObject({ counts: { people: 2, seen: 0 } })
  })

  test('ends with its numbers, once; marks that come late are counted', async () => {
    const rollCallId = await began()
    await mark('bo', 1)
    expect(await endRollCall(host, { rollCallId, now: at(10) })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await endRollCall(desk, { rollCallId: 'nothing', now: at(10) })).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await endRollCall(desk, { rollCallId, now: at(10) })).toEqual({ ok: true, value: null })
    expect(await endRollCall(liaison, { rollCallId, now: at(20) })).toEqual({ ok: true, value: null })
    await take([sent('seen', 'cy', 5)], side, at(40))

    const { underway, past } = await getRollCall('office-1', at(41))
    expect(underway).toBeNull()
    expect(past).toMatchObject([{ id: rollCallId, by: 'Mei Sato', people: 3, seen: 2, endedAt: at(10).toISOString() }])
    expect(await db.rollCall.count()).toBe(1)
    expect(await began(desk, at(42))).not.toBe(rollCallId)
  })

  test('of one office is nobody else’s', async () => {
    const rollCallId = await began()
    const other = { ...desk, officeId: 'office-2' } as const
    expect(await endRollCall(other, { rollCallId, now })).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await mark('bo', 1, 'seen', other)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await mark('bo', 1, 'seen', host)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await mark('nobody', 1)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await db.seenMark.count()).toBe(0)
  })
})

describe('marks', () => {
  test('of several wardens merge, in whatever order they come in; the latest word counts by corrected time', async () => {
    await began()
    await mark('bo', 3)
    const batch = [sent('unseen', 'cy', 6), sent('seen', 'cy', 2), sent('seen', 'bo', 1)]
    await take(batch, side, at(20))
    await take(batch, side, at(21))

    expect(await shown()).toEqual({ seen: { bo: 'Side door' }, counts: { people: 3, seen: 1 } })
    expect(await db.seenMark.count()).toBe(4)
    await mark('cy', 22)
    expect(await shown()).toMatchObject({ seen: { bo: 'Side door', cy: 'Mei Sato' } })
  })

  test('of a wrong clock are put right by the time written on the batch', async () => {
    await began()
    await mark('bo', 5)
    const hourBehind = at(20 - 60)
    await take([sent('unseen', 'bo', 10 - 60)], side, at(20), hourBehind)
    expect(await shown()).toMatchObject({ seen: {} })
  })

  test('made before anybody began, without a network, begin it; another tablet’s join them', async () => {
    await take([sent('seen', 'cy', 2)], side, at(20))
    await take([sent('seen', 'bo', 1)], tablet, at(21))

    expect(await db.rollCall.findMany()).toMatchObject([{ startedAt: at(2), startedOnId: 'side', startedById: null }])
    expect(await getRollCall('office-1', at(22))).toMatchObject({ underway: { by: 'Side door', seen: 2 } })
    expect(await began(desk, at(23))).toBe((await getRollCall('office-1', at(22))).underway?.id)
  })

  test('sent twice are one; another thing under the same id is refused', async () => {
    await began()
    const id = anEventId()
    expect(await mark('bo', 1, 'seen', desk, id)).toEqual({ ok: true, value: null })
    expect(await mark('bo', 2, 'seen', desk, id)).toEqual({ ok: true, value: null })
    expect(await mark('bo', 3, 'unseen', desk, id)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await mark('cy', 3, 'seen', desk, id)).toMatchObject({ refusal: { code: 'not-allowed' } })

    const seen = sent('seen', 'cy', 4)
    expect(await take([seen], side, at(5))).toMatchObject({ acknowledged: [seen.id], refused: [] })
    expect(await take([seen, { ...seen, visitId: 'bo' }], side, at(6))).toMatchObject({ refused: [seen.id] })
    expect(await take([{ ...seen, kind: 'arrival' }], side, at(6))).toMatchObject({ refused: [seen.id] })
    expect(await db.seenMark.count()).toBe(2)
    expect(await db.refusedEvent.count()).toBe(2)
    expect(await db.receptionEvent.count({ where: { visitId: 'cy' } })).toBe(1)
  })

  test('of a walk-in may come before the walk-in, and go with whom they are matched to', async () => {
    await began()
    const walkIn = { ...sent('walk-in', '', 1), visitId: undefined, nameToShow: 'Moss Agate' }
    await take([{ ...sent('seen', '', 2), visitId: undefined, walkInId: walkIn.id }], side, at(3))
    await take([walkIn], tablet, at(4))
    expect(await shown()).toMatchObject({ seen: { [walkIn.id]: 'Side door' }, counts: { people: 4, seen: 1 } })

    await inTransaction((tx) => tx.walkIn.update({ where: { id: walkIn.id }, data: { visitId: 'bo' } }))
    expect(await shown()).toMatchObject({ seen: { bo: 'Side door' } })
  })

  test('of somebody whom nobody here knows are kept, and are about nobody', async () => {
    await inTransaction((tx) => givenVisit(tx, { id: 'foreign', contactId: 'contact-f', officeId: 'office-2' }))
    const foreign = sent('seen', 'foreign', 1)
    expect(await take([foreign], side, at(2))).toMatchObject({ acknowledged: [foreign.id] })
    expect(await db.seenMark.findUnique({ where: { id: foreign.id } })).toMatchObject({ visitId: null, walkInId: null })
    expect(await db.walkIn.count()).toBe(0)
  })

  test('stay as they came', async () => {
    await began()
    await mark('bo', 1)
    const change = (what: () => Promise<unknown>) => what().then(() => null, constraintOf)
    expect(await change(() => inTransaction((tx) => tx.seenMark.updateMany({ data: { kind: 'unseen' } })))).toBe('seen_is_append_only')
    await inTransaction((tx) => tx.rollCall.updateMany({ data: { endedById: 'mei' } }))
    expect(await db.seenMark.count()).toBe(1)
  })
})

test('after 90 days the numbers stay, and nobody in them', async () => {
  const long = (iso: string) => new Date(`${iso}:00Z`)
  const rollCall = (id: string, start: string) => ({ id, officeId: 'office-1', startedAt: long(start), startedById: 'mei', startedOnId: 'door' })
  const marked = (id: string, rollCallId: string, visitId: string, when: string) => ({
    ...{ id, rollCallId, officeId: 'office-1', kind: 'seen', visitId, staffId: 'mei' },
    ...{ deviceTime: long(when), occurredAt: long(when), receivedAt: long(when) },
  })
  await inTransaction(async (tx) => {
    await tx.rollCall.create({ data: { ...rollCall('old', '2025-02-01T10:00'), endedAt: long('2025-02-01T10:30'), endedById: 'lena', people: 1, seen: 0 } })
    await tx.rollCall.create({ data: rollCall('open', '2025-02-02T10:00') })
    await tx.rollCall.create({ data: rollCall('late', '2025-02-03T10:00') })
    await tx.rollCall.create({ data: rollCall('young', '2025-05-01T10:00') })
    await tx.seenMark.createMany({
      data: [
        ...[marked('m1', 'old', 'bo', '2025-02-01T10:10'), marked('m2', 'old', 'cy', '2025-02-01T10:11')],
        ...[marked('m3', 'open', 'bo', '2025-02-02T10:10'), marked('m4', 'late', 'bo', '2025-05-30T10:10')],
      ],
    })
  })
  const when = long('2025-06-01T12:00')
  expect(await purgeRollCalls({ kind: 'visitor', visitId: 'bo' }, { now: when })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await purgeRollCalls({ kind: 'system' }, { now: when })).toEqual({ ok: true, value: { rollCalls: 2 } })
  expect(await purgeRollCalls({ kind: 'system' }, { now: when })).toEqual({ ok: true, value: { rollCalls: 0 } })

  const nobody = { startedById: null, startedOnId: null, endedById: null }
  expect(await db.rollCall.findMany({ orderBy: { startedAt: 'asc' } })).toMatchObject([
    { id: 'old', ...nobody, people: 1, seen: 1 },
    { id: 'open', ...nobody, people: null, seen: 1 },
    { id: 'late', startedById: 'mei', seen: null },
    { id: 'young', startedById: 'mei' },
  ])
  expect((await db.seenMark.findMany()).map(({ id }) => id)).toEqual(['m4'])
})

test('a tap leads back to the list, to the line that was tapped', async () => {
  const fields = { intent: 'mark', kind: 'seen', eventId: anEventId(), guest: 'visit', guestId: 'bo' }
  const answer = await answerOf(action, formRequest('/desk/roll-call', fields, await signedIn('mei')))
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/roll-call?marked=bo'])
  expect((await answerOf(action, formRequest('/desk/roll-call', fields, await signedIn('ana')))).status).toBeGreaterThanOrEqual(403)
})

describeBadInput('roll call', {
  path: '/desk/roll-call',
  action,
  cookie: () => signedIn('mei'),
  good: { intent: 'mark', kind: 'seen', eventId: 'event-of-a-bad-form-0001', guest: 'visit', guestId: 'bo' },
  stored: () => db.seenMark.count(),
  cases: [
    ['an intent of every object', { intent: 'constructor' }],
    ['a kind that is none', { kind: 'maybe' }, 'kind'],
    ['no id of its own', { eventId: '' }, 'eventId'],
    ['an id that leads elsewhere', { eventId: '../../etc/passwd' }, 'eventId'],
    ['somebody of no kind', { guest: 'staff' }, 'guest'],
    ['nobody', { guestId: 'nobody-with-this-id' }],
    ['ten thousand letters', { guestId: 'x'.repeat(10_000) }, 'guestId'],
  ],
})
