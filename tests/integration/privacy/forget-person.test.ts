import { beforeEach, expect, test } from 'vitest'
import { buildFeed } from '#app/features/calendar/commands/build-feed.server.ts'
import { ensureVisitFeed } from '#app/features/calendar/visit-feed.server.ts'
import { forgetPerson } from '#app/features/privacy/commands/forget-person.server.ts'
import { getHeldData } from '#app/features/privacy/queries/held-data.server.ts'
import { findReceiptOfForgetting } from '#app/features/privacy/queries/receipt.server.ts'
import { requestVisit } from '#app/features/visits/commands/request-visit.server.ts'
import { passToken } from '#app/features/visits/pass.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { aRequest } from '#tests/factories/request.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const now = new Date('2026-12-01T18:00:00Z')
const ofThePerson = ['Canary Nwosu', 'canary@example.org', 'CanaryUser', 'Canary Eze', '+1 555 0199']
const canaries = [...ofThePerson, 'canary purpose', 'canary wish', 'canary need']

let visitId = ''

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'ana', roles: ['liaison'] })
  })
  const request = aRequest({
    nameToShow: 'Canary Nwosu',
    email: 'canary@example.org',
    username: 'CanaryUser',
    purpose: 'canary purpose',
    wishes: ['canary wish'],
    accessNote: 'canary need',
    emergencyName: 'Canary Eze',
    emergencyPhone: '+1 555 0199',
  })
  const outcome = await requestVisit({ kind: 'anyone' }, { officeId: 'office-1', request, locale: 'en', now })
  visitId = outcome.ok ? outcome.value.visitId : ''
  await inTransaction((tx) => ensureVisitFeed(tx, visitId, now))
  const { id } = await db.feed.findFirstOrThrow({ where: { visitId } })
  await buildFeed(id, now)
  while (await tellNextEvent(now));
})

/** Every text of every table. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'table'`
  const rows = await Promise.all(tables.map(({ name }) => db.$queryRawUnsafe(`SELECT * FROM "${name}"`)))
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
}

test('what is held can be read whole', async () => {
  const held = JSON.stringify(await getHeldData({ kind: 'visitor', visitId }))

  for (const canary of canaries) expect(held).toContain(canary)
})

test('what says who somebody is leaves every table, and the pass ends', async () => {
  const before = await wholeDatabase()
  for (const canary of canaries) expect(before).toContain(canary)

  const outcome = await forgetPerson({ kind: 'visitor', visitId }, { visitId, now })
  while (await tellNextEvent(now));

  const after = await wholeDatabase()
  for (const canary of canaries) expect(after).not.toContain(canary)
  expect(await findVisitor(passToken({ id: visitId, passVersion: 1 }))).toBeNull()
  expect(await db.visit.findUnique({ where: { id: visitId } })).toMatchObject({ decision: 'cancelled', firstDay: '2026-12-07' })
  expect(await db.feed.findFirst({ where: { visitId } })).toMatchObject({ revokedAt: now, gzipSize: 0 })
  expect(await db.feedBody.count()).toBe(0)
  const receipt = outcome.ok ? outcome.value.receipt : ''
  const counts = { visits: 1, letters: 0, mails: 1 }
  expect(await findReceiptOfForgetting(receipt)).toEqual({ number: receipt, at: now.toISOString(), ...counts })
})

test('nobody else’s pass does it', async () => {
  const outcome = await forgetPerson({ kind: 'visitor', visitId: 'another' }, { visitId, now })

  expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await wholeDatabase()).toContain('Canary Nwosu')
})

test('not while the visitor is in the building', async () => {
  await inTransaction((tx) =>
    tx.receptionEvent.create({
      data: { id: 'r1', officeId: 'office-1', kind: 'arrival', visitId, deviceTime: now, occurredAt: now, receivedAt: now },
    }),
  )

  expect(await forgetPerson({ kind: 'visitor', visitId }, { visitId, now })).toMatchObject({
    refusal: { code: 'visitor-on-site' },
  })
  expect(await wholeDatabase()).toContain('Canary Nwosu')
})

test('a number that was never given is no receipt', async () => {
  expect(await findReceiptOfForgetting('abcdefghijabcdefghij')).toBeNull()
  expect(await findReceiptOfForgetting(null)).toBeNull()
})
