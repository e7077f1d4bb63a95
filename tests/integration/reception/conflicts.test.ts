import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, type DeviceActor } from '#app/access/policy.ts'
import { settleConflict } from '#app/features/reception/commands/settle-conflict.server.ts'
import { takeEvents } from '#app/features/reception/commands/take-events.server.ts'
import { getDeskPage } from '#app/features/reception/queries/desk-page.server.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { anEventId, desk, givenReception, host, tablet } from './given.ts'

const now = new Date('2026-12-07T20:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const side: DeviceActor = { ...tablet, deviceId: 'side' }
let visit = { id: '', passVersion: 1 }
let visits = 0

beforeAll(async () => {
  await givenReception()
  const device = { id: 'side', officeId: 'office-1', name: 'Side door', createdAt: ago(9999) }
  await inTransaction((tx) => tx.device.create({ data: device }))
})

beforeEach(async () => {
  visits += 1
  const ids = { id: `conflict-${visits}`, contactId: `contact-${visits}` }
  visit = await inTransaction((tx) => givenVisit(tx, { ...ids, hostId: 'ana' }))
})

function sent(kind: string, minutesAgo: number, more: Record<string, unknown> = {}) {
  return { kind, id: anEventId(), sequence: 1, deviceTime: ago(minutesAgo).toISOString(), visitId: visit.id, ...more }
}

const take = (events: readonly unknown[], at: DeviceActor = tablet) => takeEvents(at, { sentAt: now, events, now })

async function shown(when = now) {
  const page = await getDeskPage('office-1', { typed: '', visitId: null, toldId: null }, when)
  return page.attention.conflicts.filter(({ visitId }) => visitId === visit.id)
}

const settle = (conflict: 'came-twice' | 'not-expected' | 'changed', about: string, actor: Actor = desk) =>
  settleConflict(actor, { conflict, about, now })

describe('one visitor at two tablets', () => {
  test('is one arrival, and the desk is told until it says that it is well', async () => {
    const [first, second] = [sent('arrival', 20), sent('arrival', 15)]
    await take([second], side)
    await take([first])

    const [conflict, ...more] = await shown()
    expect(more).toEqual([])
    expect(conflict).toMatchObject({ kind: 'came-twice', about: second.id, place: 'Side door', otherPlace: 'Door' })
    expect(conflict).toMatchObject({ at: ago(15).toISOString(), otherAt: ago(20).toISOString(), name: 'Adaeze Nwosu-Eze' })
    const inHouse = (await getRollCall('office-1', now)).onSite.filter(({ id }) => id === visit.id)
    expect(inHouse).toHaveLength(1)

    expect(await settle('came-twice', second.id, host)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await shown()).toHaveLength(1)
    expect(await settle('came-twice', second.id)).toMatchObject({ ok: true })
    expect(await settle('came-twice', second.id)).toMatchObject({ ok: true })
    expect(await shown()).toEqual([])
    expect(await db.receptionEvent.count({ where: { visitId: visit.id } })).toBe(2)
  })

  test('is no conflict any more when one of the two is taken back', async () => {
    const [first, second] = [sent('arrival', 20), sent('arrival', 15)]
    await take([first])
    await take([second, { ...sent('undo', 1), undoesId: second.id }], side)

    expect(await shown()).toEqual([])
  })
})

test('who came with a visit that is off stays on the roll call, and the desk is told', async () => {
  await inTransaction((tx) => tx.visit.update({ where: { id: visit.id }, data: { decision: 'cancelled', decidedAt: ago(600) } }))
  const arrival = sent('arrival', 30)
  await take([arrival])

  expect(await shown()).toMatchObject([{ kind: 'not-expected', about: arrival.id, place: 'Door' }])
  expect((await getRollCall('office-1', now)).onSite.map(({ id }) => id)).toContain(visit.id)
  await settle('not-expected', arrival.id)
  expect(await shown()).toEqual([])
  expect((await getRollCall('office-1', now)).onSite.map(({ id }) => id)).toContain(visit.id)
})

describe('another thing under an id that was taken', () => {
  test('changes nothing, is kept once, and is shown until somebody has looked', async () => {
    const arrival = sent('arrival', 30)
    expect(await take([arrival])).toMatchObject({ acknowledged: [arrival.id], refused: [] })
    const changed = { ...arrival, kind: 'departure' }
    expect(await take([changed])).toMatchObject({ acknowledged: [], refused: [arrival.id] })
    expect(await take([changed, arrival])).toMatchObject({ refused: [arrival.id] })
    expect(await take([{ ...arrival, deviceTime: ago(29).toISOString() }])).toMatchObject({ refused: [arrival.id] })

    const kept = await db.receptionEvent.findMany({ where: { visitId: visit.id } })
    expect(kept).toMatchObject([{ id: arrival.id, kind: 'arrival', deviceTime: ago(30) }])
    const [one, other, ...more] = await shown()
    expect([one, other]).toMatchObject([{ kind: 'changed', place: 'Door' }, { kind: 'changed', place: 'Door' }])
    expect(more).toEqual([])
    const aside = await db.refusedEvent.findUniqueOrThrow({ where: { id: one?.about ?? '' } })
    expect(JSON.parse(aside.content)).toMatchObject({ id: arrival.id, kind: 'departure' })

    await settle('changed', one?.about ?? '')
    await settle('changed', other?.about ?? '')
    expect(await shown()).toEqual([])
    expect(await db.refusedEvent.count({ where: { eventId: arrival.id } })).toBe(0)
  })

  test('the same in another order of words is the same', async () => {
    const arrival = sent('arrival', 30)
    await take([arrival])
    expect(await take([Object.fromEntries(Object.entries(arrival).reverse())])).toMatchObject({ refused: [] })
  })

  test('words that nobody knows are left out of what is compared', async () => {
    const arrival = sent('arrival', 30)
    await take([{ ...arrival, colour: 'green' }])
    expect(await take([arrival])).toMatchObject({ acknowledged: [arrival.id], refused: [] })
  })
})

test.each(['came-twice', 'not-expected', 'changed'] as const)('%s of nothing is not found', async (kind) => {
  expect(await settle(kind, 'nothing-with-this-id')).toMatchObject({ refusal: { code: 'not-found' } })
})
