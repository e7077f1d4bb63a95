import { type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import ICAL from 'ical.js'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { givenInvitations, liaison, planned } from '../incoming-mail/given.ts'

type Received = Readonly<{ to: readonly string[]; raw: string }>

let server: SMTPServer
let received: Received[] = []
/** What the mail server says to the next messages; it takes them once this is empty. */
let refusals: number[] = []
/** What it says to the next addresses. */
let refusedAddresses: string[] = []

const house = async () => ({
  ...(await import('#app/jobs/deliver-mail.server.ts')),
  ...(await import('#app/features/notifications/commands/tell-events.server.ts')),
  ...(await import('#app/features/notifications/commands/send-mail-again.server.ts')),
  ...(await import('#app/features/notifications/queries/mail.server.ts')),
  ...(await import('#app/features/itineraries/commands/cancel-meeting.server.ts')),
  ...(await import('#app/storage/client.server.ts')),
})

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, answer) {
      const refusal = refusedAddresses.shift()
      answer(refusal ? Object.assign(new Error(refusal.slice(4)), { responseCode: Number(refusal.slice(0, 3)) }) : null)
    },
    onData(stream, session, answer) {
      void text(stream).then((raw) => {
        const code = refusals.shift()
        if (code) return answer(Object.assign(new Error('not now'), { responseCode: code }))
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        answer()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.resetModules()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  vi.stubEnv('MAIL_FROM', 'foyer@example.org')
})

afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

let meetingId: string

beforeEach(async () => {
  meetingId = await givenInvitations()
  received = []
  refusals = []
  refusedAddresses = []
})

/** Writes the messages of what happened and sends them, as the jobs do at this time. */
async function send(now = planned): Promise<readonly { to: readonly string[]; mail: ParsedMail; raw: string }[]> {
  const { tellNextEvent, deliverNextMail } = await house()
  while (await tellNextEvent(now)) continue
  while (await deliverNextMail(now)) continue
  return Promise.all(received.map(async ({ to, raw }) => ({ to, raw, mail: await simpleParser(raw) })))
}

function calendarOf({ mail }: Readonly<{ mail: ParsedMail }>) {
  const [part, ...others] = mail.attachments
  expect(others).toEqual([])
  const head = part?.headers.get('content-type') as unknown as { value: string; params: Record<string, string> }
  const calendar = new ICAL.Component(ICAL.parse(part?.content.toString('utf8') ?? '') as [])
  return { part, head, calendar, events: calendar.getAllSubcomponents('vevent') }
}

test('an invitation arrives as a person’s calendar program wants it', async () => {
  const sent = await send()
  expect(sent.map(({ to }) => to).sort()).toEqual([['host@example.org'], ['omar@example.org']])
  for (const one of sent) {
    const { part, head, calendar, events } = calendarOf(one)
    const types = [...one.raw.matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gim)].map(([, type]) => type)
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html', 'text/calendar'])
    expect(part?.contentDisposition).toBeUndefined()
    expect(head).toEqual({ value: 'text/calendar', params: { charset: 'utf-8', method: 'REQUEST' } })
    expect(calendar.getFirstPropertyValue('method')).toBe(head.params.method)
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid')))).toEqual(new Set([`${meetingId}@localhost`]))
    expect(events).toHaveLength(1)

    const [from] = one.mail.from?.value ?? []
    expect(events[0]?.getFirstPropertyValue('organizer')).toBe(`mailto:${from?.address}`)
    const attendees = events[0]?.getAllProperties('attendee').map((each) => String(each.getFirstValue()))
    expect(attendees).toContain(`mailto:${one.to[0]}`)
    expect(one.mail.messageId).toMatch(/^<[a-z0-9]+@localhost>$/)
    expect(one.raw).not.toMatch(/[^\r]\n/)
  }
  const arabic = sent.find(({ to }) => to[0] === 'omar@example.org')
  expect(arabic?.mail.html).toContain('dir="rtl"')
})

test('a cancellation arrives with its own method and a higher number', async () => {
  await send()
  received = []
  const { cancelMeeting } = await house()
  await cancelMeeting(liaison, { meetingId, revision: 0, now: planned })
  const sent = await send()
  expect(sent).toHaveLength(2)
  for (const one of sent) {
    const { head, calendar, events } = calendarOf(one)
    expect([head.params.method, calendar.getFirstPropertyValue('method')]).toEqual(['CANCEL', 'CANCEL'])
    expect(events.map((event) => [event.getFirstPropertyValue('status'), event.getFirstPropertyValue('sequence')])).toEqual([['CANCELLED', 1]])
  }
})

test('what the mail server cannot take now is tried again later, each time after twice as long', async () => {
  refusals = [451, 421]
  expect(await send()).toHaveLength(0)
  const { db } = await house()
  const waiting = () => db.mail.findMany({ select: { state: true, attempts: true, nextTryAt: true, error: true } })
  const minutes = (count: number) => new Date(planned.getTime() + count * 60_000)
  expect((await waiting()).map(({ state, attempts, nextTryAt }) => [state, attempts, nextTryAt])).toEqual([
    ['waiting', 1, minutes(1)],
    ['waiting', 1, minutes(1)],
  ])
  expect((await waiting()).map(({ error }) => error).sort()).toEqual([expect.stringMatching(/^later: 421/), expect.stringMatching(/^later: 451/)])

  expect(await send(minutes(0.9))).toHaveLength(0)
  refusals = [450, 450]
  expect(await send(minutes(1))).toHaveLength(0)
  expect(await send(minutes(2.9))).toHaveLength(0)
  expect(await send(minutes(3))).toHaveLength(2)
  expect((await waiting()).map(({ state, error }) => [state, error])).toEqual([['sent', null], ['sent', null]])
})

test('what fails ten times lies among the failed until an admin sends it again', async () => {
  const { deliverNextMail, listMail, sendMailAgain, db, inTransaction } = await house()
  await send(new Date(planned.getTime() - 1))
  await inTransaction((tx) => tx.mail.deleteMany({ where: { toAddress: 'omar@example.org' } }))
  await inTransaction((tx) => tx.mail.updateMany({ data: { state: 'waiting', attempts: 0, sentAt: null, nextTryAt: planned } }))
  received = []
  refusals = Array.from({ length: 10 }, () => 452)
  let now = planned
  for (let turn = 0; turn < 12; turn++, now = new Date(now.getTime() + 24 * 3_600_000)) await deliverNextMail(now)
  expect(await db.mail.findMany({ select: { state: true, attempts: true } })).toEqual([{ state: 'failed', attempts: 10 }])

  const { mails } = await listMail({ state: 'failed', before: null })
  expect(mails).toHaveLength(1)
  const mailId = mails[0]?.id ?? ''
  expect(await sendMailAgain(liaison, { mailId, now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect((await sendMailAgain({ ...liaison, roles: ['admin'] }, { mailId, now })).ok).toBe(true)
  expect(await send(now)).toHaveLength(1)
  expect(await db.mail.findMany({ select: { state: true } })).toEqual([{ state: 'sent' }])
})

test.each([
  ['an address', () => (refusedAddresses = ['550 5.1.1 <omar@example.org> is nobody here', '550 5.1.1 Nobody']), 'no-mailbox'],
  ['a message', () => (refusals = [554, 554]), 'unwanted'],
] as const)('%s that is refused for good is not tried again, and says why', async (_what, refuse, reason) => {
  const { db, deliverNextMail, listMail, findMail, sendMailAgain } = await house()
  refuse()
  expect(await send()).toHaveLength(0)
  const rows = await db.mail.findMany({ select: { state: true, attempts: true, error: true } })
  expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([['failed', 1], ['failed', 1]])
  expect(rows.map(({ error }) => error).join()).not.toMatch(/@|nobody/i)
  expect(await deliverNextMail(new Date(planned.getTime() + 7 * 24 * 3_600_000))).toBe(false)

  const { mails } = await listMail({ state: 'failed', before: null })
  expect(mails.map((mail) => mail.reason)).toEqual([reason, reason])
  const mailId = mails[0]?.id ?? ''
  expect((await findMail(mailId))?.fault).toMatchObject({ reason, nextTryAt: null })

  expect((await sendMailAgain({ ...liaison, roles: ['admin'] }, { mailId, now: planned })).ok).toBe(true)
  expect(await send()).toHaveLength(1)
  expect(await findMail(mailId)).toMatchObject({ state: 'sent', fault: null })
})

test('an address that is put off is asked for again', async () => {
  const { db } = await house()
  refusedAddresses = ['450 4.2.0 Greylisted', '450 4.2.0 Greylisted']
  expect(await send()).toHaveLength(0)
  expect(await db.mail.findMany({ select: { state: true, attempts: true } })).toEqual([{ state: 'waiting', attempts: 1 }, { state: 'waiting', attempts: 1 }])
  expect(await send(new Date(planned.getTime() + 60_000))).toHaveLength(2)
})
