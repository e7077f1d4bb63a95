import { beforeEach, describe, expect, test } from 'vitest'
import { composeOutcomeAsked } from '#app/features/notifications/compose/outcome-asked.server.ts'
import { composePromiseDue } from '#app/features/notifications/compose/promise-due.server.ts'
import { composePromiseKept } from '#app/features/notifications/compose/promise-kept.server.ts'
import { type StoredEvent } from '#app/features/notifications/model.ts'
import { lookAfterVisits } from '#app/jobs/after-visits.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

/** Four in the afternoon of the last day, in San Francisco. */
const left = new Date('2026-12-10T00:00:00Z')
const hourLater = new Date('2026-12-10T01:00:00Z')

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana', roles: ['liaison'], locale: 'ar' })
    await givenStaff(tx, { id: 'host', name: 'Mbali' })
    const half = { date: '2026-12-09', half: 'morning' } as const
    await givenVisit(tx, { hostId: 'host', halves: [half] })
  })
})

let count = 0

function atTheDoor(kind: 'arrival' | 'departure', at: Date) {
  const id = `event-${count++}`
  const times = { deviceTime: at, occurredAt: at, receivedAt: at }
  return inTransaction((tx) =>
    tx.receptionEvent.create({ data: { id, officeId: 'office-1', kind, visitId: 'visit-1', ...times } }),
  )
}

const asked = () => db.outboxEvent.count({ where: { type: 'outcome-asked' } })

describe('asking what a visit led to', () => {
  test('once, an hour after the visitor left on the last expected day', async () => {
    await atTheDoor('arrival', new Date('2026-12-09T17:00:00Z'))
    await atTheDoor('departure', left)

    await lookAfterVisits(new Date(hourLater.getTime() - 60_000))
    expect(await asked()).toBe(0)
    await lookAfterVisits(hourLater)
    await lookAfterVisits(new Date(hourLater.getTime() + 60_000))
    expect(await asked()).toBe(1)
  })

  test('not while the visitor is in the house, nor before the last expected day', async () => {
    await atTheDoor('arrival', new Date('2026-12-07T17:00:00Z'))
    await atTheDoor('departure', new Date('2026-12-08T00:00:00Z'))
    await lookAfterVisits(new Date('2026-12-08T20:00:00Z'))
    await atTheDoor('arrival', new Date('2026-12-09T17:00:00Z'))
    await lookAfterVisits(new Date('2026-12-10T03:00:00Z'))
    expect(await asked()).toBe(0)

    await lookAfterVisits(new Date('2026-12-10T12:00:00Z'))
    expect(await asked()).toBe(1)
  })

  test('never about a visit to which nobody came, or that is long past', async () => {
    await lookAfterVisits(new Date('2026-12-11T12:00:00Z'))
    expect(await asked()).toBe(0)

    await atTheDoor('arrival', new Date('2026-12-09T17:00:00Z'))
    await lookAfterVisits(new Date('2026-12-20T12:00:00Z'))
    expect(await asked()).toBe(0)
  })

  test('the mail goes to the host and the liaison, each in their language; to nobody once it is answered', async () => {
    const event = eventOf('outcome-asked', { visitId: 'visit-1' })
    const notices = await composeOutcomeAsked(db, event)

    expect(notices.map(({ to, locale }) => [to, locale])).toEqual([
      ['host@example.org', 'en'],
      ['liaison@example.org', 'ar'],
    ])
    expect(notices[0]?.content.button?.href).toMatch(/\/visits\/visit-1\/outcome$/)
    expect(notices[0]?.content.subject).toContain('Adaeze')

    await inTransaction((tx) => tx.outcome.create({ data: { ...anOutcome, id: 'o1' } }))
    expect(await composeOutcomeAsked(db, event)).toEqual([])
  })
})

describe('reminding owners', () => {
  const due = (dueOn: string, more: object = {}) =>
    inTransaction((tx) => tx.promise.create({ data: { ...aPromise, dueOn, ...more } }))
  const reminded = () => db.outboxEvent.count({ where: { type: 'promise-due' } })

  test('two days before, and once', async () => {
    await due('2026-12-15')

    await lookAfterVisits(new Date('2026-12-12T20:00:00Z'))
    expect(await reminded()).toBe(0)
    await lookAfterVisits(new Date('2026-12-13T20:00:00Z'))
    await lookAfterVisits(new Date('2026-12-16T20:00:00Z'))
    expect(await reminded()).toBe(1)
  })

  test('never of what is kept', async () => {
    await due('2026-12-12', { keptAt: left, keptSaidBy: 'owner' })
    await lookAfterVisits(new Date('2026-12-13T20:00:00Z'))
    expect(await reminded()).toBe(0)
    expect(await composePromiseDue(db, eventOf('promise-due', { promiseId: 'p1' }))).toEqual([])
  })

  test('the mail says to whom, what and by when', async () => {
    await due('2026-12-15')
    const [notice] = await composePromiseDue(db, eventOf('promise-due', { promiseId: 'p1' }))

    expect(notice).toMatchObject({ to: 'host@example.org', visitId: 'visit-1' })
    expect(notice?.content).toMatchObject({ paragraphs: ['The guide in Igbo'] })
    expect(notice?.content.heading).toMatch(/Adaeze.*December 15/)
  })

  test('the owner hears it when the visitor says that it was kept, and only then', async () => {
    await due('2026-12-15', { keptAt: left, keptSaidBy: 'owner' })
    const event = eventOf('promise-kept', { promiseId: 'p1' })
    expect(await composePromiseKept(db, event)).toEqual([])

    await inTransaction((tx) => tx.promise.updateMany({ data: { keptSaidBy: 'visitor' } }))
    expect(await composePromiseKept(db, event)).toMatchObject([{ to: 'host@example.org' }])
  })
})

function eventOf(type: string, payload: Record<string, string>): StoredEvent {
  return { id: 'event', type, payload, actorKind: 'system', actorId: null, createdAt: left }
}

const anOutcome = {
  visitId: 'visit-1',
  contactId: 'contact-1',
  kind: 'nothing_yet',
  ownerId: 'host',
  visibility: 'staff',
  createdById: 'host',
  createdAt: left,
  updatedAt: left,
}

const aPromise = {
  id: 'p1',
  visitId: 'visit-1',
  contactId: 'contact-1',
  text: 'The guide in Igbo',
  ownerId: 'host',
  createdAt: left,
}
