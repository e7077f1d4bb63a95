import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Tx } from '#app/storage/client.server.ts'
import { anAttendee, givenMeeting } from '#tests/factories/meeting.ts'
import { google, outlook } from '../integration/incoming-mail/messages.ts'
import { checkAccessible, checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse } from './house.ts'
import { press } from './keyboard.ts'
import { seedPlan, span } from './plan-house.ts'

const secret = 'a-secret-of-the-mail-server-0123456789'
const when = span(0, '13:00', '13:30')

const house = useHouse(
  async (tx: Tx) => {
    await seedPlan(tx)
    const attendees = [
      anAttendee({ id: 'lexemes-guest', visitId: 'visit', answer: 'accepted' }),
      anAttendee({ id: 'lexemes-priya', staffId: 'priya' }),
      anAttendee({ id: 'lexemes-omar', staffId: 'omar' }),
    ]
    await givenMeeting(tx, { id: 'lexemes', title: 'Wikidata lexemes', visitId: 'visit', when, attendees })
  },
  { INCOMING_MAIL_SECRET: secret, INCOMING_MAIL_SERVER: 'mx.example.net' },
)

const utc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')
const invited = (email: string) => ({
  ...{ email, uid: 'lexemes@localhost', sequence: 0, start: utc(when.start), end: utc(when.end) },
  ...{ localStart: utc(when.start).slice(0, -1), localEnd: utc(when.end).slice(0, -1) },
})

/** Hands a raw message to the house, as its mail server does. */
async function deliver(raw: string): Promise<unknown> {
  const headers = { 'Content-Type': 'message/rfc822', Authorization: `Bearer ${secret}` }
  const answer = await fetch(`${house.origin}/mail/incoming`, { method: 'POST', headers, body: raw })
  expect(answer.status).toBe(202)
  return answer.json()
}

async function liaison(): Promise<Page> {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  return page
}

const unproven = { headers: ['Authentication-Results: mx.example.net; dmarc=fail header.from=example.org'] }

test('an answer that nobody vouches for waits with its reason, and the liaison sets it by keyboard', async () => {
  expect(await deliver(google(invited('priya@example.org'), unproven))).toEqual({ outcome: 'kept', reason: 'sender-unproven' })
  const page = await liaison()
  await page.goto('/meetings/lexemes')
  expect(await page.getByText('Accepted', { exact: true }).count()).toBe(0)

  await page.goto('/today')
  await press(page, /^Look at the message from/, 'link')
  await page.getByRole('heading', { name: 'Mail to the house' }).waitFor()
  await page.getByRole('heading', { name: 'Accepted: Structured data on Commons' }).waitFor()
  await page.getByText('priya@example.org').waitFor()
  await page.getByText('The mail server could not prove that it comes from this sender.').waitFor()
  await page.getByText('The calendar program says: accepted.').waitFor()
  await page.getByText('Priya Raman has accepted this invitation.').waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await press(page, 'Set the answer of Priya Raman to accepted')
  await page.getByText('Dealt with. It is off the list.').waitFor()
  await page.getByText('No mail waits').waitFor()
  await checkAccessible(page)

  await page.goto('/meetings/lexemes')
  await page.getByText('Accepted', { exact: true }).first().waitFor()
})

test('what is neither yes nor no, and what is no answer at all, is dealt with by a person', async () => {
  const perhaps = outlook(invited('omar@example.org'), { partstat: 'TENTATIVE', headers: ['Authentication-Results: mx.example.net; dmarc=pass header.from=example.org'] })
  expect(await deliver(perhaps)).toEqual({ outcome: 'kept', reason: 'tentative' })
  const hostile = ['From: somebody@example.org', 'To: foyer@example.org', 'Message-ID: <1@example.org>', 'Subject: <img src=x onerror=alert(1)>', '', 'مرحبا <script>alert(1)</script>', ''].join('\r\n')
  expect(await deliver(hostile)).toEqual({ outcome: 'kept', reason: 'calendar-missing' })

  const page = await liaison()
  page.on('dialog', () => expect.unreachable('a message opened a dialog'))
  await page.goto('/meetings/mail')
  await page.getByText('The answer is neither yes nor no.').waitFor()
  await page.getByText('The calendar program says: perhaps.').waitFor()
  await page.getByText('It holds no answer from a calendar program. Somebody may have written it by hand.').waitFor()
  await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor()
  await page.getByText('مرحبا <script>alert(1)</script>').waitFor()
  await checkAccessible(page)

  const other = await liaison()
  await other.goto('/meetings/mail')
  await other.getByRole('button', { name: 'Set the answer of \u2068عمر الشامي\u2069 to declined' }).click()
  await other.getByText('Dealt with. It is off the list.').waitFor()
  expect(await other.getByText('The answer is neither yes nor no.').count()).toBe(0)

  await page.getByRole('button', { name: 'Set the answer of \u2068عمر الشامي\u2069 to accepted' }).click()
  await page.getByText('Somebody dealt with this message already.').waitFor()
  await page.goto('/meetings/lexemes')
  await page.getByText('Declined', { exact: true }).first().waitFor()

  await page.goto('/meetings/mail')
  await press(page, 'The message from somebody@example.org is dealt with')
  await page.getByText('No mail waits').waitFor()
})

test('nobody but the liaison reads it', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'priya@example.org')
  expect((await page.goto('/meetings/mail'))?.status()).toBe(403)
  expect((await fetch(`${house.origin}/mail/incoming`, { method: 'POST', body: 'x' })).status).toBe(401)
})
