import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDeviceCredential } from '#app/access/device.server.ts'
import { makePairingCode } from '#app/features/reception/commands/make-pairing-code.server.ts'
import { pairDevice } from '#app/features/reception/commands/pair-device.server.ts'
import * as sync from '#app/routes/kiosk.sync.ts'
import { createApp } from '#app/server/app.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { admin, givenReception } from '../reception/given.ts'

const now = new Date()
let server: Server
let origin = ''
let cookie = ''

beforeAll(async () => {
  await givenReception()
  await inTransaction((tx) => givenVisit(tx, { id: 'zuri', contactId: 'contact-zuri', hostId: 'ana' }))
  const code = await makePairingCode(admin, { deviceId: 'door', now })
  if (!code.ok) throw new Error(code.refusal.code)
  const credential = await newDeviceCredential()
  await pairDevice({ kind: 'anyone' }, { code: code.value.code, credentialHash: credential.credentialHash, now })
  cookie = credential.cookie.split(';')[0] ?? ''

  const build = { routes: { 'routes/kiosk.sync': { module: sync } } } as unknown as ServerBuild
  server = createServer(createApp({ build: () => Promise.resolve(build), assets: null }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/kiosk/sync`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', Cookie: cookie, ...headers } })

const batchOf = (...events: readonly object[]) => JSON.stringify({ sentAt: now.toISOString(), events })

test('a tablet is answered with what was taken, under the headers of every answer', async () => {
  const event = { kind: 'arrival', id: 'event-over-the-wire-1', sequence: 1, deviceTime: now.toISOString(), visitId: 'zuri' }
  const answer = await post(batchOf(event))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ acknowledged: [event.id], refused: [], left: 0 })
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(await db.receptionEvent.count({ where: { id: event.id, deviceId: 'door' } })).toBe(1)
})

const turnedAway: readonly [string, () => Promise<Response>, number][] = [
  ['no tablet', () => post(batchOf(), { Cookie: '' }), 403],
  ['another site', () => post(batchOf(), { Origin: 'https://elsewhere.example.org' }), 403],
  ['a form', () => post('events=1', { 'Content-Type': 'application/x-www-form-urlencoded' }), 415],
  ['no JSON', () => post('{"events":'), 400],
  ['no batch', () => post('[]'), 400],
  ['a body beyond measure', () => post(batchOf({ fill: 'x'.repeat(3_000_000) })), 413],
]

test.each(turnedAway)('%s is turned away, and nothing is kept', async (_, ask, status) => {
  const before = await db.receptionEvent.count()
  expect((await ask()).status).toBe(status)
  expect(await db.receptionEvent.count()).toBe(before)
})

/** The connection stays open until all of it came: an end in the middle takes the answer away from whoever still sends. */
test.each([['whose length is told', true], ['whose length nobody knows', false]])('six megabytes %s are answered each time', async (_, isTold) => {
  const body = batchOf({ fill: 'x'.repeat(6_000_000) })
  const stream = () => new Blob([body]).stream()
  const headers = { 'Content-Type': 'application/json', Cookie: cookie }
  for (let turn = 0; turn < 12; turn++) {
    const sent = (isTold ? { body } : { body: stream(), duplex: 'half' }) as RequestInit
    expect((await fetch(`${origin}/kiosk/sync`, { method: 'POST', headers, ...sent })).status).toBe(413)
  }
})
