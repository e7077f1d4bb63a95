import { beforeEach, expect, test } from 'vitest'
import { makeSetUpLink } from '#app/access/set-up.server.ts'
import { action as areasAction } from '#app/routes/_staff.admin.areas.tsx'
import { action as desksAction } from '#app/routes/_staff.admin.desks.tsx'
import { action as devicesAction } from '#app/routes/_staff.admin.devices.tsx'
import { action as officeAction } from '#app/routes/_staff.admin.office.tsx'
import { action as roomsAction } from '#app/routes/_staff.admin.rooms.tsx'
import { action as memberAction } from '#app/routes/_staff.admin.staff.$id.tsx'
import { action as importAction } from '#app/routes/_staff.admin.staff.import.tsx'
import { action as newStaffAction } from '#app/routes/_staff.admin.staff.new.tsx'
import { action as textsAction } from '#app/routes/_staff.admin.texts.tsx'
import { action as setUpAction } from '#app/routes/set-up.$token.tsx'
import { hashToken } from '#app/lib/token.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { answerOf, describeBadInput, formRequest, signedIn, without, type Fields } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const long = 'x'.repeat(10_000)
const formToken = 'form-token-0123456789'
const cookie = () => signedIn('admin')
const auditCount = () => db.auditEntry.count()

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Elsewhere' })
    await givenStaff(tx, { id: 'admin', roles: ['admin'] })
    await givenStaff(tx, { id: 'host', roles: ['host'] })
    await givenStaff(tx, { id: 'stranger', officeId: 'office-2' })
  })
})

const place: Fields = {
  officeName: 'San Francisco',
  address: '1 Sansome Street, San Francisco, CA',
  timeZone: 'America/Los_Angeles',
  latitude: '37.79',
  longitude: '-122.4',
  hours1: '09:00–18:00',
}
const office: Fields = { ...place, intent: 'office', revision: '0', contactEmail: 'liaison@example.org' }

describeBadInput('the office', {
  path: '/admin/office',
  action: officeAction,
  cookie,
  good: office,
  stored: auditCount,
  cases: [
    ['no name', { officeName: '' }, 'officeName'],
    ['a name of control characters', { officeName: '\u0007\u202E' }, 'officeName'],
    ['a name of 10,000 letters', { officeName: long }, 'officeName'],
    ['two names', { officeName: ['a', 'b'] }, 'officeName'],
    ['no address', without('address'), 'address'],
    ['a zone that is none', { timeZone: 'Atlantis/Center' }, 'timeZone'],
    ['a zone with a path', { timeZone: '../../etc/passwd' }, 'timeZone'],
    ['a latitude in words', { latitude: 'north' }, 'latitude'],
    ['a latitude beyond the pole', { latitude: '91' }, 'latitude'],
    ['a longitude beyond the date line', { longitude: '-180.5' }, 'longitude'],
    ['hours in words', { hours3: 'noon' }, 'hours3'],
    ['hours that end before they begin', { hours3: '18:00–09:00' }, 'hours3'],
    ['hours of 10,000 letters', { hours3: long }, 'hours3'],
    ['no address for answers', { contactEmail: 'nobody' }, 'contactEmail'],
    ['a header in the address', { contactEmail: 'a@example.org\r\nBcc: b@example.org' }, 'contactEmail'],
    ['a revision that is none', { revision: '-1' }, 'revision'],
    ['an old revision', { revision: '7' }, ''],
    ['an unknown intent', { intent: 'sell' }, 'intent'],
  ],
})

describeBadInput('a closed day', {
  path: '/admin/office',
  action: officeAction,
  cookie,
  good: { intent: 'close', date: '2126-12-24', reason: '' },
  stored: () => db.officeClosure.count(),
  cases: [
    ['no date', { date: '' }, 'date'],
    ['a day that does not exist', { date: '2126-02-30' }, 'date'],
    ['a day that is over', { date: '2020-01-01' }, 'date'],
    ['a reason of 10,000 letters', { reason: long }, 'reason'],
    ['a day that was never closed, opened', { intent: 'open' }],
  ],
})

describeBadInput('an area', {
  path: '/admin/areas',
  action: areasAction,
  cookie,
  good: { intent: 'add', formToken, name: 'Library' },
  stored: () => db.area.count(),
  cases: [
    ['no name', { name: '' }, 'name'],
    ['a name of 10,000 letters', { name: long }, 'name'],
    ['a name that is taken', { name: 'Market side' }, 'name'],
    ['no form token', without('formToken'), 'formToken'],
    ['an unknown area', { intent: 'edit', areaId: 'nothing' }],
    ['an area of another office', { intent: 'edit', areaId: 'office-2-market' }],
  ],
})

const desks: Fields = { intent: 'add', formToken, areaId: 'office-1-library', labels: 'L-01 to L-03', perRow: '8' }

describeBadInput('desks', {
  path: '/admin/desks',
  action: desksAction,
  cookie,
  good: desks,
  stored: () => db.desk.count(),
  cases: [
    ['no labels', { labels: '' }, 'labels'],
    ['labels of 10,000 letters', { labels: long }, 'labels'],
    ['a million desks', { labels: 'A1 to A9999' }, 'labels'],
    ['a label twice', { labels: 'A1, A1' }, 'labels'],
    ['a label that is taken', { areaId: 'office-1-market', labels: 'M-01' }, 'labels'],
    ['a feature that is none', { features: ['window', 'throne'] }, 'features[1]'],
    ['a row beyond the drawing', { row: '99' }, 'row'],
    ['a place that is taken', { areaId: 'office-1-market', column: '1', row: '1' }, 'row'],
    ['no desk in a row', { perRow: '0' }, 'perRow'],
    ['an unknown area', { areaId: 'nothing' }],
    ['an area of another office', { areaId: 'office-2-library' }],
    ['a desk of another office', { ...desks, intent: 'edit', deskId: 'office-2-desk-1', revision: '0', label: 'X', column: '1', row: '1' }],
  ],
})

describeBadInput('a room', {
  path: '/admin/rooms',
  action: roomsAction,
  cookie,
  good: { intent: 'add', formToken, name: 'Sequoia', areaId: '', capacity: '6' },
  stored: () => db.room.count(),
  cases: [
    ['no name', { name: '' }, 'name'],
    ['a name that is taken', { name: 'Redwood' }, 'name'],
    ['no seats', { capacity: '0' }, 'capacity'],
    ['seats in words', { capacity: 'six' }, 'capacity'],
    ['a feature that is none', { features: ['throne', 'screen'] }, 'features[0]'],
    ['an area of another office', { areaId: 'office-2-market' }],
    ['a room of another office', { intent: 'edit', roomId: 'office-2-room-1', revision: '0' }],
  ],
})

const person: Fields = { intent: 'add', formToken, name: 'Wulandari', email: 'wulan@example.org', teamId: '', locale: 'en', roles: ['host'] }

describeBadInput('a person', {
  path: '/admin/staff/new',
  action: newStaffAction,
  cookie,
  good: person,
  stored: () => db.staff.count(),
  cases: [
    ['no name', { name: '' }, 'name'],
    ['a name of 10,000 letters', { name: long }, 'name'],
    ['no address', { email: '' }, 'email'],
    ['two addresses in one', { email: 'a@example.org,b@example.org' }, 'email'],
    ['two addresses', { email: ['a@example.org', 'b@example.org'] }, 'email'],
    ['an address that is taken', { email: 'HOST@example.org' }, 'email'],
    ['a role that is none', { roles: ['host', 'king'] }, 'roles[1]'],
    ['language names for codes', { languages: 'English' }, 'languages'],
    ['a limit below zero', { weeklyVisitLimit: '-1' }, 'weeklyVisitLimit'],
    ['hours that overlap', { hours1: '09:00–13:00, 12:00–18:00' }, 'hours1'],
    ['an unknown team', { teamId: 'nothing' }],
  ],
})

describeBadInput('a change of a person', {
  path: '/admin/staff/stranger',
  action: memberAction,
  params: { id: 'stranger' },
  cookie,
  good: { intent: 'disable' },
  stored: auditCount,
  cases: [
    ['somebody of another office, shut out', {}],
    ['somebody of another office, made an admin', { intent: 'roles', roles: ['admin'] }],
    ['an unknown intent', { intent: 'promote' }, 'intent'],
  ],
})

describeBadInput('a tablet', {
  path: '/admin/devices',
  action: devicesAction,
  cookie,
  good: { intent: 'pair', name: 'Reception' },
  stored: () => db.device.count(),
  cases: [
    ['no name', { name: '' }, 'name'],
    ['a name of 10,000 letters', { name: long }, 'name'],
    ['an unknown tablet', { intent: 'code', deviceId: 'nothing' }],
    ['an unknown tablet, revoked', { intent: 'revoke', deviceId: 'nothing' }],
  ],
})

describeBadInput('a text', {
  path: '/admin/texts',
  action: textsAction,
  cookie,
  good: { intent: 'publish', formToken, kind: 'building', 'title-en': 'Rules', 'body-en': 'Wear your badge.' },
  stored: () => db.agreement.count(),
  cases: [
    ['no English title', { 'title-en': '' }, 'title-en'],
    ['no English text', { 'body-en': '' }, 'body-en'],
    ['an Arabic title without a text', { 'title-ar': 'قواعد' }, 'body-ar'],
    ['a text of 21,000 letters', { 'body-en': 'x'.repeat(21_000) }, 'body-en'],
    ['a kind that is none', { kind: 'oath' }, 'kind'],
  ],
})

describeBadInput('a list of people', {
  path: '/admin/staff/import',
  action: importAction,
  cookie,
  good: { intent: 'import', formToken, list: 'name,email\nKenji,kenji@example.org', good: '1' },
  stored: () => db.staff.count(),
  cases: [
    ['no list', { list: '' }, 'list'],
    ['another list than the one that was shown', { good: '2' }, 'list'],
    ['no count', { good: '' }, 'good'],
    ['nothing to look at', { intent: 'preview', list: '' }, 'list'],
    ['no header', { intent: 'preview', list: 'Kenji,kenji@example.org\nAna,ana@example.org' }, 'list'],
  ],
})

test('fields that nobody offers change nothing: no role, office or id by the back door', async () => {
  const request = formRequest('/admin/staff/new', { ...person, id: 'chosen', officeId: 'office-2', disabledAt: '1', roles: [] }, await cookie())

  expect((await answerOf(newStaffAction, request)).status).toBe(303)
  expect(await db.staff.findUniqueOrThrow({ where: { email: 'wulan@example.org' }, include: { roles: true } })).toMatchObject({
    id: expect.not.stringMatching('chosen') as string,
    officeId: 'office-1',
    disabledAt: null,
    roles: [],
  })
})

test.each([
  ['/admin/office', officeAction, office],
  ['/admin/areas', areasAction, { intent: 'add', formToken, name: 'Library' }],
  ['/admin/staff/new', newStaffAction, person],
] as const)('%s is an admin’s alone', async (path, action, fields) => {
  const answer = await answerOf(action, formRequest(path, fields, await signedIn('host')))
  expect(answer.status).toBe(403)
  expect(await db.auditEntry.count()).toBe(0)
})

test('a role that is named twice is given once', async () => {
  const roles = formRequest('/admin/staff/host', { intent: 'roles', roles: ['host', 'liaison', 'host'] }, await cookie())
  const answer = await answerOf(memberAction, roles, { id: 'host' })

  expect(answer.status).toBe(303)
  const given = await db.staffRole.findMany({ where: { staffId: 'host' }, orderBy: { role: 'asc' } })
  expect(given.map(({ role }) => role)).toEqual(['host', 'liaison'])
})

const setUpToken = 'a'.repeat(43)

/** Nobody is signed in, and the house is empty but for its link. */
async function anEmptyHouse(): Promise<string> {
  emptyTables()
  const data = { tokenHash: hashToken(setUpToken), createdAt: new Date() }
  await inTransaction((tx) => tx.setUpLink.create({ data }))
  return ''
}

describeBadInput('setting the house up', {
  path: '/set-up/x',
  action: setUpAction,
  params: { token: setUpToken },
  cookie: anEmptyHouse,
  good: { ...place, intent: 'set-up', adminName: 'Eve', email: 'eve@example.org' },
  stored: () => db.staff.count({ where: { email: 'eve@example.org' } }),
  cases: [
    ['no name of the admin', { adminName: '' }, 'adminName'],
    ['a name of 10,000 letters', { adminName: long }, 'adminName'],
    ['no address of the admin', { email: 'eve' }, 'email'],
    ['two addresses', { email: ['eve@example.org', 'eva@example.org'] }, 'email'],
    ['no office', { officeName: '' }, 'officeName'],
    ['a zone that is none', { timeZone: 'Atlantis/Center' }, 'timeZone'],
    ['a latitude beyond the pole', { latitude: '91' }, 'latitude'],
    ['hours in words', { hours1: 'noon' }, 'hours1'],
  ],
})

test('the first page works for an empty house alone', async () => {
  const token = 'x'.repeat(43)
  const fields = { ...place, intent: 'set-up', adminName: 'Eve', email: 'eve@example.org' }
  expect((await answerOf(setUpAction, formRequest(`/set-up/${token}`, fields), { token })).status).toBe(404)

  emptyTables()
  const real = (await inTransaction((tx) => makeSetUpLink(tx, new Date()))) ?? ''
  const bad = await answerOf(setUpAction, formRequest(`/set-up/${real}`, { ...fields, latitude: '' }), { token: real })
  expect(bad.status).toBe(400)
  const good = await answerOf(setUpAction, formRequest(`/set-up/${real}`, fields), { token: real })
  expect([good.status, good.headers.get('Location')]).toEqual([303, '/admin'])
  expect(good.headers.get('Set-Cookie')).toMatch(/HttpOnly/)
  expect((await answerOf(setUpAction, formRequest(`/set-up/${real}`, fields), { token: real })).status).toBe(404)
})
