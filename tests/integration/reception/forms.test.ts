import { beforeAll, describe, expect, test } from 'vitest'
import { newDeviceCredential } from '#app/access/device.server.ts'
import { carryGuest } from '#app/access/kiosk-guest.server.ts'
import { addWalkIn } from '#app/features/reception/commands/add-walk-in.server.ts'
import { action as deskTap } from '#app/routes/desk._index.tsx'
import { action as deskMatch } from '#app/routes/desk.match.$walkInId.tsx'
import { action as deskWalkIn } from '#app/routes/desk.walk-in.tsx'
import { action as kioskCall } from '#app/routes/kiosk.call.ts'
import { action as kioskCode } from '#app/routes/kiosk._index.tsx'
import { action as kioskHello } from '#app/routes/kiosk.hello.tsx'
import { action as kioskLeaving } from '#app/routes/kiosk.leaving.tsx'
import { action as kioskMissing } from '#app/routes/kiosk.missing.tsx'
import { action as kioskWalkIn } from '#app/routes/kiosk.walk-in.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { answerOf, describeBadInput, faultsOf, formRequest, signedIn, without } from '../bad-input.ts'
import { anEventId, desk, givenReception, tablet } from './given.ts'

const long = 'x'.repeat(10_000)
const today = toLocalDate(new Date(), 'America/Los_Angeles')
const cookies = { device: '', guest: '', foreign: '' }

beforeAll(async () => {
  await givenReception()
  const { credentialHash, cookie } = await newDeviceCredential()
  cookies.device = cookie.split(';')[0] ?? ''
  await inTransaction(async (tx) => {
    await tx.device.update({ where: { id: 'door' }, data: { credentialHash, pairedAt: new Date() } })
    const days = { firstDay: today, lastDay: addDays(today, 2), halves: [] }
    await givenVisit(tx, { id: 'visit-1', contactId: 'contact-1', ...days })
    await givenVisit(tx, { id: 'visit-far', contactId: 'contact-2', officeId: 'office-2', ...days })
  })
  await addWalkIn(desk, { eventId: 'the-walk-in-of-tests', officeId: 'office-1', nameToShow: 'Teo', reason: '', reachAt: '', now: new Date() })
  const guestOf = async (visitId: string) => (await carryGuest(tablet, visitId, new Date())).split(';')[0] ?? ''
  cookies.guest = `${cookies.device}; ${await guestOf('visit-1')}`
  cookies.foreign = `${cookies.device}; ${await guestOf('visit-far')}`
})

const events = () => db.receptionEvent.count()
const tap = { intent: 'arrive', eventId: 'an-event-of-bad-input', guest: 'visit', guestId: 'visit-1' }

describeBadInput('a tap at the desk', {
  path: '/desk?index',
  action: deskTap,
  cookie: () => signedIn('mei'),
  good: tap,
  stored: events,
  cases: [
    ['no intent', without('intent')],
    ['an intent that is none', { intent: 'dance' }],
    ['no event', without('eventId'), 'eventId'],
    ['an event of ten thousand letters', { eventId: long }, 'eventId'],
    ['another kind of guest', { guest: 'staff' }, 'guest'],
    ['no guest', without('guestId'), 'guestId'],
    ['a guest who is not there', { guestId: 'nobody' }],
    ['a leaving of somebody who is out', { intent: 'leave' }],
    ['two guests', { guestId: ['visit-1', 'visit-far'] }, 'guestId'],
    ['an undo of nothing', { intent: 'undo', undoes: 'nothing' }],
  ],
})

describeBadInput('a walk-in at the desk', {
  path: '/desk/walk-in',
  action: deskWalkIn,
  cookie: () => signedIn('mei'),
  good: { eventId: 'a-walk-in-of-bad-input', nameToShow: 'Teo', reason: '', reachAt: '', hostId: '' },
  stored: events,
  cases: [
    ['no name', without('nameToShow'), 'nameToShow'],
    ['a name of blanks', { nameToShow: ' \t ' }, 'nameToShow'],
    ['a name of control characters', { nameToShow: '\u0000\u0007\u202E' }, 'nameToShow'],
    ['a name of ten thousand letters', { nameToShow: long }, 'nameToShow'],
    ['a reason of ten thousand letters', { reason: long }, 'reason'],
    ['two names', { nameToShow: ['Teo', 'Leo'] }, 'nameToShow'],
    ['a host who does not work here', { hostId: 'nobody' }, 'hostId'],
    ['a host that is no id', { hostId: '../ana' }, 'hostId'],
    ['no event', without('eventId'), 'eventId'],
  ],
})

describeBadInput('matching a walk-in', {
  path: '/desk/match/the-walk-in-of-tests',
  action: deskMatch,
  params: { walkInId: 'the-walk-in-of-tests' },
  cookie: () => signedIn('mei'),
  good: { intent: 'match', visitId: 'visit-1' },
  stored: events,
  cases: [
    ['no visit', without('visitId'), 'visitId'],
    ['a visit that is not there', { visitId: 'nobody' }],
    ['a visit of another office', { visitId: 'visit-far' }, 'visitId'],
    ['two visits', { visitId: ['visit-1', 'visit-far'] }, 'visitId'],
    ['no intent', without('intent')],
    ['a name of blanks', { intent: 'name', nameToShow: '  ' }, 'nameToShow'],
  ],
})

describeBadInput('a walk-in at the tablet', {
  path: '/kiosk/walk-in',
  action: kioskWalkIn,
  cookie: () => Promise.resolve(cookies.device),
  good: { eventId: 'a-walk-in-of-the-kiosk', nameToShow: 'Teo', reason: 'Lunch', reachAt: '', host: '' },
  stored: events,
  cases: [
    ['no name', without('nameToShow'), 'nameToShow'],
    ['no reason', without('reason'), 'reason'],
    ['a host of ten thousand letters', { host: long }, 'host'],
    ['a short event', { eventId: 'short' }, 'eventId'],
  ],
})

describeBadInput('what is missing', {
  path: '/kiosk/missing',
  action: kioskMissing,
  cookie: () => Promise.resolve(cookies.guest),
  good: { eventId: 'missing-of-bad-input', photoChoice: 'ask' },
  stored: events,
  cases: [
    ['no photo choice', without('photoChoice'), 'photoChoice'],
    ['a photo choice that is none', { photoChoice: 'maybe' }, 'photoChoice'],
    ['two photo choices', { photoChoice: ['no', 'yes'] }, 'photoChoice'],
    ['no event', without('eventId'), 'eventId'],
  ],
})

test.each([
  ['nothing', {}],
  ['ten thousand letters', { code: long }],
  ['control characters', { code: '\u0000\u0000' }],
  ['two codes', { code: ['AAAA-AAAA', 'BBBB-BBBB'] }],
])('the tablet takes no %s for a code', async (_, fields) => {
  const answer = await answerOf(kioskCode, formRequest('/kiosk?index', fields, cookies.device))
  expect(answer.status).toBe(400)
  expect((await faultsOf(answer)).code?.[0]).toMatch(/^form-/)
})

describe('the tablet’s guest', () => {
  const order = () => ({ eventId: anEventId() })

  test.each([
    ['hello', kioskHello],
    ['missing', kioskMissing],
  ])('%s without a guest goes back to the welcome', async (name, action) => {
    const answer = await answerOf(action, formRequest(`/kiosk/${name}`, order(), cookies.device))
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/kiosk'])
  })

  test('a cookie that somebody changed is none', async () => {
    const value = decodeURIComponent(/guest=([^;]+)/.exec(cookies.guest)?.[1] ?? '')
    const changed = btoa(atob(value).replace('visit-1', 'visit-2'))
    expect(changed).not.toBe(value)
    const forged = `${cookies.device}; guest=${encodeURIComponent(changed)}`
    const answer = await answerOf(kioskHello, formRequest('/kiosk/hello', order(), forged))
    expect(answer.headers.get('Location')).toBe('/kiosk')
  })

  test('a visit of another office is not there', async () => {
    expect((await answerOf(kioskHello, formRequest('/kiosk/hello', order(), cookies.foreign))).status).toBe(404)
    const before = await events()
    await answerOf(kioskLeaving, formRequest('/kiosk/leaving', order(), cookies.foreign))
    expect(await events()).toBe(before)
  })

  test('a call with a reason that is none still brings a person', async () => {
    const answer = await answerOf(kioskCall, formRequest('/kiosk/call', { reason: 'dance' }, cookies.device))
    expect(answer.headers.get('Location')).toBe('/kiosk/called')
    expect(await db.outboxEvent.count({ where: { type: 'person-called' } })).toBe(1)
  })
})

test('a host, an admin and nobody at all have no business at the desk', async () => {
  const withHost = await answerOf(deskTap, formRequest('/desk?index', tap, await signedIn('ana')))
  const withAdmin = await answerOf(deskTap, formRequest('/desk?index', tap, await signedIn('jonas')))
  const nobody = await answerOf(deskTap, formRequest('/desk?index', tap))
  expect([withHost.status, withAdmin.status, nobody.status]).toEqual([403, 403, 302])
})
