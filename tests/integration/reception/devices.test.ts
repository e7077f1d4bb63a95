import { beforeAll, describe, expect, test } from 'vitest'
import { makePairingCode } from '#app/features/reception/commands/make-pairing-code.server.ts'
import { pairDevice } from '#app/features/reception/commands/pair-device.server.ts'
import { renameDevice } from '#app/features/reception/commands/rename-device.server.ts'
import { revokeDevice } from '#app/features/reception/commands/revoke-device.server.ts'
import { publishAgreement } from '#app/features/reception/commands/publish-agreement.server.ts'
import { signAgreements } from '#app/features/reception/commands/sign-agreements.server.ts'
import { listAgreements, listUnsigned } from '#app/features/reception/queries/agreements.server.ts'
import { listDevices } from '#app/features/reception/queries/devices.server.ts'
import { setPhotoChoice } from '#app/features/visits/commands/set-photo-choice.server.ts'
import { findDevice, isRevokedDevice, newDeviceCredential } from '#app/access/device.server.ts'
import { run as deviceCode } from '#app/jobs/commands/device-code.server.ts'
import { action as pair } from '#app/routes/kiosk_.pair.tsx'
import { loader as snapshot } from '#app/routes/kiosk.snapshot.ts'
import { action as sync } from '#app/routes/kiosk.sync.ts'
import { action as welcome } from '#app/routes/kiosk._index.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { answerOf, faultsOf, formRequest } from '../bad-input.ts'
import { admin, desk, givenReception, host, tablet } from './given.ts'

const now = new Date('2026-12-07T18:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeAll(async () => {
  await givenReception()
  await inTransaction((tx) => givenVisit(tx, { id: 'visit-1', contactId: 'contact-1' }))
})

async function codeFor(name: string): Promise<string> {
  const made = await makePairingCode(admin, { officeId: 'office-1', name, now })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.code
}

function asTablet(cookie: string, path = '/kiosk') {
  return new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie.split(';')[0] ?? '' } })
}

describe('pairing', () => {
  test('six digits work once, within ten minutes', async () => {
    const code = await codeFor('Lobby')
    expect(code).toMatch(/^\d{6}$/)
    const { credentialHash, cookie } = await newDeviceCredential()

    expect(await pairDevice({ kind: 'anyone' }, { code, credentialHash, now: later(11) })).toMatchObject({ refusal: { code: 'pairing-code-unknown' } })
    expect(await pairDevice({ kind: 'anyone' }, { code, credentialHash, now: later(9) })).toMatchObject({ ok: true })
    expect(await pairDevice({ kind: 'anyone' }, { code, credentialHash: 'other', now: later(9) })).toMatchObject({ refusal: { code: 'pairing-code-unknown' } })
    expect(await findDevice(asTablet(cookie))).toMatchObject({ kind: 'device', officeId: 'office-1' })
  })

  test('a new code of the same tablet voids the one before, and pairs the same tablet', async () => {
    const first = await codeFor('Library')
    const second = await codeFor('Library')
    const order = { credentialHash: 'hash-library', now }

    expect(await pairDevice({ kind: 'anyone' }, { ...order, code: first })).toMatchObject({ ok: first === second })
    expect(await pairDevice({ kind: 'anyone' }, { ...order, code: second })).toMatchObject({ ok: true })
    expect((await listDevices(db, 'office-1')).filter(({ name }) => name === 'Library')).toHaveLength(1)
  })

  test('a tablet that was revoked opens nothing, and is told so', async () => {
    const { credentialHash, cookie } = await newDeviceCredential()
    const paired = await pairDevice({ kind: 'anyone' }, { code: await codeFor('Lost'), credentialHash, now })
    const deviceId = paired.ok ? paired.value.deviceId : ''

    expect(await revokeDevice(desk, { deviceId, now })).toMatchObject({ refusal: { code: 'not-allowed' } })
    await revokeDevice(admin, { deviceId, now })
    expect(await findDevice(asTablet(cookie))).toBeNull()
    expect(await isRevokedDevice(asTablet(cookie))).toBe(true)
    expect(await makePairingCode(admin, { deviceId, now })).toMatchObject({ refusal: { code: 'device-revoked' } })
    expect((await answerOf(snapshot, asTablet(cookie))).status).toBe(403)
  })

  test('two tablets in use never share a name', async () => {
    await codeFor('Kitchen')
    expect(await renameDevice(admin, { deviceId: 'door', name: 'Kitchen', now })).toMatchObject({ refusal: { code: 'device-name-taken', field: 'name' } })
    expect(await renameDevice(admin, { deviceId: 'door', name: 'Front door', now })).toEqual({ ok: true, value: null })
    expect(await renameDevice(host, { deviceId: 'door', name: 'Mine', now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('the command line gives a code for the first office', async () => {
    expect(await deviceCode(['Door', 'two'])).toMatch(/^\d{6}$/)
    await expect(deviceCode([])).rejects.toThrow('Name the tablet')
  })

  test.each([
    ['nothing', {}],
    ['letters', { code: 'abcdef' }],
    ['too many digits', { code: '1234567' }],
    ['ten thousand digits', { code: '1'.repeat(10_000) }],
    ['two values', { code: ['123456', '654321'] }],
    ['a code nobody has', { code: '000000' }],
  ])('the pairing page takes no %s', async (_, fields) => {
    const answer = await answerOf(pair, formRequest('/kiosk/pair', fields))
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect((await faultsOf(answer)).code?.[0]).toMatch(/^(form|refusal)-/)
  })
})

describe('the tablet’s doors', () => {
  test.each(['sync', 'welcome'] as const)('%s is shut for everybody else', async (door) => {
    const action = door === 'sync' ? sync : welcome
    expect((await answerOf(action, formRequest('/kiosk', { code: 'x' }))).status).toBe(403)
  })

  test('a batch that is none is refused without harm', async () => {
    const { credentialHash, cookie } = await newDeviceCredential()
    await pairDevice({ kind: 'anyone' }, { code: await codeFor('Sync'), credentialHash, now })
    const post = (body: string, type = 'application/json') =>
      new Request('http://localhost:3000/kiosk/sync', { method: 'POST', body, headers: { Cookie: cookie.split(';')[0] ?? '', 'Content-Type': type } })

    expect((await answerOf(sync, post('{'))).status).toBe(400)
    expect((await answerOf(sync, post('[]'))).status).toBe(400)
    expect((await answerOf(sync, post('{}', 'text/plain'))).status).toBe(415)
    expect((await answerOf(sync, post(' '.repeat(3_000_000)))).status).toBe(413)
    const tooMany = { sentAt: new Date(), events: Array(20_001).fill(1) }
    expect((await answerOf(sync, post(JSON.stringify(tooMany)))).status).toBe(400)
    const fine = await answerOf(sync, post(JSON.stringify({ sentAt: new Date(), events: [] })))
    expect(await fine.json()).toMatchObject({ acknowledged: [], unreadable: [], clockIsOff: false })
  })
})

describe('agreements', () => {
  const english = { locale: 'en', title: 'Rules of the building', body: 'Wear your badge.' }

  test('a new version is signed anew; what was signed stays', async () => {
    const person = { officeId: 'office-1', contactId: 'contact-1', locale: 'ar' }
    const publish = (texts: readonly { locale: string; title: string; body: string }[]) =>
      publishAgreement(admin, { officeId: 'office-1', kind: 'building', texts, now })
    expect(await publishAgreement(desk, { officeId: 'office-1', kind: 'building', texts: [english], now })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await publish([{ ...english, locale: 'ar' }])).toMatchObject({ refusal: { code: 'text-missing' } })
    expect(await publish([english, { locale: 'ar', title: 'قواعد المبنى', body: 'ارتد شارتك.' }])).toMatchObject({ value: { version: 1 } })

    const [open] = await listUnsigned(db, person)
    expect(open).toMatchObject({ version: 1, locale: 'ar', title: 'قواعد المبنى' })
    const order = { visitId: 'visit-1', agreementIds: [open?.id ?? '', 'nothing'], locale: 'ar', now }
    expect(await signAgreements(tablet, order)).toEqual({ ok: true, value: { signed: 1 } })
    expect(await signAgreements(tablet, order)).toEqual({ ok: true, value: { signed: 0 } })
    expect(await listUnsigned(db, person)).toEqual([])

    await publish([english])
    expect(await listUnsigned(db, person)).toMatchObject([{ version: 2, locale: 'en' }])
    expect((await listAgreements(db, 'office-1')).map(({ version, signatures, retiredAt }) => [version, signatures, retiredAt !== null])).toEqual([
      [2, 0, false],
      [1, 1, true],
    ])
  })

  test('nobody signs for a visit of another office, or as a host', async () => {
    const order = { visitId: 'visit-1', agreementIds: [], locale: 'en', now }
    expect(await signAgreements({ ...tablet, officeId: 'office-2' }, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await signAgreements(host, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
})

test('the photo choice is the visitor’s word: said again it changes nothing', async () => {
  const order = { visitId: 'visit-1', photoChoice: 'no', now } as const
  expect(await setPhotoChoice(host, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await setPhotoChoice(tablet, order)).toMatchObject({ ok: true })
  expect(await setPhotoChoice({ kind: 'visitor', visitId: 'visit-1' }, order)).toMatchObject({ ok: true })
  expect(await db.visit.findUnique({ where: { id: 'visit-1' } })).toMatchObject({ photoChoice: 'no', revision: 1 })
})
