import { beforeEach, expect, test } from 'vitest'
import { settleName } from '#app/features/visits/commands/settle-name.server.ts'
import { getVisitOverview } from '#app/features/visits/queries/visit-overview.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const now = new Date('2026-11-23T18:00:00Z')
const liaison = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['liaison'] } as const
const host = { ...liaison, staffId: 'bo', roles: ['host'] } as const

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'ana', roles: ['liaison'] })
    await givenStaff(tx, { id: 'bo' })
    await givenContact(tx, { id: 'ada', nameToShow: 'Adaeze' })
    await givenVisit(tx, { contactId: 'ada', decision: 'requested', hostId: 'bo' })
    await tx.visit.update({ where: { id: 'visit-1' }, data: { nameWritten: 'Àdáézè Nwosu' } })
  })
})

const settle = (takesNew: boolean, actor: Parameters<typeof settleName>[0] = liaison) => settleName(actor, { visitId: 'visit-1', takesNew, now })
const contact = () => db.contact.findUniqueOrThrow({ where: { id: 'ada' } })

async function shownName() {
  const overview = await getVisitOverview(liaison, 'visit-1')
  return overview.ok ? overview.value.secret?.nameWritten : overview.refusal.code
}

test('the liaison takes the name of the request into the record, where it is found by it', async () => {
  expect(await shownName()).toBe('Àdáézè Nwosu')
  expect(await settle(true)).toMatchObject({ ok: true })

  expect(await contact()).toMatchObject({ nameToShow: 'Àdáézè Nwosu', nameFolded: 'adaeze nwosu', revision: 1 })
  expect(await shownName()).toBe('')
  expect(await db.auditEntry.findMany()).toMatchObject([{ action: 'rename-contact', actorId: 'ana', subjectId: 'ada' }])
})

test('or lets the record be, and is not asked again', async () => {
  expect(await settle(false)).toMatchObject({ ok: true })
  expect(await settle(true)).toMatchObject({ ok: true })

  expect(await contact()).toMatchObject({ nameToShow: 'Adaeze', revision: 0 })
  expect(await shownName()).toBe('')
})

test('nothing is asked once the record says the same', async () => {
  await inTransaction((tx) => tx.contact.update({ where: { id: 'ada' }, data: { nameToShow: 'Àdáézè Nwosu' } }))

  expect(await shownName()).toBe('')
})

test('nobody else renames anybody', async () => {
  const visitor = { kind: 'visitor', visitId: 'visit-1' } as const
  for (const actor of [host, visitor, { kind: 'anyone' } as const]) {
    expect(await settle(true, actor)).toMatchObject({ refusal: { code: 'not-allowed' } })
  }
  expect(await settleName(liaison, { visitId: 'nothing', takesNew: true, now })).toMatchObject({ refusal: { code: 'not-found' } })
  expect((await contact()).nameToShow).toBe('Adaeze')
})
