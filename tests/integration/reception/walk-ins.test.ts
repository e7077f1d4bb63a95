import { beforeAll, expect, test } from 'vitest'
import { addWalkIn } from '#app/features/reception/commands/add-walk-in.server.ts'
import { callPerson } from '#app/features/reception/commands/call-person.server.ts'
import { matchWalkIn } from '#app/features/reception/commands/match-walk-in.server.ts'
import { recordDeparture } from '#app/features/reception/commands/record-departure.server.ts'
import { listCalls } from '#app/features/reception/queries/calls.server.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { doorFactsOfVisit } from '#app/features/visits/queries.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { anEventId, desk, givenReception, host, tablet } from './given.ts'

const now = new Date('2026-12-07T18:00:00Z')
const person = { officeId: 'office-1', nameToShow: 'Teo', reason: 'Lunch', reachAt: '', now }

beforeAll(givenReception)

async function mailsOf(kind: string): Promise<string[]> {
  while (await tellNextEvent(now));
  return (await db.mail.findMany({ where: { kind }, orderBy: { toAddress: 'asc' } })).map(({ toAddress }) => toAddress)
}

test('a walk-in is written once, stands on the roll call, and the liaison is told', async () => {
  const order = { ...person, eventId: anEventId() }
  expect(await addWalkIn(tablet, order)).toEqual({ ok: true, value: { walkInId: order.eventId } })
  expect(await addWalkIn(tablet, order)).toEqual({ ok: true, value: { walkInId: order.eventId } })

  expect(await db.walkIn.count()).toBe(1)
  expect((await getRollCall('office-1', now)).onSite).toMatchObject([{ name: 'Teo', unmatched: true }])
  expect(await mailsOf('walk-in-arrived')).toEqual(['lena@example.org'])
})

test('a host named in words is told; words that fit nobody are kept for people to read', async () => {
  const [known, unknown] = [anEventId(), anEventId()]
  await addWalkIn(tablet, { ...person, eventId: known, hostNamed: 'lindqvist ana' })
  await addWalkIn(tablet, { ...person, eventId: unknown, hostNamed: 'Zoë' })

  expect(await db.walkIn.findUnique({ where: { id: known } })).toMatchObject({ hostId: 'ana', reason: 'Lunch' })
  expect(await db.walkIn.findUnique({ where: { id: unknown } })).toMatchObject({ hostId: null, reason: 'Lunch · Zoë' })
  expect(await mailsOf('walk-in-arrived')).toContain('ana@example.org')
})

test('a host who does not work here is refused beside the field', async () => {
  const outcome = await addWalkIn(desk, { ...person, eventId: anEventId(), hostId: 'nobody' })
  expect(outcome).toMatchObject({ refusal: { code: 'host-unknown', field: 'hostId' } })
})

test('matched to a visit, what happened at the door is the visit’s, at the times at which it happened', async () => {
  await inTransaction((tx) => givenVisit(tx, { id: 'visit-1', contactId: 'contact-1', hostId: 'ana' }))
  const walkInId = anEventId()
  const left = new Date('2026-12-07T19:00:00Z')
  await addWalkIn(desk, { ...person, eventId: walkInId, nameToShow: 'Adaeze' })
  await recordDeparture(desk, { eventId: anEventId(), guest: { kind: 'walk-in', id: walkInId }, now: left })

  const order = { walkInId, visitId: 'visit-1', now: new Date('2026-12-07T20:00:00Z') }
  expect(await matchWalkIn(desk, order)).toEqual({ ok: true, value: { visitId: 'visit-1' } })
  expect(await matchWalkIn(desk, order)).toEqual({ ok: true, value: { visitId: 'visit-1' } })
  expect(await doorFactsOfVisit(db, 'visit-1')).toEqual({ arrivedAt: now, departedAt: left })
  expect(await db.receptionEvent.count({ where: { visitId: 'visit-1' } })).toBe(2)
  const { onSite, left: gone } = await getRollCall('office-1', new Date('2026-12-07T20:00:00Z'))
  expect(onSite.map(({ name }) => name)).not.toContain('Adaeze')
  expect(gone.map(({ id }) => id)).toEqual(['visit-1'])
})

test('another visit, another office, another role are refused', async () => {
  await inTransaction(async (tx) => {
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
    await givenVisit(tx, { id: 'visit-3', contactId: 'contact-3', officeId: 'office-2' })
  })
  const walkInId = anEventId()
  await addWalkIn(desk, { ...person, eventId: walkInId })

  expect(await matchWalkIn(host, { walkInId, visitId: 'visit-2', now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await matchWalkIn(desk, { walkInId, visitId: 'visit-3', now })).toMatchObject({ refusal: { code: 'other-office' } })
  await matchWalkIn(desk, { walkInId, visitId: 'visit-2', now })
  expect(await matchWalkIn(desk, { walkInId, visitId: 'visit-1', now })).toMatchObject({ refusal: { code: 'matched-already' } })
})

test('a call rings once, and again after a while; the front desk gets a mail', async () => {
  const call = { officeId: 'office-1', visitId: null, reason: 'help', now } as const
  await callPerson(tablet, call)
  await callPerson(tablet, { ...call, now: new Date(now.getTime() + 10_000) })
  await callPerson(tablet, { ...call, now: new Date(now.getTime() + 60_000) })

  expect((await listCalls(db, 'office-1', now)).map(({ at }) => at.getTime() - now.getTime())).toEqual([60_000, 0])
  expect(await callPerson({ ...tablet, officeId: 'office-2' }, call)).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await mailsOf('person-called')).toEqual(['mei@example.org', 'mei@example.org'])
})
