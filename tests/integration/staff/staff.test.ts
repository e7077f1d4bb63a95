import { beforeEach, expect, test } from 'vitest'
import { makeSetUpLink } from '#app/access/set-up.server.ts'
import { openSession } from '#app/access/session.server.ts'
import { addStaff } from '#app/features/staff/commands/add-staff.server.ts'
import { addTeam } from '#app/features/staff/commands/add-team.server.ts'
import { disableStaff } from '#app/features/staff/commands/disable-staff.server.ts'
import { editStaff } from '#app/features/staff/commands/edit-staff.server.ts'
import { enableStaff } from '#app/features/staff/commands/enable-staff.server.ts'
import { importStaff } from '#app/features/staff/commands/import-staff.server.ts'
import { setRoles } from '#app/features/staff/commands/set-roles.server.ts'
import { setUpHouse } from '#app/features/staff/commands/set-up-house.server.ts'
import { checkStaffList } from '#app/features/staff/queries/staff-file.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const now = new Date('2026-11-23T17:00:00Z')
const admin = { kind: 'staff', staffId: 'admin', officeId: 'office-1', roles: ['admin'] } as const
const liaison = { ...admin, staffId: 'liaison', roles: ['liaison'] } as const
const elsewhere = { ...admin, staffId: 'other', officeId: 'office-2' } as const
const token = 'form-token-0123456789'
const wulan = { officeId: 'office-1', name: 'Wulandari', email: 'Wulan@Example.org', roles: ['host'], now } as const

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Elsewhere' })
    await givenStaff(tx, { id: 'admin', roles: ['admin'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman', roles: ['host'] })
    await openSession(tx, 'host', now)
    await openSession(tx, 'admin', now)
  })
})

const sessionsOf = (staffId: string) => db.session.count({ where: { staffId } })

test('adds a person once, with a lower-cased address, and writes it down without it', async () => {
  const added = await addStaff(admin, { ...wulan, formToken: token })
  const again = await addStaff(admin, { ...wulan, formToken: token })

  expect(added).toEqual(again)
  expect(await db.staff.findFirstOrThrow({ where: { name: 'Wulandari' }, include: { roles: true } })).toMatchObject({
    email: 'wulan@example.org',
    nameFolded: 'wulandari',
    roles: [{ role: 'host' }],
  })
  const [entry] = await db.auditEntry.findMany()
  expect(entry).toMatchObject({ action: 'add-staff', actorId: 'admin', details: '{"roles":"host"}' })
})

test.each([
  ['who is no admin', liaison, {}, 'not-allowed'],
  ['an admin of another office', elsewhere, {}, 'not-allowed'],
  ['an address that is taken', admin, { email: 'HOST@example.org' }, 'staff-email-taken'],
  ['an unknown team', admin, { teamId: 'nothing' }, 'not-found'],
])('refuses to add: %s', async (_, actor, more, code) => {
  expect(await addStaff(actor, { ...wulan, ...more })).toMatchObject({ ok: false, refusal: { code } })
  expect(await db.staff.count()).toBe(2)
})

test('another set of roles ends what the person is signed in to; the same set does not', async () => {
  await setRoles(admin, { staffId: 'host', roles: ['host'], now })
  expect(await sessionsOf('host')).toBe(1)

  expect(await setRoles(admin, { staffId: 'host', roles: ['host', 'liaison'], now })).toMatchObject({ ok: true })
  expect(await sessionsOf('host')).toBe(0)
  expect(await sessionsOf('admin')).toBe(1)
})

test('shutting out ends every session at once and voids links on their way', async () => {
  await inTransaction((tx) =>
    tx.signInLink.create({ data: { tokenHash: 'x', staffId: 'host', createdAt: now, expiresAt: new Date('2027-01-01') } }),
  )

  await disableStaff(admin, { staffId: 'host', now })

  expect(await sessionsOf('host')).toBe(0)
  expect(await db.signInLink.count()).toBe(0)
  await enableStaff(admin, { staffId: 'host', now })
  expect(await db.staff.findUniqueOrThrow({ where: { id: 'host' } })).toMatchObject({ disabledAt: null })
})

test('the last admin stays: not shut out, not without the role', async () => {
  expect(await disableStaff(admin, { staffId: 'admin', now })).toMatchObject({ refusal: { code: 'last-admin' } })
  expect(await setRoles(admin, { staffId: 'admin', roles: ['host'], now })).toMatchObject({ refusal: { code: 'last-admin' } })

  await setRoles(admin, { staffId: 'host', roles: ['admin'], now })
  expect(await disableStaff(admin, { staffId: 'admin', now })).toMatchObject({ ok: true })
  expect(await setRoles(admin, { staffId: 'host', roles: [], now })).toMatchObject({ refusal: { code: 'last-admin' } })
})

test('a change of address ends what was signed in with the old one; a change read too early is refused', async () => {
  const fields = {
    name: 'Priya R.',
    howToSay: '',
    email: 'Priya@Example.org',
    title: '',
    teamId: null,
    topics: [],
    languages: [],
    workingHours: null,
    weeklyVisitLimit: null,
    locale: 'en',
  }
  expect(await editStaff(admin, { ...fields, staffId: 'host', revision: 0, now })).toMatchObject({ ok: true })
  expect(await db.staff.findUniqueOrThrow({ where: { id: 'host' } })).toMatchObject({ email: 'priya@example.org', revision: 1 })
  expect(await sessionsOf('host')).toBe(0)
  expect(await editStaff(admin, { ...fields, staffId: 'host', revision: 0, now })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  expect(await editStaff(elsewhere, { ...fields, staffId: 'host', revision: 1, now })).toMatchObject({ refusal: { code: 'not-allowed' } })
})

test('a team is one, however its name is written', async () => {
  expect(await addTeam(admin, { name: 'Éditing', now })).toMatchObject({ ok: true })
  expect(await addTeam(admin, { name: 'EDITING', now })).toMatchObject({ refusal: { code: 'team-name-taken' } })
})

test('a list comes in whole or not at all', async () => {
  const list = 'name;email;roles\r\n"Mori; Kenji";kenji@example.org;host|liaison\r\nBad;nomail;\r\nNam;nam@example.org;'
  const checked = await checkStaffList(`\uFEFF${list}`, ['en'])
  if (!checked.ok) throw new Error(checked.refusal.code)
  expect(checked.value.map(({ line, faults }) => [line, faults.length])).toEqual([[2, 0], [3, 1], [4, 0]])
  const people = checked.value.flatMap(({ person }) => person ?? [])
  const order = { officeId: 'office-1', people, expected: 2, formToken: token, now }

  expect(await importStaff(liaison, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await importStaff(admin, { ...order, expected: 3 })).toMatchObject({ refusal: { code: 'list-changed' } })
  expect(await importStaff(admin, order)).toMatchObject({ ok: true, value: { added: 2 } })
  expect(await importStaff(admin, order)).toMatchObject({ ok: true, value: { added: 2 } })
  expect(await db.staff.count()).toBe(4)

  const late = { ...order, formToken: `${token}-2`, people: [{ ...people[0]!, email: 'new@example.org' }, people[1]!] }
  expect(await importStaff(admin, late)).toMatchObject({ refusal: { code: 'list-changed' } })
  expect(await db.staff.count()).toBe(4)
})

test.each([
  ['', 'list-empty'],
  ['name,email', 'list-empty'],
  ['naam,mail\nx,y', 'list-columns-missing'],
  ['name,email\n"open,quote@example.org', 'list-unreadable'],
  ['name,email\nJos\uFFFD,jose@example.org', 'list-not-utf8'],
  [`name,email\n${'a,b\n'.repeat(1001)}`, 'list-too-long'],
])('a list that is none: %#', async (list, code) => {
  expect(await checkStaffList(list, ['en'])).toMatchObject({ ok: false, refusal: { code } })
})

test('of two who use the set-up link at once, one gets the house', async () => {
  emptyTables()
  const link = (await inTransaction((tx) => makeSetUpLink(tx, now))) ?? ''
  const office = {
    name: 'San Francisco',
    address: '1 Sansome Street, San Francisco, CA',
    timeZone: 'America/Los_Angeles',
    latitude: 37.79,
    longitude: -122.4,
    openingHours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
    contactEmail: 'ada@example.org',
  }
  const setUp = (name: string) =>
    setUpHouse({ kind: 'anyone' }, { token: link, office, admin: { name, email: `${name}@example.org`, locale: 'en' }, now })

  expect(await setUpHouse({ kind: 'anyone' }, { token: 'wrong', office, admin: { name: 'x', email: 'x@example.org', locale: 'en' }, now })).toMatchObject({ refusal: { code: 'not-found' } })
  const outcomes = await Promise.all([setUp('ada'), setUp('bea')])

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.office.count()).toBe(1)
  expect(await db.staff.findMany({ include: { roles: true } })).toMatchObject([{ roles: [{}, {}, {}, {}] }])
  expect(await inTransaction((tx) => makeSetUpLink(tx, now))).toBeNull()
})
