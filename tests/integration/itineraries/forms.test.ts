import { beforeEach, describe, expect, test } from 'vitest'
import { respondToken } from '#app/features/itineraries/invitation-pass.server.ts'
import { action as cancel } from '#app/routes/_staff.meetings.$id_.cancel.tsx'
import { action as move } from '#app/routes/_staff.meetings.$id_.move.tsx'
import { action as answer } from '#app/routes/_staff.meetings.$id.tsx'
import { action as changePlan } from '#app/routes/_staff.visits.$id.plan.tsx'
import { action as plan } from '#app/routes/_staff.visits.$id.plan_.meeting.tsx'
import { action as moveStop } from '#app/routes/_staff.visits.$id.plan_.stop_.$stopId.tsx'
import { action as addStop } from '#app/routes/_staff.visits.$id.plan_.stop.tsx'
import { action as respond, loader as readInvitation } from '#app/routes/respond.$token.tsx'
import { addDays, isoWeekday } from '#app/lib/calendar-date.ts'
import { toInterval, toLocalDate } from '#app/lib/office-time.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { anAttendee, givenMeeting, givenPlace, givenStop } from '#tests/factories/meeting.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { answerOf, describeBadInput, formRequest, signedIn, without, type BadCase } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const zone = 'America/Los_Angeles'
const soon = addDays(toLocalDate(new Date(), zone), 2)
const monday = addDays(soon, (8 - isoWeekday(soon)) % 7)
const local = (start: string, end: string) => ({ start: `${monday}T${start}`, end: `${monday}T${end}` })
const instants = (start: string, end: string) => {
  const interval = toInterval(local(start, end), zone)
  if (!interval.ok) throw new Error(interval.refusal.code)
  return interval.value
}
const seen = () => {
  const { start, end } = instants('10:30', '11:00')
  return { seenStart: start.toISOString(), seenEnd: end.toISOString() }
}
const long = 'x'.repeat(10_000)

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'stranger', name: 'Mei Sato' })
    await givenVisit(tx, { firstDay: monday, lastDay: addDays(monday, 2), halves: [] })
    await givenPlace(tx)
    const attendees = [anAttendee({ id: 'guest', visitId: 'visit-1' }), anAttendee({ id: 'invitation', staffId: 'host' })]
    await givenMeeting(tx, { when: instants('10:30', '11:00'), attendees })
    await givenStop(tx, { when: instants('15:00', '16:00') })
  })
})

const times: readonly BadCase[] = [
  ['no start', without('start'), 'start'],
  ['no end', without('end'), 'end'],
  ['a start of 10,000 characters', { start: long }, 'start'],
  ['30 February', { start: '2026-02-30T10:00' }, 'start'],
  ['two starts', { start: [`${monday}T12:00`, `${monday}T13:00`] }, 'start'],
  ['a start with control characters', { start: `${monday}T12:00\u0000` }, 'start'],
  ['an end before the start', { end: `${monday}T01:00` }, 'end'],
  ['the past', { start: '2020-01-01T10:00', end: '2020-01-01T11:00' }, 'start'],
  ['an hour of neither kind', { startWhich: 'middle' }, 'startWhich'],
]

const revisions: readonly BadCase[] = [
  ['no revision', without('revision'), 'revision'],
  ['a negative revision', { revision: '-1' }, 'revision'],
  ['an older revision', { revision: '7' }, ''],
]

const liaison = () => signedIn('liaison')

describeBadInput('plan a meeting', {
  path: '/visits/visit-1/plan/meeting',
  action: plan,
  params: { id: 'visit-1' },
  cookie: liaison,
  good: { title: 'Lexemes', staffIds: 'host', ...local('12:00', '12:30'), formToken: 'token-0123456789abcdef' },
  stored: () => db.meeting.count(),
  cases: [
    ...times,
    ['nothing', () => ({}), 'title'],
    ['a title of 10,000 characters', { title: long }, 'title'],
    ['a title of control characters alone', { title: '\u0000\u0007\u202E' }, 'title'],
    ['a note of 10,000 characters', { note: long }, 'note'],
    ['nobody', without('staffIds'), 'staffIds'],
    ['somebody unknown', { staffIds: 'nobody' }, 'staffIds'],
    ['an id that is none', { staffIds: '../x' }, 'staffIds'],
    ['a room unknown', { roomId: 'office-9-room-1' }, 'roomId'],
    ['a wish unknown', { wishId: 'wish-9' }, 'wishId'],
    ['a link that is a script', { onlineUrl: 'javascript:alert(1)' }, 'onlineUrl'],
    ['two titles', { title: ['a', 'b'] }, 'title'],
    ['no form token', without('formToken'), 'formToken'],
    ['a time at which the host is taken', local('10:45', '11:15'), 'start'],
  ],
})

describeBadInput('move a meeting', {
  path: '/meetings/meeting-1/move',
  action: move,
  params: { id: 'meeting-1' },
  cookie: liaison,
  good: { revision: '0', ...local('12:00', '12:30') },
  stored: () => db.outboxEvent.count(),
  cases: [...times, ...revisions, ['where it is', local('10:30', '11:00'), 'start']],
})

describeBadInput('cancel a meeting', {
  path: '/meetings/meeting-1/cancel',
  action: cancel,
  params: { id: 'meeting-1' },
  cookie: liaison,
  good: { revision: '0' },
  stored: () => db.outboxEvent.count(),
  cases: revisions,
})

describeBadInput('add a stop', {
  path: '/visits/visit-1/plan/stop',
  action: addStop,
  params: { id: 'visit-1' },
  cookie: liaison,
  good: { kind: 'meal', placeId: 'place-1', ...local('12:00', '13:00'), formToken: 'token-0123456789abcdef' },
  stored: () => db.stop.count(),
  cases: [
    ...times,
    ['no kind', without('kind'), 'kind'],
    ['another kind', { kind: 'nap' }, 'kind'],
    ['neither place nor name', without('placeId'), 'title'],
    ['a place unknown', { placeId: 'place-9' }, 'placeId'],
    ['a name of 10,000 characters', { title: long }, 'title'],
    ['a time at which the place is closed', local('13:30', '14:30'), 'start'],
    ['a time at which the visitor is elsewhere', local('15:30', '16:30'), 'start'],
  ],
})

describeBadInput('move a stop', {
  path: '/visits/visit-1/plan/stop/stop-1',
  action: moveStop,
  params: { id: 'visit-1', stopId: 'stop-1' },
  cookie: liaison,
  good: { revision: '0', ...local('12:00', '12:30') },
  stored: () => db.outboxEvent.count(),
  cases: [...times, ...revisions],
})

describeBadInput('change the plan', {
  path: '/visits/visit-1/plan',
  action: changePlan,
  params: { id: 'visit-1' },
  cookie: liaison,
  good: { intent: 'remove-stop', stopId: 'stop-1', revision: '0' },
  stored: () => db.outboxEvent.count(),
  cases: [
    ...revisions,
    ['nothing to do', without('intent'), 'intent'],
    ['something else to do', { intent: 'burn' }, 'intent'],
    ['no stop', without('stopId'), 'stopId'],
    ['a stop unknown', { stopId: 'stop-9' }],
  ],
})

const answers: readonly BadCase[] = [
  ['no answer', without('answer'), 'answer'],
  ['another answer', { answer: 'maybe' }, 'answer'],
  ['two answers', { answer: ['accepted', 'declined'] }, 'answer'],
  ['times never seen', without('seenStart'), 'seenStart'],
  ['other times than there are', { seenStart: '2026-12-08T00:00:00.000Z' }, ''],
  ['another time without a time', { answer: 'other-time' }, 'start'],
]

describeBadInput('answer by a link', {
  path: '/respond/token',
  action: (args) => respond({ ...args, params: { token: respondToken('invitation') } }),
  cookie: () => Promise.resolve(''),
  good: { answer: 'accepted', ...seen() },
  stored: () => db.outboxEvent.count(),
  cases: answers,
})

describeBadInput('answer as staff', {
  path: '/meetings/meeting-1',
  action: answer,
  params: { id: 'meeting-1' },
  cookie: () => signedIn('host'),
  good: { answer: 'accepted', ...seen() },
  stored: () => db.outboxEvent.count(),
  cases: [
    ...answers,
    ['a proposal that nobody made', { answer: 'take-proposal', attendeeId: 'invitation', revision: '0' }, ''],
    ['turning down what nobody asked for', { answer: 'leave-proposal', attendeeId: 'invitation', revision: '0' }, ''],
    ['turning down nobody', { answer: 'leave-proposal', revision: '0' }, 'attendeeId'],
  ],
})

describe('who may', () => {
  const order = { title: 'Lexemes', staffIds: 'host', ...local('12:00', '12:30'), formToken: 'token-0123456789abcdef' }
  const forms = [
    ['plan', plan, { id: 'visit-1' }, order],
    ['plan for nobody', plan, { id: 'visit-9' }, order],
    ['move', move, { id: 'meeting-1' }, { revision: '0', ...local('12:00', '12:30') }],
    ['cancel', cancel, { id: 'meeting-1' }, { revision: '0' }],
    ['answer', answer, { id: 'meeting-1' }, { answer: 'accepted', ...seen() }],
    ['remove', changePlan, { id: 'visit-1' }, { intent: 'remove-stop', stopId: 'stop-1', revision: '0' }],
    ['send', changePlan, { id: 'visit-1' }, { intent: 'send-plan' }],
    ['move a stop', moveStop, { id: 'visit-1', stopId: 'stop-1' }, { revision: '0', ...local('12:00', '12:30') }],
  ] as const

  test.each(forms)('%s: not somebody of the staff whom it does not concern', async (name, action, params, fields) => {
    const before = await db.outboxEvent.count()
    const reply = await answerOf(action, formRequest('/x', fields, await signedIn('stranger')), params)
    expect(reply.status).toBe(name === 'plan for nobody' ? 404 : 403)
    expect(await db.outboxEvent.count()).toBe(before)
  })

  test.each(forms)('%s: whoever is not signed in is asked to', async (_name, action, params, fields) => {
    const reply = await answerOf(action, formRequest('/x', fields), params)
    expect([reply.status, reply.headers.get('Location')]).toEqual([302, expect.stringContaining('/sign-in')])
  })

  test('a link that was not made here answers nothing', async () => {
    const good = respondToken('invitation')
    for (const token of ['', 'invitation', `${good}x`, good.replace('invitation', 'guest'), respondToken('guest')]) {
      const args = { params: { token }, context: {} }
      const reply = await answerOf(respond, formRequest('/respond/x', { answer: 'accepted', ...seen() }), args.params)
      expect(reply.status).toBe(404)
    }
    expect(await db.meetingAttendee.count({ where: { answer: 'accepted' } })).toBe(0)
  })

  test('looking at an invitation writes nothing', async () => {
    const request = new Request('http://localhost:3000/respond/x?answer=accepted')
    await readInvitation({ request, params: { token: respondToken('invitation') }, context: {} })
    expect(await db.meetingAttendee.count({ where: { answer: 'accepted' } })).toBe(0)
    expect(await db.outboxEvent.count()).toBe(0)
  })
})
