import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mkdtempSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { db } from '#app/storage/client.server.ts'
import { answerOf } from '#tests/integration/bad-input.ts'
import { givenInvitations, invitationTo, planned, type InvitationMail } from './given.ts'
import { google, thunderbird } from './messages.ts'

const secret = 'a-secret-of-the-mail-server-0123456789'
const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-incoming-'))
let invitation: InvitationMail

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: planned.getTime() + 3_600_000 })
  await givenInvitations()
  invitation = await invitationTo('host@example.org')
})

afterEach(() => void vi.useRealTimers())

/** The settings are read once a process, so each case has a house of its own. */
async function house(given: Readonly<Record<string, string>>) {
  const environment: typeof given = { INCOMING_MAIL_SERVER: 'MX.example.net', ...given }
  vi.resetModules()
  for (const name of ['INCOMING_MAIL_SECRET', 'INCOMING_MAIL_FOLDER', 'INCOMING_MAIL_SERVER']) vi.stubEnv(name, environment[name])
  const { action, loader } = await import('#app/routes/mail.incoming.ts')
  const { takeNextMailFile } = await import('#app/jobs/take-mail-files.server.ts')
  return { action, loader, takeNextMailFile }
}

function post(body: BodyInit, authorization: string | null = `Bearer ${secret}`, method = 'POST'): Request {
  const headers = { 'Content-Type': 'message/rfc822', ...(authorization && { Authorization: authorization }) }
  return new Request('http://localhost:3000/mail/incoming', { method, headers, ...(method === 'POST' && { body }) })
}

describe('POST /mail/incoming', () => {
  test('is not there where no secret is set', async () => {
    const { action, loader } = await house({})
    expect((await answerOf(action, post(google(invitation)))).status).toBe(404)
    expect((await answerOf(loader as never, post('', null, 'GET'))).status).toBe(404)
  })

  test.each([null, 'Bearer', 'Bearer wrong', `Basic ${secret}`, `Bearer ${secret}x`, secret, `Bearer ${secret} x`])(
    'refuses %j and keeps nothing',
    async (authorization) => {
      const { action } = await house({ INCOMING_MAIL_SECRET: secret })
      const answer = await answerOf(action, post(google(invitation), authorization))
      expect(answer.status).toBe(401)
      expect(await db.incomingMail.count()).toBe(0)
    },
  )

  test('takes a message, and the same one only once', async () => {
    const { action } = await house({ INCOMING_MAIL_SECRET: secret })
    const raw = google(invitation)
    for (const turn of [1, 2]) {
      const answer = await answerOf(action, post(raw))
      expect([turn, answer.status, await answer.json()]).toEqual([turn, 202, { outcome: 'applied', reason: null }])
    }
    expect(await db.incomingMail.count()).toBe(1)
  })

  test('keeps what is no answer, and says so', async () => {
    const { action } = await house({ INCOMING_MAIL_SECRET: secret })
    const answer = await answerOf(action, post(Buffer.from([0, 1, 2, 255])))
    expect([answer.status, await answer.json()]).toEqual([202, { outcome: 'kept', reason: 'mail-unreadable' }])
  })

  test('refuses more than a megabyte, nothing at all, and other methods', async () => {
    const { action, loader } = await house({ INCOMING_MAIL_SECRET: secret })
    expect((await answerOf(action, post('x'.repeat(1_000_001)))).status).toBe(413)
    expect((await answerOf(action, post(''))).status).toBe(400)
    expect((await answerOf(loader as never, post('', `Bearer ${secret}`, 'GET'))).status).toBe(405)
    expect(await db.incomingMail.count()).toBe(0)
  })

  test('believes no sender whom the named mail server did not prove', async () => {
    const { action } = await house({ INCOMING_MAIL_SECRET: secret })
    const headers = ['Authentication-Results: mx.attacker.example; dmarc=pass header.from=example.org']
    const forged = await answerOf(action, post(google(invitation, { headers })))
    expect(await forged.json()).toEqual({ outcome: 'kept', reason: 'sender-unproven' })
    const proven = await answerOf(action, post(google(invitation)))
    expect(await proven.json()).toEqual({ outcome: 'applied', reason: null })
  })

  test('believes nobody while no mail server is named', async () => {
    const { action } = await house({ INCOMING_MAIL_SECRET: secret, INCOMING_MAIL_SERVER: '' })
    const answer = await answerOf(action, post(google(invitation)))
    expect(await answer.json()).toEqual({ outcome: 'kept', reason: 'sender-unproven' })
  })
})

test('files of the folder are taken once they are whole, and moved aside', async () => {
  const { takeNextMailFile } = await house({ INCOMING_MAIL_FOLDER: folder })
  const now = new Date()
  const put = (name: string, content: string, age = 60) => {
    const file = path.join(folder, name)
    writeFileSync(file, content)
    utimesSync(file, new Date(now.getTime() - age * 1000), new Date(now.getTime() - age * 1000))
  }
  put('1.eml', thunderbird(invitation, { stamp: '20261201T190000Z' }))
  put('2.eml', 'x'.repeat(1_000_001))
  put('3.eml', 'Subject: Hello\r\n\r\nHello')
  put('4.eml', 'Subject: half', 0)
  put('notes.txt', 'no message')
  mkdirSync(path.join(folder, '5.eml'))
  symlinkSync('/etc/hostname', path.join(folder, '6.eml'))

  while (await takeNextMailFile(now)) continue

  expect(readdirSync(path.join(folder, 'done')).sort()).toEqual(['1.eml', '3.eml'])
  expect(readdirSync(path.join(folder, 'failed'))).toEqual(['2.eml'])
  expect(readdirSync(folder).sort()).toEqual(['4.eml', '5.eml', '6.eml', 'done', 'failed', 'notes.txt'])
  expect((await db.incomingMail.findMany({ orderBy: { id: 'asc' } })).map(({ outcome }) => outcome).sort()).toEqual(['applied', 'kept'])
})

test('a folder that is not there is tried again after a while, not at every turn', async () => {
  const { takeNextMailFile } = await house({ INCOMING_MAIL_FOLDER: path.join(folder, 'nowhere') })
  const now = new Date()
  await expect(takeNextMailFile(now)).rejects.toThrow(/ENOENT/)
  expect(await takeNextMailFile(now)).toBe(false)
  await expect(takeNextMailFile(new Date(now.getTime() + 61_000))).rejects.toThrow(/ENOENT/)
})
