import { describe, expect, test } from 'vitest'
import { type AnsweredInvitation, type CalendarReply, type ReadMessage } from '../model.ts'
import { checkMethod, decideAnswer, findCalendar } from './answer.ts'

const when = { start: new Date('2026-12-08T18:30:00Z'), end: new Date('2026-12-08T19:00:00Z') }
const later = { start: new Date('2026-12-08T22:00:00Z'), end: new Date('2026-12-08T22:30:00Z') }
const at = (time: string) => new Date(`2026-12-01T${time}Z`)

const reply: CalendarReply = {
  method: 'REPLY',
  uid: 'meeting-1@localhost',
  attendee: 'host@example.org',
  says: 'accepted',
  sequence: 2,
  stampedAt: at('10:00:00'),
  when,
}
const counter: CalendarReply = { ...reply, method: 'COUNTER', says: 'other-time', when: later }
const invitation: AnsweredInvitation = {
  meetingId: 'meeting-1',
  attendeeId: 'attendee-1',
  staffId: 'host',
  when,
  askedRevision: 2,
  last: null,
}
const mx = 'mx.example.net'
const message = { from: 'host@example.org', proofs: [`${mx}; dmarc=pass`] }

type Case = readonly [
  what: string,
  change: Readonly<{
    reply?: Partial<CalendarReply>
    invitation?: Partial<AnsweredInvitation>
    from?: string | null
    proofs?: string[]
  }>,
  reason: string | null,
]

function decide([, change]: Case, base: CalendarReply) {
  const { from = message.from, proofs = message.proofs } = change
  return decideAnswer({ from, proofs }, { ...base, ...change.reply }, { ...invitation, ...change.invitation }, mx)
}

describe('an answer', () => {
  const cases: readonly Case[] = [
    ['to the invitation as it stands', {}, null],
    ['to what others answered since', { reply: { sequence: 5 } }, null],
    ['to an earlier invitation', { reply: { sequence: 1 } }, 'out-of-date'],
    ['with a sequence below zero', { reply: { sequence: -1 }, invitation: { askedRevision: 0 } }, 'out-of-date'],
    ['written before the one taken', { invitation: { last: { sequence: 2, stampedAt: at('10:00:01') } } }, 'out-of-date'],
    ['written at the same time', { invitation: { last: { sequence: 2, stampedAt: at('10:00:00') } } }, null],
    ['written after the one taken', { invitation: { last: { sequence: 2, stampedAt: at('09:00:00') } } }, null],
    ['with a lower sequence than the one taken', { invitation: { last: { sequence: 3, stampedAt: at('09:00:00') } } }, 'out-of-date'],
    ['with a higher one, though written earlier', { reply: { sequence: 3 }, invitation: { last: { sequence: 2, stampedAt: at('11:00:00') } } }, null],
    ['written before the link was pressed', { invitation: { last: { sequence: null, stampedAt: at('11:00:00') } } }, 'out-of-date'],
    ['written after the link was pressed', { invitation: { last: { sequence: null, stampedAt: at('09:00:00') } } }, null],
    ['from somebody else', { from: 'omar@example.org' }, 'sender-differs'],
    ['from nobody', { from: null }, 'sender-missing'],
    ['that the mail server does not believe', { proofs: ['mx.example.net; dmarc=fail header.from=example.org'] }, 'sender-unproven'],
  ]
  test.each(cases)('%s', (...one) => {
    const [, , reason] = one
    const decision = decide(one, reply)
    expect(decision.ok ? null : decision.refusal.code).toBe(reason)
    if (decision.ok) expect(decision.value).toEqual({ kind: 'answer', answer: 'accepted', seen: when })
    const proposal = decide(one, counter)
    expect(proposal.ok ? null : proposal.refusal.code).toBe(reason)
  })

  test.each([
    ['accepted', { kind: 'answer', answer: 'accepted', seen: when }],
    ['declined', { kind: 'answer', answer: 'declined', seen: when }],
  ] as const)('%s is carried out', (says, deed) => {
    expect(decideAnswer(message, { ...reply, says }, invitation, mx)).toEqual({ ok: true, value: deed })
  })

  test.each(['tentative', 'delegated'] as const)('%s is kept', (says) => {
    expect(decideAnswer(message, { ...reply, says }, invitation, mx)).toMatchObject({ refusal: { code: says } })
  })

  test('to times that it does not name is one to the times that stand', () => {
    expect(decideAnswer(message, { ...reply, when: null }, invitation, mx)).toMatchObject({ value: { seen: when } })
  })
})

test('another time is asked for against the times that stand; one that cannot be told is kept', () => {
  expect(decideAnswer(message, counter, invitation, mx)).toEqual({
    ok: true,
    value: { kind: 'propose', when: later, seen: when },
  })
  expect(decideAnswer(message, { ...counter, when: null }, invitation, mx)).toMatchObject({
    refusal: { code: 'time-unreadable' },
  })
})

describe('the part for calendars', () => {
  const withParts = (...calendars: ReadMessage['calendars']): ReadMessage => ({
    messageId: null, from: null, subject: '', words: '', proofs: [], calendars,
  })
  const file = { method: null, text: 'file' }
  const part = { method: 'REPLY', text: 'part' }

  test('is the one with a method, before a file', () => {
    expect(findCalendar(withParts(file, part))).toEqual({ ok: true, value: part })
    expect(findCalendar(withParts(file))).toEqual({ ok: true, value: file })
    expect(findCalendar(withParts())).toMatchObject({ refusal: { code: 'calendar-missing' } })
    expect(findCalendar(withParts({ ...part, text: 'x'.repeat(1_000_001) }))).toMatchObject({
      refusal: { code: 'calendar-too-large' },
    })
  })

  test.each([
    ['REPLY', 'reply', null],
    ['COUNTER', null, null],
    ['REPLY', 'REQUEST', 'method-differs'],
    ['', 'REPLY', 'method-differs'],
    ['REQUEST', 'REQUEST', 'method-no-answer'],
    ['', null, 'method-no-answer'],
  ])('with METHOD %j under the header %j', (inCalendar, method, reason) => {
    const checked = checkMethod(inCalendar, { method, text: '' })
    expect(checked.ok ? null : checked.refusal.code).toBe(reason)
  })
})
