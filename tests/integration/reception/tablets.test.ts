import { beforeAll, describe, expect, test } from 'vitest'
import { findDevice, newDeviceCredential } from '#app/access/device.server.ts'
import { makePairingCode } from '#app/features/reception/commands/make-pairing-code.server.ts'
import { pairDevice } from '#app/features/reception/commands/pair-device.server.ts'
import { listTablets } from '#app/features/reception/queries/admin.server.ts'
import { getDeskPage } from '#app/features/reception/queries/desk-page.server.ts'
import { action as sync } from '#app/routes/kiosk.sync.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { badgeToken, passCode, passToken } from '#app/features/visits/pass.server.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { answerOf } from '../bad-input.ts'
import { admin, anEventId, givenReception } from './given.ts'

/** Noon in San Francisco, on a Monday. */
const now = new Date('2026-12-07T20:00:00Z')
const door = { deviceId: 'door', now }
let cookie = ''
let foreign = { id: '', passVersion: 1 }

beforeAll(async () => {
  await givenReception()
  await inTransaction((tx) => givenVisit(tx, { id: 'ours', contactId: 'contact-ours', hostId: 'ana' }))
  foreign = await inTransaction((tx) => givenVisit(tx, { id: 'foreign', contactId: 'contact-f', officeId: 'office-2' }))
  cookie = await paired()
})

/** Pairs the tablet at the door with a new code; answers the cookie that it gets. */
async function paired(): Promise<string> {
  const made = await makePairingCode(admin, door)
  if (!made.ok) throw new Error(made.refusal.code)
  const credential = await newDeviceCredential()
  await pairDevice({ kind: 'anyone' }, { code: made.value.code, credentialHash: credential.credentialHash, now })
  return credential.cookie.split(';')[0] ?? ''
}

const at = (path: string, Cookie: string, init: RequestInit = {}) =>
  new Request(`http://localhost:3000${path}`, { ...init, headers: { Cookie, 'Content-Type': 'application/json' } })

async function post(body: Record<string, unknown>, as = cookie) {
  const whole = { sentAt: new Date(), events: [], ...body }
  const answer = await answerOf(sync, at('/kiosk/sync', as, { method: 'POST', body: JSON.stringify(whole) }))
  const said = answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : null
  return { status: answer.status, said }
}

const event = (more: Record<string, unknown>) =>
  ({ kind: 'arrival', id: anEventId(), sequence: 1, deviceTime: new Date().toISOString(), ...more })

const shown = async () => (await listTablets('office-1', now)).tablets.find(({ id }) => id === 'door')

describe('what a tablet says of itself', () => {
  test('is its battery and its version; a later word takes the place of it', async () => {
    await post({ battery: 34, version: '2.1.0' })
    expect(await shown()).toMatchObject({ battery: 34, version: '2.1.0', isBatteryLow: false })
    await post({ battery: 19 })
    expect(await shown()).toMatchObject({ battery: 19, version: '2.1.0', isBatteryLow: true })
    await post({})
    expect(await shown()).toMatchObject({ battery: null, version: '2.1.0', isBatteryLow: false })
  })

  test.each([
    ['a battery above full', { battery: 101 }],
    ['a battery below empty', { battery: -1 }],
    ['half a hundredth', { battery: 3.5 }],
    ['a word for a battery', { battery: '34' }],
    ['nothing for a battery', { battery: null }],
    ['an object for a version', { version: { major: 2 } }],
    ['a version without end', { version: '2'.repeat(41) }],
    ['words that nobody knows', { colour: 'green', __proto__: { battery: 5 }, constructor: 'x' }],
  ])('%s holds up no event, and is not kept', async (_, wrong) => {
    await post({ battery: 50, version: '3.0' })
    const arrival = event({ visitId: 'ours' })
    const taken = { status: 200, said: { acknowledged: [arrival.id] } }
    expect(await post({ ...wrong, events: [arrival] })).toMatchObject(taken)
    expect(await shown()).toMatchObject({ battery: null, version: '3.0' })
  })

  test('of a version is one line of plain text', async () => {
    await post({ version: ' 2.1\n\u0000<b>0</b> ' })
    expect((await shown())?.version).not.toMatch(/[\n\u0000]/)
  })
})

describe('pairing anew', () => {
  test('keeps the tablet, ends the old credential when the code is used, and takes what waited on it once', async () => {
    const before = event({ visitId: 'ours' })
    await post({ battery: 80, events: [before] })
    const made = await makePairingCode(admin, door)
    const credential = await newDeviceCredential()
    expect((await post({})).status).toBe(200)

    const order = { code: made.ok ? made.value.code : '', credentialHash: credential.credentialHash, now }
    await pairDevice({ kind: 'anyone' }, order)
    expect((await post({})).status).toBe(403)
    const old = cookie
    cookie = credential.cookie.split(';')[0] ?? ''
    expect(await findDevice(at('/kiosk', cookie))).toMatchObject({ deviceId: 'door' })
    expect(await findDevice(at('/kiosk', old))).toBeNull()
    expect(await shown()).toMatchObject({ battery: null })

    const waiting = event({ visitId: 'ours', sequence: 2 })
    const { said } = await post({ events: [before, waiting] })
    expect(said).toMatchObject({ acknowledged: [before.id, waiting.id], refused: [] })
    const kept = await db.receptionEvent.findMany({ where: { id: { in: [before.id, waiting.id] } } })
    expect(kept.map(({ deviceId }) => deviceId)).toEqual(['door', 'door'])
  })
})

const hostile: readonly (readonly [string, string])[] = [
  ['an address elsewhere', 'https://evil.example.org/visit/AAAAAAAAAAAAAAAAAAAAAA'],
  ['an address that runs', 'javascript:alert(1)'],
  ['a way up the folders', '/visit/../../etc/passwd'],
  ['words of a database', "' OR 1=1; DROP TABLE \"Visit\"; --"],
  ['bytes of no text', '\u0000\u0001\u0002\uFFFE\uD800'],
  ['a text that turns the line', '\u202E/tisiv/gro.elpmaxe//:sptth'],
  ['signs of a page', '<script>alert(1)</script>'],
  ['a long row of nothing', '\u200B'.repeat(300)],
  ['signs of a pattern', '%_*?(((((['.repeat(30)],
]

describe('hostile texts', () => {
  test.each(hostile)('%s for a pass is somebody whom the desk matches, and no more', async (_, pass) => {
    const arrival = event({ pass })
    const byId = { where: { id: arrival.id } }
    const { status, said } = await post({ events: [arrival] })
    expect({ status, said }).toMatchObject({ status: 200, said: { acknowledged: [arrival.id], unreadable: [] } })
    expect(await db.receptionEvent.findUnique(byId)).toMatchObject({ visitId: null, walkInId: arrival.id })
    expect(await db.walkIn.findUnique(byId)).toMatchObject({ nameToShow: '', reason: '', officeId: 'office-1' })
  })

  test.each(hostile)('%s for a name is a line of text, or stays with the tablet', async (_, nameToShow) => {
    const walkIn = event({ kind: 'walk-in', nameToShow: nameToShow.slice(0, 120), reason: nameToShow.slice(0, 200) })
    const { status, said } = await post({ events: [walkIn] })
    expect(status).toBe(200)
    const kept = await db.walkIn.findUnique({ where: { id: walkIn.id } })
    expect(said).toMatchObject(kept ? { acknowledged: [walkIn.id] } : { unreadable: [{ id: walkIn.id, index: 0 }] })
    expect(kept?.nameToShow ?? 'none').toMatch(/^[^\p{Cc}]+$/u)
  })

  test('4,000 letters cannot be read, and stay with the tablet', async () => {
    const arrival = event({ pass: 'x'.repeat(4_000) })
    const { said } = await post({ events: [arrival] })
    expect(said).toMatchObject({ acknowledged: [], unreadable: [{ id: arrival.id, index: 0 }] })
  })

  test('events of no shape are named by where they stand', async () => {
    const deep = JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) as unknown
    const events = [null, 5, [], 'x', deep, { id: { id: 'x' } }, { id: 'y'.repeat(65) }]
    const { status, said } = await post({ events })
    expect(status).toBe(200)
    expect(said).toMatchObject({ acknowledged: [], unreadable: events.map((_, index) => ({ id: null, index })) })
  })

  test('words that nobody knows change nothing', async () => {
    const unknown = { officeId: 'office-2', deviceId: 'other', occurredAt: '1970-01-01', staffId: 'mei' }
    const arrival = event({ visitId: 'ours', ...unknown })
    await post({ officeId: 'office-2', events: [arrival] })
    const kept = await db.receptionEvent.findUnique({ where: { id: arrival.id } })
    expect(kept).toMatchObject({ officeId: 'office-1', deviceId: 'door', staffId: null })
  })
})

test.each(['pass', 'code', 'badge'] as const)('the %s of another office names nobody here, and is shown at the desk', async (what) => {
  const link = `https://foyer.example.org/visit/${passToken(foreign)}`
  const pass = { pass: link, code: passCode(foreign), badge: badgeToken(foreign) }[what]
  const arrival = event({ pass })
  await post({ events: [arrival] })

  expect(await db.receptionEvent.count({ where: { visitId: foreign.id } })).toBe(0)
  const page = (office: string) => getDeskPage(office, { typed: '', visitId: null, toldId: null }, new Date())
  expect((await page('office-1')).attention.unmatched.map(({ guest }) => guest.id)).toContain(arrival.id)
  expect(JSON.stringify(await page('office-2'))).not.toContain(arrival.id)
})

test('the desk is shown which tablet should have been heard of, and whose battery is nearly empty', async () => {
  const seen = new Date(now.getTime() - 16 * 60_000)
  const data = { officeId: 'office-1', createdAt: seen, pairedAt: seen, lastSeenAt: seen, battery: 19 }
  await inTransaction((tx) => tx.device.create({ data: { id: 'silent', name: 'Silent', ...data } }))
  const { tablets } = await getDeskPage('office-1', { typed: '', visitId: null, toldId: null }, now)
  const silent = { name: 'Silent', seen: seen.toISOString(), isQuiet: true, lowBattery: 19 }
  expect(tablets.find(({ name }) => name === 'Silent')).toEqual(silent)
})
