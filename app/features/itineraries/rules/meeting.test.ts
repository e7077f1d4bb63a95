import { describe, expect, test } from 'vitest'
import { aMeeting, anAttendee, aPlannedVisit, tuesdayMorning } from '#tests/factories/meeting.ts'
import * as rules from './meeting.ts'

const timeZone = 'America/Los_Angeles'
const now = new Date('2026-12-01T18:00:00Z')
const visit = aPlannedVisit()
const open = { now, visit, timeZone, isClosed: () => false }
const closed = { ...open, isClosed: () => true }
const afternoon = { start: new Date('2026-12-08T22:00:00Z'), end: new Date('2026-12-08T22:30:00Z') }
const nowhere = { roomId: null, onlineUrl: null }
const span = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) })

describe('checkTime', () => {
  test.each([
    ['the first minute of the first day', '2026-12-07T08:00:00Z', '2026-12-07T08:30:00Z', null],
    ['to the last minute of the last day', '2026-12-10T07:00:00Z', '2026-12-10T08:00:00Z', null],
    ['over midnight after the last day', '2026-12-10T07:30:00Z', '2026-12-10T08:30:00Z', 'plan-outside-visit'],
    ['the evening before, though UTC says the first day', '2026-12-07T07:00:00Z', '2026-12-07T07:30:00Z', 'plan-outside-visit'],
    ['eight hours', '2026-12-08T17:00:00Z', '2026-12-09T01:00:00Z', null],
    ['a minute more', '2026-12-08T17:00:00Z', '2026-12-09T01:01:00Z', 'plan-too-long'],
    ['a minute ago', '2026-12-01T17:59:00Z', '2026-12-01T18:30:00Z', 'plan-in-the-past'],
  ])('%s', (_case, start, end, code) => {
    const outcome = rules.checkTime(span(start, end), open)
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code)
  })

  test.each([
    ['declined', { decision: 'declined' }],
    ['cancelled', { decision: 'cancelled' }],
    ['closed', { closedAt: now }],
  ])('nothing is planned for a visit that is %s', (_case, more) => {
    expect(rules.checkTime(afternoon, { ...open, visit: { ...visit, ...more } })).toMatchObject({
      refusal: { code: 'plan-visit-ended' },
    })
  })
})

describe('planMeeting', () => {
  test('a room needs an open office; a meeting online does not', () => {
    expect(rules.planMeeting(aMeeting({ roomId: 'room' }), closed)).toMatchObject({ refusal: { code: 'office-closed' } })
    expect(rules.planMeeting(aMeeting({ onlineUrl: 'https://meet.example.org' }), closed)).toMatchObject({ ok: true })
  })

  test('somebody of the staff has to come', () => {
    const alone = aMeeting({ attendees: [anAttendee({ visitId: 'visit-1' })] })
    expect(rules.planMeeting(alone, open)).toMatchObject({ refusal: { code: 'meeting-without-staff' } })
  })
})

describe('moveMeeting', () => {
  const agreed = [anAttendee({ id: 'a', staffId: 'a', answer: 'accepted' }), anAttendee({ id: 'b', staffId: 'b', answer: 'declined' })]
  const meeting = aMeeting({ revision: 4, attendees: [anAttendee({ id: 'v', visitId: 'visit-1', answer: 'accepted' }), ...agreed] })
  const answers = (outcome: ReturnType<typeof rules.moveMeeting>) =>
    outcome.ok ? outcome.value.attendees.map(({ answer }) => answer) : outcome.refusal.code

  test('asks everybody of the staff again but those who agreed, and raises the revision', () => {
    const outcome = rules.moveMeeting(meeting, { when: afternoon, venue: nowhere, revision: 4, agreed: ['b'] }, open)
    expect(answers(outcome)).toEqual(['accepted', 'waiting', 'accepted'])
    expect(outcome).toMatchObject({ value: { when: afternoon, revision: 5 } })
  })

  test('another place alone asks nobody', () => {
    const venue = { roomId: 'room', onlineUrl: null }
    const outcome = rules.moveMeeting(meeting, { when: tuesdayMorning, venue, revision: 4, agreed: [] }, open)
    expect(answers(outcome)).toEqual(['accepted', 'accepted', 'declined'])
  })

  test.each([
    ['a cancelled one', { status: 'cancelled' as const }, {}, open, 'meeting-not-planned'],
    ['one that is over', {}, {}, { ...open, now: tuesdayMorning.end }, 'meeting-over'],
    ['one that changed meanwhile', {}, { revision: 3 }, open, 'changed-meanwhile'],
    ['to where it is', {}, { when: tuesdayMorning }, open, 'meeting-unchanged'],
    ['into a room of a closed office', {}, { venue: { roomId: 'room', onlineUrl: null } }, closed, 'office-closed'],
  ])('does not move %s', (_case, more, order, circumstances, code) => {
    const wanted = { when: afternoon, venue: nowhere, revision: 4, agreed: [], ...order }
    expect(answers(rules.moveMeeting({ ...meeting, ...more }, wanted, circumstances))).toBe(code)
  })
})

describe('answers', () => {
  const seen = tuesdayMorning
  const host = 'meeting-1-host'
  const answer = (word: 'accepted' | 'declined', meeting = aMeeting()) =>
    rules.answerInvitation(meeting, { attendeeId: host, answer: word, seen, now })
  const hostOf = (outcome: ReturnType<typeof answer>) => (outcome.ok ? outcome.value.attendees[1] : outcome.refusal)

  test('whoever declines is free by their own word, until they come after all', () => {
    const declined = answer('declined')
    expect(hostOf(declined)).toMatchObject({ answer: 'declined', overlapAllowedById: 'host', answeredAt: now })
    expect(declined.ok && hostOf(answer('accepted', declined.value))).toMatchObject({ answer: 'accepted', overlapAllowedById: null })
  })

  test('a proposal waits, and does not bring back who declined', () => {
    const asked = rules.proposeTime(aMeeting(), { attendeeId: host, when: afternoon, seen }, open)
    expect(hostOf(asked as ReturnType<typeof answer>)).toMatchObject({ answer: 'waiting', proposed: afternoon })
    const declined = answer('declined')
    const after = declined.ok && rules.proposeTime(declined.value, { attendeeId: host, when: afternoon, seen }, open)
    expect(after && hostOf(after as ReturnType<typeof answer>)).toMatchObject({ answer: 'declined', proposed: afternoon })
  })

  test('a proposal that is turned down is gone, and the answer as it was', () => {
    const asked = rules.proposeTime(aMeeting(), { attendeeId: host, when: afternoon, seen }, open)
    const meeting = asked.ok ? asked.value : aMeeting()
    const left = rules.declineProposal(meeting, { attendeeId: host, revision: 1, now })
    expect(hostOf(left as ReturnType<typeof answer>)).toMatchObject({ answer: 'waiting', proposed: null })
    const order = { attendeeId: host, revision: 0, now }
    expect(rules.declineProposal(aMeeting(), order)).toMatchObject({ refusal: { code: 'proposal-gone' } })
  })

  test.each([
    ['nobody invited', { attendeeId: 'x' }, {}, 'not-invited'],
    ['another time than the one seen', { seen: afternoon }, {}, 'changed-meanwhile'],
    ['a cancelled meeting', {}, { status: 'cancelled' as const }, 'meeting-not-planned'],
    ['a meeting that is over', { now: tuesdayMorning.end }, {}, 'meeting-over'],
  ])('takes no answer for %s', (_case, order, more, code) => {
    const given = { attendeeId: host, answer: 'accepted' as const, seen, now, ...order }
    expect(rules.answerInvitation(aMeeting(more), given)).toMatchObject({ refusal: { code } })
  })
})
