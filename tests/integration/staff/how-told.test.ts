import { beforeAll, expect, test } from 'vitest'
import { chooseHowTold } from '#app/features/staff/commands/choose-how-told.server.ts'
import { getOwnProfile } from '#app/features/staff/queries/own-profile.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'

const now = new Date('2026-12-07T18:00:00Z')
const ana = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['host'] } as const
const own = { staffId: 'ana', toldBy: 'screen', now } as const

beforeAll(() =>
  inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Elsewhere' })
    for (const id of ['ana', 'ben', 'cleo']) await givenStaff(tx, { id, name: id })
    await givenStaff(tx, { id: 'far', name: 'far', officeId: 'office-2' })
    await tx.staff.update({ where: { id: 'cleo' }, data: { disabledAt: now } })
  }),
)

test('is each person’s own choice, and shown again', async () => {
  expect(await chooseHowTold(ana, { ...own, fallbackId: 'ben' })).toEqual({ ok: true, value: null })
  const { values, colleagues } = await getOwnProfile('ana', '2026-12-07')
  expect(values).toMatchObject({ toldBy: ['screen'], fallbackId: ['ben'] })
  expect(colleagues).toEqual([{ id: 'ben', name: 'ben' }])
  expect(await db.auditEntry.count({ where: { action: 'choose-how-told', subjectId: 'ana' } })).toBe(1)

  await chooseHowTold(ana, { ...own, toldBy: 'mail', fallbackId: null })
  expect((await getOwnProfile('ana', '2026-12-07')).values).toMatchObject({ toldBy: ['mail'], fallbackId: [''] })
})

test.each(['ana', 'cleo', 'far', 'nobody'])('%s cannot stand in', async (fallbackId) => {
  const refusal = { code: 'fallback-unknown', field: 'fallbackId' }
  expect(await chooseHowTold(ana, { ...own, fallbackId })).toMatchObject({ refusal })
})

test('nobody chooses for another', async () => {
  const admin = { ...ana, staffId: 'ben', roles: ['admin'] } as const
  expect(await chooseHowTold(admin, { ...own, fallbackId: null })).toMatchObject({ refusal: { code: 'not-allowed' } })
})
