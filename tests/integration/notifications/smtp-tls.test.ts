import { type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aCertificate, type Certificate } from '#tests/factories/certificate.ts'
import { givenInvitations, planned } from '../incoming-mail/given.ts'

const own = aCertificate()
const minute = 60_000

let server: SMTPServer | undefined
/** Who took a message, and whether the line was encrypted. */
let taken: Readonly<{ secure: boolean; user: string | undefined }>[] = []
let passwords: string[] = []

const house = async () => ({
  ...(await import('#app/jobs/deliver-mail.server.ts')),
  ...(await import('#app/features/notifications/commands/tell-events.server.ts')),
  ...(await import('#app/features/notifications/queries/mail.server.ts')),
  ...(await import('#app/mail/transport.server.ts')),
  ...(await import('#app/storage/client.server.ts')),
})

beforeEach(async () => {
  taken = []
  passwords = []
  await givenInvitations()
})

afterEach(async () => {
  const { closeTransport, disconnect } = await house()
  closeTransport()
  await disconnect()
  vi.unstubAllEnvs()
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  server = undefined
})

async function open(options: SMTPServerOptions): Promise<number> {
  const opened = new SMTPServer({
    authOptional: true,
    ...options,
    onAuth({ username, password }, _session, answer) {
      passwords.push(`${username}:${password}`)
      answer(null, { user: username })
    },
    onData(stream, { secure, user }, answer) {
      void text(stream).then(() => {
        taken.push({ secure, user })
        answer()
      })
    },
  })
  opened.on('error', () => undefined)
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
  server = opened
  return (opened.server.address() as AddressInfo).port
}

type Trust = Readonly<{ port: number; scheme: string; trusted?: Certificate; login?: string }>

/** What the house of such settings has sent, and what it says of the rest, after all that is due at this time. */
async function sendBy({ port, scheme, trusted, login = '' }: Trust, now = planned) {
  vi.resetModules()
  const trust = trusted ? `?${new URLSearchParams({ 'tls.ca': trusted.cert }).toString()}` : ''
  vi.stubEnv('SMTP_URL', `${scheme}://${login}127.0.0.1:${port}/${trust}`)
  const { tellNextEvent, deliverNextMail, listMail } = await house()
  while (await tellNextEvent(now)) continue
  while (await deliverNextMail(now)) continue
  const { mails } = await listMail({ state: null, before: null })
  return mails.map(({ state, reason }) => [state, reason])
}

const kinds = [
  ['an encrypted line', 'smtps', { secure: true }],
  ['a line that is encrypted by STARTTLS', 'smtp', { secure: false }],
] as const

test.each(kinds)('over %s mail goes out to a server that is trusted', async (_what, scheme, options) => {
  const port = await open({ ...options, ...own })
  expect(await sendBy({ port, scheme, trusted: own, login: 'foyer:open%20sesame@' })).toEqual([['sent', null], ['sent', null]])
  expect(taken).toEqual([{ secure: true, user: 'foyer' }, { secure: true, user: 'foyer' }])
  expect(new Set(passwords)).toEqual(new Set(['foyer:open sesame']))
})

test.each(kinds)('over %s nothing is handed to a server that nobody vouches for', async (_what, scheme, options) => {
  const port = await open({ ...options, ...own })
  const login = 'foyer:sesame@'
  expect(await sendBy({ port, scheme, login })).toEqual([['waiting', 'not-trusted'], ['waiting', 'not-trusted']])
  expect([taken, passwords]).toEqual([[], []])

  expect(await sendBy({ port, scheme, login, trusted: own }, new Date(planned.getTime() + minute))).toEqual([['sent', null], ['sent', null]])
  expect(taken).toHaveLength(2)
})

const ofAnotherMachine = aCertificate({ address: [127, 0, 0, 2] })
const ofAnotherTime = aCertificate({ until: '211231235959Z' })

test.each([
  ['somebody else', aCertificate(), own],
  ['another machine', ofAnotherMachine, ofAnotherMachine],
  ['another time', ofAnotherTime, ofAnotherTime],
] as const)('a certificate of %s is not taken', async (_whose, shown, trusted) => {
  const port = await open({ secure: true, ...shown })
  expect(await sendBy({ port, scheme: 'smtps', trusted })).toEqual([['waiting', 'not-trusted'], ['waiting', 'not-trusted']])
  expect(taken).toEqual([])
})

test('a password never goes over an open line', async () => {
  const port = await open({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
  expect(await sendBy({ port, scheme: 'smtp', login: 'foyer:sesame@' })).toEqual([['waiting', 'not-encrypted'], ['waiting', 'not-encrypted']])
  expect([taken, passwords]).toEqual([[], []])
})
