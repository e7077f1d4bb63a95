import { beforeAll, describe, expect, test } from 'vitest'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { recordDeparture } from '#app/features/reception/commands/record-departure.server.ts'
import { undoReceptionEvent } from '#app/features/reception/commands/undo-reception-event.server.ts'
import { getDeskPage } from '#app/features/reception/queries/desk-page.server.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { doorFactsOfVisit } from '#app/features/visits/queries.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { anEventId, desk, givenReception, host, tablet } from './given.ts'

const morning = new Date('2026-12-07T18:00:00Z')
const noon = new Date('2026-12-07T20:00:00Z')
const lastDay = new Date('2026-12-09T20:00:00Z')

beforeAll(givenReception)

let visits = 0

/** A visit of its own for each test: who it is, and how they are named at the door. */
async function given(overrides: Parameters<typeof givenVisit>[1] = {}) {
  visits += 1
  const id = `visit-${visits}`
  await inTransaction((tx) => givenVisit(tx, { id, contactId: `contact-${visits}`, ...overrides }))
  return { kind: 'visit', id } as const
}

const asked = { typed: '', visitId: null, toldId: null }

describe('arriving', () => {
  test('is written once, however often it is sent', async () => {
    const guest = await given()
    const order = { eventId: anEventId(), guest, now: morning }
    const answers = await Promise.all([1, 2, 3].map(() => recordArrival(desk, order)))

    expect(answers).toEqual(Array(3).fill({ ok: true, value: { eventId: order.eventId } }))
    expect(await db.receptionEvent.count({ where: { visitId: guest.id } })).toBe(1)
    expect(await db.outboxEvent.count({ where: { type: 'visitor-arrived', payload: { contains: order.eventId } } })).toBe(1)
    expect(await db.auditEntry.count({ where: { action: 'record-arrival', subjectId: guest.id } })).toBe(1)
  })

  test('of somebody who forgot to check out the day before is another stay', async () => {
    const guest = await given()
    await recordArrival(desk, { eventId: anEventId(), guest, now: morning })
    const tuesday = new Date('2026-12-08T18:00:00Z')
    const found = async () => (await getDeskPage('office-1', { ...asked, visitId: guest.id }, tuesday)).found?.lines ?? []
    expect((await found()).map(({ list }) => list)).toEqual(['expected'])
    expect((await getRollCall('office-1', tuesday)).presumedLeft.map(({ id }) => id)).toContain(guest.id)

    expect((await recordArrival(tablet, { eventId: anEventId(), guest, now: tuesday })).ok).toBe(true)
    expect((await found()).map(({ list }) => list)).toEqual(['on-site'])
    const rollCall = await getRollCall('office-1', tuesday)
    expect(rollCall.onSite.map(({ id }) => id)).toContain(guest.id)
    expect(rollCall.presumedLeft.map(({ id }) => id)).not.toContain(guest.id)
    expect(await recordArrival(desk, { eventId: anEventId(), guest, now: tuesday })).toMatchObject({ refusal: { code: 'already-in' } })
  })

  test('of somebody who is in is refused, and nothing is written', async () => {
    const guest = await given()
    await recordArrival(desk, { eventId: anEventId(), guest, now: morning })
    const again = await recordArrival(tablet, { eventId: anEventId(), guest, now: noon })

    expect(again).toMatchObject({ refusal: { code: 'already-in' } })
    expect(await db.receptionEvent.count({ where: { visitId: guest.id } })).toBe(1)
  })

  test('an id that belongs to another guest is refused', async () => {
    const [one, other] = [await given(), await given()]
    const eventId = anEventId()
    await recordArrival(desk, { eventId, guest: one, now: morning })

    expect(await recordArrival(desk, { eventId, guest: other, now: morning })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await recordDeparture(desk, { eventId, guest: one, now: noon })).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('the tablet lets only approved visits of its own office in; the desk decides for itself', async () => {
    const waiting = await given({ decision: 'requested' })
    const elsewhere = await given({ officeId: 'office-2' })
    const order = { eventId: anEventId(), guest: waiting, now: morning }

    expect(await recordArrival(tablet, order)).toMatchObject({ refusal: { code: 'visit-not-approved' } })
    expect(await recordArrival(desk, order)).toMatchObject({ ok: true })
    expect(await recordArrival(tablet, { ...order, eventId: anEventId(), guest: elsewhere })).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test.each([
    ['a host', host],
    ['the visitor', { kind: 'visitor', visitId: 'visit-1' } as const],
    ['anybody', { kind: 'anyone' } as const],
  ])('%s may not write it', async (_, actor) => {
    const guest = await given()
    expect(await recordArrival(actor, { eventId: anEventId(), guest, now: morning })).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('a visit that is not there is not found', async () => {
    const guest = { kind: 'visit', id: 'nobody' } as const
    expect(await recordArrival(desk, { eventId: anEventId(), guest, now: morning })).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

describe('leaving', () => {
  test('ends the stay; the next morning begins another', async () => {
    const guest = await given()
    const next = new Date('2026-12-08T18:00:00Z')
    await recordArrival(desk, { eventId: anEventId(), guest, now: morning })
    await recordDeparture(tablet, { eventId: anEventId(), guest, now: noon })
    await recordArrival(tablet, { eventId: anEventId(), guest, now: next })

    expect(await doorFactsOfVisit(db, guest.id)).toEqual({ arrivedAt: next, departedAt: noon })
  })

  test('without having come is refused', async () => {
    const guest = await given()
    expect(await recordDeparture(desk, { eventId: anEventId(), guest, now: noon })).toMatchObject({ refusal: { code: 'not-in' } })
  })

  test('for lunch keeps whom to call in an emergency; for the last time deletes it', async () => {
    const guest = await given({ emergencyName: 'Chidi', emergencyPhone: '+1 555 0100' })
    const select = { emergencyName: true, emergencyPhone: true, revision: true } as const
    const onRollCall = async (id: string) => {
      const { onSite } = await getRollCall('office-1', morning, { withEmergency: true })
      return onSite.find((person) => person.id === id)?.emergency
    }
    const emergency = () => db.visit.findUniqueOrThrow({ where: { id: guest.id }, select })

    await recordArrival(desk, { eventId: anEventId(), guest, now: morning })
    expect(await onRollCall(guest.id)).toEqual({ name: 'Chidi', phone: '+1 555 0100' })
    await recordDeparture(desk, { eventId: anEventId(), guest, now: noon })
    expect(await emergency()).toEqual({ emergencyName: 'Chidi', emergencyPhone: '+1 555 0100', revision: 0 })

    await recordArrival(desk, { eventId: anEventId(), guest, now: new Date('2026-12-09T18:00:00Z') })
    await recordDeparture(desk, { eventId: anEventId(), guest, now: lastDay })
    expect(await emergency()).toEqual({ emergencyName: '', emergencyPhone: '', revision: 0 })
  })
})

describe('taking back', () => {
  test('lets the story stand as before, and the log keeps all of it', async () => {
    const guest = await given()
    const [arrival, departure] = [anEventId(), anEventId()]
    await recordArrival(desk, { eventId: arrival, guest, now: morning })
    await recordDeparture(desk, { eventId: departure, guest, now: noon })

    expect(await undoReceptionEvent(desk, { eventId: anEventId(), undoes: arrival, now: noon })).toMatchObject({ refusal: { code: 'undo-not-latest' } })
    const undo = { eventId: anEventId(), undoes: departure, now: noon }
    expect(await undoReceptionEvent(desk, undo)).toMatchObject({ ok: true })
    expect(await undoReceptionEvent(desk, undo)).toMatchObject({ ok: true })
    expect(await undoReceptionEvent(desk, { ...undo, eventId: anEventId() })).toMatchObject({ refusal: { code: 'undone-already' } })

    expect(await doorFactsOfVisit(db, guest.id)).toEqual({ arrivedAt: morning, departedAt: null })
    expect(await db.receptionEvent.count({ where: { visitId: guest.id } })).toBe(3)
  })

  test('the log itself cannot be changed', async () => {
    await expect(inTransaction((tx) => tx.receptionEvent.updateMany({ data: { kind: 'departure' } }))).rejects.toThrow()
  })
})

describe('the lists of the desk', () => {
  test('are one office’s, and each person stands where they are', async () => {
    await inTransaction((tx) => givenContact(tx, { id: 'ines', nameToShow: 'Inês Conceição' }))
    const guest = await given({ contactId: 'ines', hostId: 'ana', firstDay: '2027-01-04', lastDay: '2027-01-06', halves: [] })
    await given({ officeId: 'office-2', firstDay: '2027-01-04', lastDay: '2027-01-06', halves: [] })
    const nine = new Date('2027-01-04T17:00:00Z')
    const namesAt = async (now: Date) => {
      const { lists } = await getDeskPage('office-1', asked, now)
      return Object.entries(lists).flatMap(([list, lines]) => lines.filter(({ name }) => name.startsWith('In')).map(() => list))
    }

    expect(await namesAt(nine)).toEqual(['expected'])
    await recordArrival(desk, { eventId: anEventId(), guest, now: nine })
    expect(await namesAt(new Date('2027-01-04T18:00:00Z'))).toEqual(['onSite'])
    expect(await namesAt(new Date('2027-01-05T05:00:00Z'))).toEqual(['presumedLeft'])
    const { presumedLeft } = await getRollCall('office-1', new Date('2027-01-05T18:00:00Z'))
    expect(presumedLeft.map(({ name, hostName }) => [name, hostName])).toContainEqual(['Inês Conceição', 'Ana'])
    await recordDeparture(desk, { eventId: anEventId(), guest, now: new Date('2027-01-05T18:00:00Z') })
    expect(await namesAt(new Date('2027-01-05T18:01:00Z'))).toEqual(['left'])
    expect(await namesAt(new Date('2027-01-06T18:00:00Z'))).toEqual(['expected'])
  })

  test('a search sets accents and order aside, and says when somebody comes later', async () => {
    await inTransaction((tx) => givenContact(tx, { id: 'quispe', nameToShow: 'María José Quispe' }))
    await given({ contactId: 'quispe', firstDay: '2027-03-10', lastDay: '2027-03-12', halves: [] })
    const search = async (typed: string, now: string) => (await getDeskPage('office-1', { ...asked, typed }, new Date(now))).found

    expect((await search('quispe maria', '2027-03-10T18:00:00Z'))?.lines.map(({ name }) => name)).toEqual(['María José Quispe'])
    expect(await search('QUISPE', '2027-01-10T18:00:00Z')).toMatchObject({ lines: [], next: '2027-03-10' })
    expect(await search('nobody at all', '2027-01-10T18:00:00Z')).toMatchObject({ lines: [], next: null })
  })
})
