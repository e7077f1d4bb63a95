import { beforeEach } from 'vitest'
import { action as addTeam } from '#app/routes/_staff.admin.staff._index.tsx'
import { action as profile } from '#app/routes/_staff.profile.tsx'
import { action as dropKeptForm } from '#app/routes/kept-form.ts'
import { action as chooseLanguage } from '#app/routes/language.ts'
import { action as useLink } from '#app/routes/sign-in.$token.tsx'
import { action as askForLink } from '#app/routes/sign-in._index.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { describeBadInput, signedIn, without } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const long = 'x'.repeat(10_000)

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Elsewhere' })
    await givenStaff(tx, { id: 'admin', roles: ['admin'] })
    await givenStaff(tx, { id: 'priya' })
    await givenStaff(tx, { id: 'far', officeId: 'office-2' })
  })
})

const nobody = () => Promise.resolve('')
const own = { path: '/profile', action: profile, cookie: () => signedIn('priya') }

describeBadInput('one’s own hours', {
  ...own,
  good: { intent: 'times', revision: '0', hours1: '09:00–17:00', howToSay: '', notBefore: '', notAfter: '', weeklyVisitLimit: '' },
  stored: () => db.staff.count({ where: { revision: { gt: 0 } } }),
  cases: [
    ['in words', { hours1: 'in the morning' }, 'hours1'],
    ['that end before they begin', { hours1: '17:00–09:00' }, 'hours1'],
    ['of ten thousand letters', { hours1: long }, 'hours1'],
    ['two of a day', { hours1: ['09:00–12:00', '13:00–17:00'] }, 'hours1'],
    ['from a time that is none', { notBefore: '25:00' }, 'notBefore'],
    ['that are over before they begin', { notBefore: '12:00', notAfter: '10:00' }, 'notAfter'],
    ['fewer than no visits', { weeklyVisitLimit: '-1' }, 'weeklyVisitLimit'],
    ['visits in words', { weeklyVisitLimit: 'few' }, 'weeklyVisitLimit'],
    ['a way to say a name of ten thousand letters', { howToSay: long }, 'howToSay'],
    ['no revision', without('revision'), 'revision'],
    ['looked at before another change', { revision: '7' }, ''],
    ['to do something else', { intent: 'burn' }, 'intent'],
  ],
})

describeBadInput('days off', {
  ...own,
  good: { intent: 'days-off', firstDay: '2126-12-24', lastDay: '2126-12-26' },
  stored: () => db.staffDayOff.count(),
  cases: [
    ['no first day', { firstDay: '' }, 'firstDay'],
    ['a day that does not exist', { firstDay: '2126-02-30' }, 'firstDay'],
    ['back before gone', { lastDay: '2126-12-01' }, 'lastDay'],
    ['years of them', { lastDay: '2129-12-26' }, 'lastDay'],
    ['two last days', { lastDay: ['2126-12-26', '2126-12-27'] }, 'lastDay'],
  ],
})

describeBadInput('how one is told', {
  ...own,
  good: { intent: 'told', toldBy: 'mail', fallbackId: '' },
  stored: () => db.staff.count({ where: { fallbackId: { not: null } } }),
  cases: [
    ['in no way', without('toldBy'), 'toldBy'],
    ['by pigeon', { toldBy: 'pigeon' }, 'toldBy'],
    ['in two ways', { toldBy: ['mail', 'screen'] }, 'toldBy'],
    ['with nobody known to stand in', { fallbackId: 'nobody' }, 'fallbackId'],
    ['with somebody of another office', { fallbackId: 'far' }, 'fallbackId'],
    ['with what is no id', { fallbackId: '../x' }, 'fallbackId'],
  ],
})

describeBadInput('a calendar’s address', {
  ...own,
  good: { intent: 'address', address: 'https://calendar.example.org/basic.ics' },
  stored: () => db.busySource.count(),
  cases: [
    ['none', { address: '' }, 'address'],
    ['of a file', { address: 'file:///etc/passwd' }, 'address'],
    ['with a password', { address: 'https://me:secret@calendar.example.org/' }, 'address'],
    ['of ten thousand letters', { address: `https://calendar.example.org/${long}` }, 'address'],
    ['two', { address: ['https://a.example.org/', 'https://b.example.org/'] }, 'address'],
  ],
})

describeBadInput('a calendar as a file', {
  ...own,
  good: { intent: 'upload', file: 'BEGIN:VCALENDAR' },
  stored: () => db.busySource.count(),
  cases: [
    ['that is no file', {}, 'file'],
    ['none', without('file'), 'file'],
  ],
})

describeBadInput('a team', {
  path: '/admin/staff?index',
  action: addTeam,
  cookie: () => signedIn('admin'),
  good: { intent: 'team', formToken: 'form-token-0123456789', team: 'Language' },
  stored: () => db.team.count(),
  cases: [
    ['no name', { team: '' }, 'team'],
    ['a name of ten thousand letters', { team: long }, 'team'],
    ['a name of control characters', { team: '\u0007\u202E' }, 'team'],
    ['two names', { team: ['a', 'b'] }, 'team'],
    ['no token', without('formToken'), 'formToken'],
  ],
})

describeBadInput('asking for a link to sign in', {
  path: '/sign-in?index',
  action: askForLink,
  cookie: nobody,
  good: { email: 'priya@example.org', to: '/today' },
  stored: () => db.outboxEvent.count(),
  cases: [
    ['no address', without('email'), 'email'],
    ['an address that is none', { email: 'priya' }, 'email'],
    ['an address of ten thousand letters', { email: `${long}@example.org` }, 'email'],
    ['a header in the address', { email: 'priya@example.org\r\nBcc: b@example.org' }, 'email'],
    ['two addresses', { email: ['priya@example.org', 'admin@example.org'] }, 'email'],
  ],
})

describeBadInput('a link to sign in', {
  path: '/sign-in/x',
  action: useLink,
  params: { token: 'x'.repeat(43) },
  cookie: nobody,
  good: {},
  stored: () => db.session.count(),
  cases: [['that nobody was sent', {}]],
})

describeBadInput('a language', {
  path: '/language',
  action: chooseLanguage,
  cookie: nobody,
  good: { lang: 'ar', to: '/' },
  stored: () => Promise.resolve(0),
  cases: [
    ['none', without('lang')],
    ['that nobody speaks here', { lang: 'xx' }],
    ['two', { lang: ['ar', 'en'] }],
    ['a header in it', { lang: 'ar\r\nSet-Cookie: a=b' }],
  ],
})

describeBadInput('throwing a kept form away', {
  path: '/kept-form',
  action: dropKeptForm,
  cookie: () => signedIn('priya'),
  good: { path: '/today' },
  stored: () => Promise.resolve(0),
  cases: [],
})
