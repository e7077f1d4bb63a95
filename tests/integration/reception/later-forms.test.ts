import { beforeAll } from 'vitest'
import { newDeviceCredential } from '#app/access/device.server.ts'
import { carryGuest } from '#app/access/kiosk-guest.server.ts'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { tellNextArrival } from '#app/features/reception/commands/tell-arrival.server.ts'
import { comingToken } from '#app/features/reception/telling-pass.server.ts'
import { action as answerArrival } from '#app/routes/arrivals.ts'
import { action as come } from '#app/routes/coming.$token.tsx'
import { action as writeNote } from '#app/routes/desk.note.$visitId.tsx'
import { action as kioskCode } from '#app/routes/kiosk._index.tsx'
import { action as kioskHello } from '#app/routes/kiosk.hello.tsx'
import { action as kioskLeaving } from '#app/routes/kiosk.leaving.tsx'
import { action as reset } from '#app/routes/kiosk.reset.ts'
import { action as pair } from '#app/routes/kiosk_.pair.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { describeBadInput, signedIn, without } from '../bad-input.ts'
import { givenReception, tablet } from './given.ts'

const long = 'x'.repeat(10_000)
const eventId = 'an-arrival-of-bad-input'
const device = { cookie: '', guest: '' }

beforeAll(async () => {
  const now = new Date()
  await givenReception()
  const { credentialHash, cookie } = await newDeviceCredential()
  device.cookie = cookie.split(';')[0] ?? ''
  await inTransaction(async (tx) => {
    await tx.device.update({ where: { id: 'door' }, data: { credentialHash, pairedAt: now } })
    await givenContact(tx, { id: 'laila', nameToShow: 'Laila' })
    await givenVisit(tx, { id: 'visit-laila', contactId: 'laila', hostId: 'ana' })
    await givenVisit(tx, { id: 'visit-far', contactId: 'laila', officeId: 'office-2', hostId: null })
  })
  await recordArrival(tablet, { eventId, guest: { kind: 'visit', id: 'visit-laila' }, now })
  while (await tellNextArrival(now));
  device.guest = `${device.cookie}; ${(await carryGuest(tablet, 'visit-laila', now)).split(';')[0] ?? ''}`
})

const nobody = () => Promise.resolve('')
const answered = () => db.arrivalNotice.count({ where: { comingId: { not: null } } })

describeBadInput('a line to a host', {
  path: '/desk/note/visit-laila',
  action: writeNote,
  params: { visitId: 'visit-laila' },
  cookie: () => signedIn('mei'),
  good: { formToken: 'a-form-token-of-bad-input', words: 'She waits.' },
  stored: () => db.outboxEvent.count({ where: { type: 'host-noted' } }),
  cases: [
    ['no words', { words: '' }, 'words'],
    ['words of control characters', { words: '\u0000\u0007\u202E' }, 'words'],
    ['ten thousand letters', { words: long }, 'words'],
    ['two lines', { words: ['one', 'two'] }, 'words'],
    ['no token', without('formToken'), 'formToken'],
  ],
})

describeBadInput('a line to nobody', {
  path: '/desk/note/nobody',
  action: writeNote,
  params: { visitId: 'nobody' },
  cookie: () => signedIn('mei'),
  good: { formToken: 'a-form-token-of-bad-input', words: 'She waits.' },
  stored: () => db.outboxEvent.count({ where: { type: 'host-noted' } }),
  cases: [['about nobody', {}]],
})

describeBadInput('a line about a visit of another office', {
  path: '/desk/note/visit-far',
  action: writeNote,
  params: { visitId: 'visit-far' },
  cookie: () => signedIn('mei'),
  good: { formToken: 'a-form-token-of-bad-input', words: 'She waits.' },
  stored: () => db.outboxEvent.count({ where: { type: 'host-noted' } }),
  cases: [['whose desk is elsewhere', {}]],
})

describeBadInput('an answer to an arrival', {
  path: '/arrivals',
  action: answerArrival,
  cookie: () => signedIn('ana'),
  good: { eventId, answer: 'coming', to: '/today' },
  stored: answered,
  cases: [
    ['no arrival', without('eventId')],
    ['an arrival that was none', { eventId: 'an-arrival-of-nobody' }],
    ['two arrivals', { eventId: [eventId, 'another-arrival-of-tests'] }],
    ['an answer that is none', { answer: 'perhaps' }],
    ['two answers', { answer: ['coming', 'pass-on'] }],
  ],
})

describeBadInput('the answer behind the link of a mail', {
  path: '/coming/x',
  action: come,
  params: { token: comingToken(eventId, 'nobody') },
  cookie: nobody,
  good: {},
  stored: answered,
  cases: [['of somebody who was not told', {}]],
})

describeBadInput('the code that pairs a tablet', {
  path: '/kiosk/pair',
  action: pair,
  cookie: nobody,
  good: { code: '123456' },
  stored: () => db.device.count({ where: { pairedAt: { not: null } } }),
  cases: [
    ['none', without('code'), 'code'],
    ['in letters', { code: 'abcdef' }, 'code'],
    ['of ten thousand digits', { code: '1'.repeat(10_000) }, 'code'],
    ['of control characters', { code: '\u0000' }, 'code'],
    ['two', { code: ['123456', '654321'] }, 'code'],
    ['that nobody made', {}, 'code'],
  ],
})

const guest = () => Promise.resolve(device.guest)
const event = { eventId: 'an-event-of-the-kiosk-0001' }
const events = () => db.receptionEvent.count()

describeBadInput('a code at the tablet', {
  path: '/kiosk?index',
  action: kioskCode,
  cookie: () => Promise.resolve(device.cookie),
  good: { code: 'AAAA-0001' },
  stored: events,
  cases: [
    ['none', without('code'), 'code'],
    ['of ten thousand letters', { code: long }, 'code'],
    ['two', { code: ['AAAA-0001', 'AAAA-0002'] }, 'code'],
    ['that nobody has', {}, 'code'],
  ],
})

describeBadInput('going in at the tablet', {
  path: '/kiosk/hello',
  action: kioskHello,
  cookie: guest,
  good: event,
  stored: events,
  cases: [
    ['without an event', { eventId: '' }, 'eventId'],
    ['with two events', { eventId: [event.eventId, 'an-event-of-the-kiosk-0002'] }, 'eventId'],
    ['with an event of ten thousand letters', { eventId: long }, 'eventId'],
  ],
})

describeBadInput('leaving at the tablet', {
  path: '/kiosk/leaving',
  action: kioskLeaving,
  cookie: () => Promise.resolve(device.cookie),
  good: { ...event, code: 'AAAA-0001' },
  stored: events,
  cases: [
    ['without an event', { eventId: '' }, 'eventId'],
    ['with a code of ten thousand letters', { code: long }, 'code'],
    ['with two codes', { code: ['AAAA-0001', 'AAAA-0002'] }, 'code'],
    ['with a code that nobody has', {}, 'code'],
  ],
})

describeBadInput('the tablet’s button for the next person', {
  path: '/kiosk/reset',
  action: reset,
  cookie: () => Promise.resolve(device.cookie),
  good: {},
  stored: () => db.receptionEvent.count(),
  cases: [],
})
