import { beforeEach, describe, expect, test, vi } from 'vitest'
import { settleIncomingMail } from '#app/features/incoming-mail/commands/settle-incoming-mail.server.ts'
import { purgeIncomingMail } from '#app/features/incoming-mail/commands/purge-incoming-mail.server.ts'
import { takeIncomingMail } from '#app/features/incoming-mail/commands/take-incoming-mail.server.ts'
import { listKeptMail } from '#app/features/incoming-mail/queries/kept-mail.server.ts'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { cancelMeeting } from '#app/features/itineraries/commands/cancel-meeting.server.ts'
import { moveMeeting } from '#app/features/itineraries/commands/move-meeting.server.ts'
import { getToday } from '#app/features/today/queries/get-today.server.ts'
import { db } from '#app/storage/client.server.ts'
import { tuesdayMorning } from '#tests/factories/meeting.ts'
import { givenInvitations, invitationTo, liaison, standing, type InvitationMail } from './given.ts'
import { apple, google, outlook, thunderbird } from './messages.ts'

// Before the settings are read, which is once a process.
vi.hoisted(() => {
  process.env.INCOMING_MAIL_SERVER = 'mx.example.net'
})

const now = new Date('2026-12-02T12:00:00Z')
const shapes = { google, outlook, apple, thunderbird }

let meetingId: string
let invitation: InvitationMail

beforeEach(async () => {
  meetingId = await givenInvitations()
  invitation = await invitationTo('host@example.org')
})

async function take(raw: string | Uint8Array, at = now) {
  const taken = await takeIncomingMail({ kind: 'system' }, { raw: Buffer.from(raw), now: at })
  if (!taken.ok) throw new Error(taken.refusal.code)
  return taken.value
}

const applied = { outcome: 'applied', reason: null }
const kept = (reason: string) => ({ outcome: 'kept', reason })
const answerOf = async (staffId: string) => db.meetingAttendee.findFirstOrThrow({ where: { meetingId, staffId } })

describe.each(Object.entries(shapes))('%s', (_name, shape) => {
  test.each([
    ['ACCEPTED', 'accepted'],
    ['DECLINED', 'declined'],
  ])('%s is taken as the link would', async (partstat, answer) => {
    expect(await take(shape(invitation, { partstat }))).toEqual(applied)
    expect(await answerOf('host')).toMatchObject({ answer, answeredAt: now })
    expect(await answerOf('omar')).toMatchObject({ answer: 'waiting' })
    const events = await db.outboxEvent.findMany({ where: { type: 'invitation-answered' } })
    expect(events.map(({ actorKind }) => actorKind)).toEqual(['invited'])
  })

  test('another time is kept as a proposal', async () => {
    const other = { start: '20261208T220000Z', end: '20261208T223000Z', localStart: '20261208T140000', localEnd: '20261208T143000' }
    expect(await take(shape({ ...invitation, ...other }, { method: 'COUNTER', partstat: 'TENTATIVE' }))).toEqual(applied)
    expect(await answerOf('host')).toMatchObject({
      answer: 'waiting',
      proposedStartsAt: new Date('2026-12-08T22:00:00Z'),
      proposedEndsAt: new Date('2026-12-08T22:30:00Z'),
    })
  })

  test('perhaps is kept for the liaison', async () => {
    const before = await standing(meetingId)
    expect(await take(shape(invitation, { partstat: 'TENTATIVE' }))).toEqual(kept('tentative'))
    expect(await standing(meetingId)).toEqual(before)
  })
})

describe('kept with the reason, and nothing is changed', () => {
  const twice = (raw: string) => raw.replace(/(BEGIN:VEVENT[\s\S]*?END:VEVENT)/g, '$1\r\n$1')
  const cases: readonly [string, () => string | Uint8Array, string][] = [
    ['bytes at random', () => Buffer.from([0, 255, 1, 254, 13, 10, 0, 128]), 'mail-unreadable'],
    ['nothing but a blank', () => ' ', 'mail-unreadable'],
    ['a message that ends in the middle of a part', () => google(invitation).split('STATUS:CONFIRMED')[0] ?? '', 'calendar-unreadable'],
    ['no calendar', () => `From: ${invitation.email}\r\nSubject: Hello\r\n\r\nI come.`, 'calendar-missing'],
    ['a calendar that is none', () => apple(invitation).replace('BEGIN:VEVENT', 'BEGIN:VEVENTS'), 'calendar-unreadable'],
    ['two events', () => twice(thunderbird(invitation)), 'calendar-several-events'],
    ['a method that differs', () => google(invitation, { headerMethod: 'REQUEST' }), 'method-differs'],
    ['a request', () => google(invitation, { method: 'REQUEST' }), 'method-no-answer'],
    ['a cancellation', () => outlook(invitation, { method: 'CANCEL' }), 'method-no-answer'],
    ['no person', () => thunderbird(invitation).replace(/^ATTENDEE.*\n/m, ''), 'attendee-unclear'],
    ['two persons', () => thunderbird(invitation).replace(/^ATTENDEE.*\n/m, '$&$&'), 'attendee-unclear'],
    ['a meeting of another house', () => google(invitation, { uid: 'meeting-9@elsewhere.example' }), 'meeting-unknown'],
    ['the same id at another house', () => google(invitation, { uid: invitation.uid.replace(/@.*/, '@elsewhere.example') }), 'meeting-unknown'],
    ['somebody who is not invited', () => google(invitation, { from: 'x@example.org', attendee: 'x@example.org' }), 'attendee-unknown'],
    ['a forged sender', () => google(invitation, { from: 'omar@example.org' }), 'sender-differs'],
    ['two senders', () => google(invitation).replace(/^From: .*\r\n/m, `$&From: ${invitation.email}\r\n`), 'sender-missing'],
    ['a sender that the mail server does not believe', () => google(invitation, { headers: ['Authentication-Results: mx.example.net; dmarc=fail header.from=example.org'] }), 'sender-unproven'],
    ['a sequence below all', () => outlook(invitation, { sequence: -1 }), 'out-of-date'],
    ['no stamp', () => thunderbird(invitation).replace(/^DTSTAMP.*\n/m, ''), 'calendar-unreadable'],
    ['delegation', () => apple(invitation, { partstat: 'DELEGATED' }), 'delegated'],
    ['another time without a zone', () => thunderbird(invitation, { method: 'COUNTER', start: '20261208T140000', end: '20261208T143000' }), 'time-unreadable'],
    ['another time long ago', () => thunderbird(invitation, { method: 'COUNTER', start: '20251208T140000Z', end: '20251208T143000Z' }), 'time-impossible'],
    ['an answer to other times', () => thunderbird(invitation, { start: '20261208T200000Z', end: '20261208T203000Z' }), 'meeting-changed'],
    ['a zone with a rule that never ends', () => outlook(invitation, { method: 'COUNTER' }), 'time-unreadable'],
  ]
  test.each(cases)('%s', async (what, raw, reason) => {
    const bomb = (text: string) => text.replace(/(base64\r\n\r\n)([\s\S]*?)(\r\n--_000)/, (_all, head: string, body: string, tail: string) =>
      head + Buffer.from(Buffer.from(body, 'base64').toString().replace(/FREQ=YEARLY;INTERVAL=1/g, 'FREQ=SECONDLY')).toString('base64') + tail)
    const made = raw()
    const before = await standing(meetingId)
    expect(await take(what.startsWith('a zone') ? bomb(String(made)) : made)).toEqual(kept(reason))
    expect(await standing(meetingId)).toEqual(before)
    expect(await db.incomingMail.findMany({ select: { outcome: true, reason: true } })).toEqual([kept(reason)])
  })
})

test('after a move, an answer to the earlier invitation is kept; one to the new invitation is taken', async () => {
  const move = { meetingId, venue: { roomId: null, onlineUrl: null }, allowOverlap: false, revision: 0, now }
  await moveMeeting(liaison, { ...move, local: { start: '2026-12-08T14:00', end: '2026-12-08T14:30' } })
  expect(await take(google(invitation))).toEqual(kept('out-of-date'))
  const again = { ...(await invitationTo('host@example.org')), start: '20261208T220000Z', end: '20261208T223000Z' }
  expect(again.sequence).toBe(1)
  expect(await take(google(again))).toEqual(applied)
})

test('what others answered meanwhile does not put an answer out of date', async () => {
  const omar = await invitationTo('omar@example.org')
  expect(await take(google(invitation))).toEqual(applied)
  expect(await take(outlook(omar))).toEqual(applied)
  expect([(await answerOf('host')).answer, (await answerOf('omar')).answer]).toEqual(['accepted', 'accepted'])
})

test('the answer written last counts, whichever comes first', async () => {
  expect(await take(google(invitation, { partstat: 'DECLINED', stamp: '20261202T110000Z' }))).toEqual(applied)
  expect(await take(google(invitation, { stamp: '20261202T100000Z' }))).toEqual(kept('out-of-date'))
  expect(await answerOf('host')).toMatchObject({ answer: 'declined' })
  const later = new Date('2026-12-02T12:05:00Z')
  expect(await take(google(invitation, { stamp: '20261202T113000Z' }), later)).toEqual(applied)
  expect(await answerOf('host')).toMatchObject({ answer: 'accepted' })
})

test('an answer by the link counts before an earlier one by mail', async () => {
  const { id } = await answerOf('host')
  const invited = { kind: 'invited', attendeeId: id, staffId: 'host' } as const
  await answerInvitation(invited, { attendeeId: id, answer: 'declined', seen: tuesdayMorning, now })
  expect(await take(google(invitation))).toEqual(kept('out-of-date'))
  expect(await take(google(invitation, { stamp: '20261202T120100Z' }), new Date('2026-12-02T12:02:00Z'))).toEqual(applied)
})

test('a cancelled meeting takes no answer', async () => {
  await cancelMeeting(liaison, { meetingId, revision: 0, now })
  expect(await take(google(invitation, { sequence: 5 }))).toEqual(kept('meeting-changed'))
})

test('the same message is taken once', async () => {
  const raw = google(invitation, { id: '<one@mail.example.org>' })
  expect(await Promise.all([take(raw), take(raw)])).toEqual([applied, applied])
  const after = await standing(meetingId)
  expect(await take(google(invitation, { id: '<one@mail.example.org>', partstat: 'DECLINED', stamp: '20261202T113000Z' }))).toEqual(applied)
  expect(await standing(meetingId)).toEqual(after)
  expect(await db.incomingMail.count()).toBe(1)
})

test('only the house itself takes mail in, and nothing above a megabyte', async () => {
  const raw = Buffer.alloc(1_000_001, 'x')
  expect(await takeIncomingMail(liaison, { raw: raw.subarray(0, 10), now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await takeIncomingMail({ kind: 'system' }, { raw, now })).toMatchObject({ refusal: { code: 'mail-too-large' } })
  expect(await db.incomingMail.count()).toBe(0)
})

describe('what is kept', () => {
  test('is shown to the liaison with the words, waits on today, and is answered by hand once', async () => {
    await take(outlook(invitation, { partstat: 'TENTATIVE' }))
    const [mail] = await listKeptMail(liaison)
    expect(mail).toMatchObject({
      fromAddress: 'host@example.org', reason: 'tentative', answer: 'tentative', words: 'See you there, grüezi.',
      about: { id: meetingId, person: 'Priya Raman' },
    })
    expect((await getToday(liaison, now)).needs.map(({ kind }) => kind)).toContain('mail')

    const order = { mailId: mail?.id ?? '', intent: 'accepted', now } as const
    expect(await settleIncomingMail({ ...liaison, roles: ['host'] }, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await settleIncomingMail({ ...liaison, officeId: 'office-2' }, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect((await settleIncomingMail(liaison, order)).ok).toBe(true)
    expect(await answerOf('host')).toMatchObject({ answer: 'accepted' })
    expect(await settleIncomingMail(liaison, order)).toMatchObject({ refusal: { code: 'mail-settled' } })
    expect(await listKeptMail(liaison)).toEqual([])
  })

  test('of nobody known can only be marked as dealt with', async () => {
    await take('From: somebody@example.org\r\nSubject: <b>Hello</b>\r\nContent-Type: text/html\r\n\r\n<p>Are you <script>alert(1)</script>open?')
    const [mail] = await listKeptMail(liaison)
    expect(mail).toMatchObject({ about: null, subject: '<b>Hello</b>', words: 'Are you open?' })
    const order = { mailId: mail?.id ?? '', now }
    expect(await settleIncomingMail(liaison, { ...order, intent: 'accepted' })).toMatchObject({ refusal: { code: 'not-invited' } })
    expect((await settleIncomingMail(liaison, { ...order, intent: 'done' })).ok).toBe(true)
  })

  test('is not shown at another office or to a host, and goes after 90 days', async () => {
    await take(google(invitation, { partstat: 'TENTATIVE' }))
    expect(await listKeptMail({ ...liaison, officeId: 'office-2' })).toEqual([])
    expect(await listKeptMail({ ...liaison, roles: ['host'] })).toEqual([])
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
    expect(await purgeIncomingMail({ kind: 'system' }, { now: days(89) })).toEqual({ ok: true, value: { mails: 0 } })
    expect(await purgeIncomingMail({ kind: 'system' }, { now: days(91) })).toEqual({ ok: true, value: { mails: 1 } })
    expect(await db.incomingMail.count()).toBe(0)
  })
})
