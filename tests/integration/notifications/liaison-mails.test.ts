import { beforeEach, expect, test } from 'vitest'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { approveVisit } from '#app/features/visits/commands/approve-visit.server.ts'
import { chooseHost } from '#app/features/visits/commands/choose-host.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenPlace, givenStop } from '#tests/factories/meeting.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
const now = new Date('2026-12-01T18:00:00Z')
const order = { visitId: 'visit-1', hostId: 'host', anyway: false, now }

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'ليلى', email: 'host@example.org', locale: 'ar' })
    await givenStaff(tx, { id: 'other', email: 'other@example.org' })
    await givenContact(tx, { id: 'contact-1', nameToShow: 'Adaeze Nwosu-Eze', email: 'adaeze@example.org' })
    await givenVisit(tx, { decision: 'requested', decidedAt: null })
  })
})

async function mails() {
  while (await tellNextEvent(now));
  const rows = await db.mail.findMany({ orderBy: { createdAt: 'asc' } })
  return rows.map(({ toAddress, kind, locale, text, html }) => ({ to: toAddress, kind, locale, text, html }))
}

test('a yes is told to the visitor and to the host, each in their own language', async () => {
  await approveVisit(liaison, order)
  const sent = await mails()

  expect(sent.map(({ to, kind, locale }) => [to, kind, locale]).sort()).toEqual([
    ['adaeze@example.org', 'visit-approved', 'en'],
    ['host@example.org', 'visit-approved-host', 'ar'],
  ])
  const toHost = sent.find(({ kind }) => kind === 'visit-approved-host')
  expect(toHost?.html).toContain('dir="rtl"')
  expect(toHost?.text).toContain('تمت الموافقة على زيارة \u2068Adaeze Nwosu-Eze\u2069')
  expect(toHost?.text).toMatch(/\/visits\/visit-1/)
  expect(toHost?.text).not.toMatch(/adaeze@example\.org|\/visit\/[\w-]{20}/)
})

test('a stop without words of its own is called by its place', async () => {
  await inTransaction(async (tx) => {
    await givenPlace(tx)
    await givenStop(tx, { title: '', placeId: 'place-1' })
  })
  await approveVisit(liaison, order)

  const toVisitor = (await mails()).find(({ kind }) => kind === 'visit-approved')
  expect(toVisitor?.text).toMatch(/\d [AP]M {2}Mechanics’ Institute\n {6}57 Post Street/)
})

test('a host who was chosen hears of it, and nobody else', async () => {
  await chooseHost(liaison, order)

  expect((await mails()).map(({ to, kind }) => [to, kind])).toEqual([['host@example.org', 'visit-host-chosen']])
})

test('who was chosen and replaced before the mail went out hears nothing', async () => {
  await chooseHost(liaison, order)
  await chooseHost(liaison, { ...order, hostId: 'other' })

  expect((await mails()).map(({ to }) => to)).toEqual(['other@example.org'])
})

test('somebody for whom a visit was added gets their page', async () => {
  await inTransaction((tx) => announce(tx, { type: 'visit-added', visitId: 'visit-1' }, { actor: liaison, now }))
  const [mail] = await mails()

  expect(mail).toMatchObject({ to: 'adaeze@example.org', kind: 'visit-added' })
  expect(mail?.text).toMatch(/\/visit\/[\w-]{20}/)
})

test('without an address nobody is written to', async () => {
  await inTransaction((tx) => tx.contact.update({ where: { id: 'contact-1' }, data: { email: null } }))
  await approveVisit(liaison, { ...order, hostId: null })

  expect(await mails()).toEqual([])
})
