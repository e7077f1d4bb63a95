import { beforeEach, expect, test } from 'vitest'
import { newFormToken } from '#app/access/form-token.server.ts'
import { mailOwnRecordLink } from '#app/features/contacts/commands/mail-own-record-link.server.ts'
import { ownRecordToken } from '#app/features/contacts/own-record-pass.server.ts'
import { questionToken } from '#app/features/questions/question-pass.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { action as own } from '#app/routes/own-record.$token._index.tsx'
import { action as forget } from '#app/routes/own-record.$token.delete.tsx'
import { action as editContact } from '#app/routes/_staff.contacts.$id.edit.tsx'
import { action as mailLink } from '#app/routes/_staff.contacts.$id._index.tsx'
import { action as addContact } from '#app/routes/_staff.contacts.new.tsx'
import { action as act } from '#app/routes/_staff.promises.tsx'
import { action as question } from '#app/routes/_staff.questions.$id.tsx'
import { action as editOutcome } from '#app/routes/_staff.visits.$id.outcome.$outcomeId.tsx'
import { action as promise } from '#app/routes/_staff.visits.$id.outcome.promise.tsx'
import { action as record } from '#app/routes/_staff.visits.$id.outcome._index.tsx'
import { action as say } from '#app/routes/ask.$token.tsx'
import { action as ask } from '#app/routes/ask._index.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, describeBadInput, formRequest, signedIn, without, type Fields } from '../bad-input.ts'

const now = new Date()
const today = now.toISOString().slice(0, 10)
const tooLong = 'a'.repeat(10_000)
const control = '\u0000\u0007\u202E'
const cookie = () => signedIn('liaison')
const nobody = () => Promise.resolve('')
const stored = () => db.auditEntry.count()
const ownToken = ownRecordToken('link-1')

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Berlin', timeZone: 'Europe/Berlin' })
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host' })
    await givenStaff(tx, { id: 'elsewhere', officeId: 'office-2' })
    await givenVisit(tx, { hostId: 'host' })
    const made = { createdAt: now, updatedAt: now }
    const ofHost = { visitId: 'visit-1', contactId: 'contact-1', ownerId: 'host' }
    await tx.outcome.create({
      data: { ...made, ...ofHost, id: 'o1', kind: 'grant_lead', summary: 'A', visibility: 'staff', createdById: 'host' },
    })
    await tx.promise.create({ data: { ...ofHost, id: 'p1', text: 'The guide', dueOn: '2026-12-15', createdAt: now } })
    const asker = { nameToShow: 'Ada', email: 'a@example.org', locale: 'en', text: 'May I?' }
    await tx.question.create({
      data: { ...made, ...asker, id: 'q1', state: 'received', tokenHash: hashToken(questionToken('q1')) },
    })
    await tx.contactLink.create({
      data: {
        tokenHash: hashToken(ownToken),
        contactId: 'contact-1',
        createdAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
      },
    })
  })
})

const outcome: Fields = {
  kind: 'project_idea',
  summary: 'A lexeme week',
  link: 'T123',
  ownerId: 'host',
  visibility: 'staff',
  promise: 'Introduce her to Kenji',
  dueOn: addDays(today, 7),
  formToken: 'a-token-of-a-form-1',
}

const contentCases = [
  ['a kind that is none', { kind: 'gossip' }, 'kind'],
  ['no kind', without('kind'), 'kind'],
  ['two kinds', { kind: ['grant_lead', 'bug_reported'] }, 'kind'],
  ['nothing said', { summary: '' }, 'summary'],
  ['only control characters', { summary: control }, 'summary'],
  ['ten thousand characters', { summary: tooLong }, 'summary'],
  ['a link that runs a script', { link: 'javascript:alert(1)' }, 'link'],
  ['a link that is words', { link: 'somewhere' }, 'link'],
  ['an owner who is nobody', { ownerId: 'nobody' }, 'ownerId'],
  ['an owner of another office', { ownerId: 'elsewhere' }, 'ownerId'],
  ['an owner that is no id', { ownerId: '<b>' }, 'ownerId'],
  ['readers that there are not', { visibility: 'everybody' }, 'visibility'],
  ['a concern in words', { kind: 'concern_raised', link: '', promise: '', dueOn: '' }, 'summary'],
] as const

describeBadInput('an outcome', {
  path: '/visits/visit-1/outcome',
  action: record,
  params: { id: 'visit-1' },
  cookie,
  stored,
  good: outcome,
  cases: [
    ...contentCases,
    ['a day that does not exist', { dueOn: '2026-02-30' }, 'dueOn'],
    ['a day that is over', { dueOn: '2020-01-01' }, 'dueOn'],
    ['a day without a promise', { promise: '' }, 'promise'],
    ['a promise without a day', { dueOn: '' }, 'dueOn'],
    ['a promise of ten thousand characters', { promise: tooLong }, 'promise'],
    ['no token', without('formToken'), 'formToken'],
    ['a token that is none', { formToken: '"' }, 'formToken'],
  ],
})

const { promise: _p, dueOn: _d, formToken: _t, ...content } = outcome

describeBadInput('an outcome put right', {
  path: '/visits/visit-1/outcome/o1',
  action: editOutcome,
  params: { id: 'visit-1', outcomeId: 'o1' },
  cookie,
  stored,
  good: { ...content, revision: '0' },
  cases: [
    ...contentCases.slice(0, -1),
    ['no revision', without('revision'), 'revision'],
    ['an old revision', { revision: '4' }, ''],
  ],
})

describeBadInput('a promise by itself', {
  path: '/visits/visit-1/outcome/promise',
  action: promise,
  params: { id: 'visit-1' },
  cookie,
  stored,
  good: { promise: 'The guide', dueOn: addDays(today, 7), ownerId: 'host', formToken: 'a-token-of-a-form-4' },
  cases: [
    ['no words', { promise: '' }, 'promise'],
    ['ten thousand characters', { promise: tooLong }, 'promise'],
    ['no day', { dueOn: '' }, 'dueOn'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, 'dueOn'],
    ['a day that is over', { dueOn: '2020-01-01' }, 'dueOn'],
    ['an owner of another office', { ownerId: 'elsewhere' }, 'ownerId'],
    ['no token', without('formToken'), 'formToken'],
  ],
})

describeBadInput('a promise', {
  path: '/promises',
  action: act,
  cookie,
  stored,
  good: { intent: 'keep', promiseId: 'p1' },
  cases: [
    ['something that cannot be done', { intent: 'break' }, 'intent'],
    ['no promise', without('promiseId'), 'promiseId'],
    ['a promise that is none', { promiseId: 'nothing' }],
    ['two promises', { promiseId: ['p1', 'p2'] }, 'promiseId'],
  ],
})

const contact: Fields = {
  nameToShow: 'Olena',
  howToSay: '',
  pronouns: '',
  email: 'olena@example.org',
  phone: '',
  username: 'Olenka K',
  homeWiki: 'uk.wikipedia.org',
  affiliates: '',
  languages: 'uk, en',
  canHelpWith: 'libraries',
  wantsHelpWith: '',
  metThrough: '',
  locale: 'en',
  formToken: 'a-token-of-a-form-2',
}

const contactCases = [
  ['no name', { nameToShow: '' }, 'nameToShow'],
  ['a name of control characters', { nameToShow: control }, 'nameToShow'],
  ['a name of ten thousand characters', { nameToShow: tooLong }, 'nameToShow'],
  ['two names', { nameToShow: ['A', 'B'] }, 'nameToShow'],
  ['no address', { email: 'nowhere' }, 'email'],
  ['an address with a line end', { email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
  ['a username that is none', { username: 'a#b' }, 'username'],
  ['a language that is none', { locale: '../en' }, 'locale'],
  ['a tick that is none', { agreed: 'maybe' }, 'agreed'],
] as const

describeBadInput('a new contact', {
  path: '/contacts/new',
  action: addContact,
  cookie,
  stored,
  good: contact,
  cases: [
    ...contactCases,
    ['an address that somebody has', { email: 'contact-1@example.org' }, 'email'],
    ['no token', without('formToken'), 'formToken'],
  ],
})

const { formToken: _, ...typed } = contact

describeBadInput('a record', {
  path: '/contacts/contact-1/edit',
  action: editContact,
  params: { id: 'contact-1' },
  cookie,
  stored,
  good: { ...typed, revision: '0' },
  cases: [...contactCases, ['no revision', without('revision'), 'revision'], ['an old revision', { revision: '9' }, '']],
})

describeBadInput("one's own record", {
  path: `/own-record/${ownToken}`,
  action: own,
  params: { token: ownToken },
  cookie: nobody,
  stored,
  good: { ...typed, revision: '0' },
  cases: [
    ['no name', { nameToShow: '' }, 'nameToShow'],
    ['no address', { email: '' }, 'email'],
    ['no language', { languages: '' }, 'languages'],
    ['an old revision', { revision: '9' }, ''],
    ['a choice that is none', { intent: 'sell' }, 'intent'],
  ],
})

const asking: Fields = {
  question: 'May I bring my mother?',
  nameToShow: 'Ada',
  email: 'ada@example.org',
  locale: 'en',
  website: '',
  formToken: newFormToken(new Date(now.getTime() - 10_000)),
}

describeBadInput('a question', {
  path: '/ask',
  action: ask,
  cookie: nobody,
  stored,
  good: asking,
  cases: [
    ['no question', { question: '' }, 'question'],
    ['control characters', { question: control }, 'question'],
    ['ten thousand characters', { question: tooLong }, 'question'],
    ['no name', { nameToShow: '' }, 'nameToShow'],
    ['no address', { email: 'nowhere' }, 'email'],
    ['an address with a line end', { email: 'a@example.org\nBcc: b@example.org' }, 'email'],
    ['two addresses', { email: ['a@example.org', 'b@example.org'] }, 'email'],
    ['a language that is none', { locale: 'klingon language' }, 'locale'],
    ['a token that is not ours', { formToken: 'a-token-of-a-form-1' }, ''],
    ['a token of this moment', { formToken: newFormToken(new Date(now.getTime() + 3_600_000)) }, ''],
  ],
})

describeBadInput('an answer', {
  path: '/questions/q1',
  action: question,
  params: { id: 'q1' },
  cookie,
  stored,
  good: { intent: 'answer', answer: 'Yes', revision: '0' },
  cases: [
    ['something that cannot be done', { intent: 'burn' }, 'intent'],
    ['no answer', { answer: '' }, 'answer'],
    ['ten thousand characters', { answer: tooLong }, 'answer'],
    ['no revision', without('revision'), 'revision'],
    ['an old revision', { revision: '3' }, ''],
    ['handed to nobody', { intent: 'route' }, 'staffId'],
    ['handed to somebody unknown', { intent: 'route', staffId: 'nobody' }, 'staffId'],
  ],
})

describeBadInput('what an asker says', {
  path: `/ask/${questionToken('q1')}`,
  action: say,
  params: { token: questionToken('q1') },
  cookie: nobody,
  stored,
  good: { intent: 'again', more: 'And my father?' },
  cases: [
    ['nothing', { intent: '' }, 'intent'],
    ['no words', { more: '' }, 'more'],
    ['before there is an answer', { intent: 'confirm' }, ''],
  ],
})

test('a program that fills in the hidden field is answered as if all were well, and nothing is kept', async () => {
  const answer = await answerOf(ask, formRequest('/ask', { ...asking, website: 'https://example.org' }))

  expect(answer.headers.get('Location')).toBe('/ask/sent')
  expect(await db.question.count({ where: { email: 'ada@example.org' } })).toBe(0)
})

describeBadInput('deleting one’s own record', {
  path: '/own-record/x/delete',
  action: forget,
  params: { token: ownToken },
  cookie: () => Promise.resolve(''),
  good: { sure: 'on' },
  stored: () => db.contact.count({ where: { email: null } }),
  cases: [
    ['not sure', { sure: '' }, 'sure'],
    ['sure twice', { sure: ['on', 'on'] }, 'sure'],
  ],
})

describeBadInput('mailing the link to a record', {
  path: '/contacts/nothing',
  action: mailLink,
  params: { id: 'nothing' },
  cookie,
  good: {},
  stored: () => db.outboxEvent.count({ where: { type: 'own-record-offered' } }),
  cases: [['of somebody who is not there', {}]],
})

test('a form that is well is taken: outcome, contact, question, answer, own record', async () => {
  const staff = await cookie()
  const promising = { promise: 'The guide', dueOn: addDays(today, 7), ownerId: 'host', formToken: 'a-token-of-a-form-4' }
  const answer = { intent: 'answer', answer: 'Yes', revision: '0' }
  const sent = [
    await answerOf(record, formRequest('/visits/visit-1/outcome', outcome, staff), { id: 'visit-1' }),
    await answerOf(promise, formRequest('/p', promising, staff), { id: 'visit-1' }),
    await answerOf(addContact, formRequest('/contacts/new', contact, staff)),
    await answerOf(ask, formRequest('/ask', asking)),
    await answerOf(question, formRequest('/questions/q1', answer, staff), { id: 'q1' }),
    await answerOf(own, formRequest('/own-record', { ...typed, revision: '0' }), { token: ownToken }),
    await answerOf(mailLink, formRequest('/contacts/contact-1', {}, staff), { id: 'contact-1' }),
    await answerOf(act, formRequest('/promises?to=//example.com/', { intent: 'keep', promiseId: 'p1' }, staff)),
  ]

  expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(302))
  expect(sent.at(-1)?.headers.get('Location')).toBe('/?done=keep')
})

test.each<readonly [string, Parameters<typeof answerOf>[0], Record<string, string>, Fields, number]>([
  ['a visit of somebody else', record, { id: 'visit-1' }, outcome, 403],
  ['a visit that is none', record, { id: 'nothing' }, outcome, 404],
  ['a contact that is none', editContact, { id: 'nothing' }, { ...typed, revision: '0' }, 404],
  ['a contact', editContact, { id: 'contact-1' }, { ...typed, revision: '0' }, 403],
  ['a question of somebody else', question, { id: 'q1' }, { intent: 'answer', answer: 'Yes', revision: '0' }, 403],
  ['a promise of somebody else', act, {}, { intent: 'keep', promiseId: 'p1' }, 403],
])('%s, for a host', async (_name, action, params, fields, status) => {
  await inTransaction((tx) => givenStaff(tx, { id: 'other' }))
  const answer = await answerOf(action, formRequest('/somewhere', fields, await signedIn('other')), params)
  expect(answer.status).toBe(status)
  expect(await stored()).toBe(0)
})

test('a form sent again leads to what it made; where that is gone, it makes another, and answers', async () => {
  const staff = await cookie()
  const promising = { promise: 'The guide', dueOn: addDays(today, 7), ownerId: 'host', formToken: '99999999999999999999' }
  const send = async () =>
    (await answerOf(promise, formRequest('/visits/visit-1/outcome/promise', promising, staff), { id: 'visit-1' })).status
  const made = () => db.promise.count({ where: { NOT: { id: 'p1' } } })

  expect([await send(), await send(), await made()]).toEqual([302, 302, 1])
  await inTransaction((tx) => tx.promise.deleteMany({ where: { NOT: { id: 'p1' } } }))
  expect([await send(), await send(), await made()]).toEqual([302, 302, 1])
})

test('a token that another form used is no way to a 500', async () => {
  const staff = await cookie()
  const formToken = '88888888888888888888'
  const first = await answerOf(addContact, formRequest('/contacts/new', { ...contact, formToken }, staff))
  const second = await answerOf(record, formRequest('/visits/visit-1/outcome', { ...outcome, formToken }, staff), { id: 'visit-1' })

  expect([first.status, second.status]).toEqual([302, 302])
  expect(await db.outcome.count({ where: { summary: 'A lexeme week' } })).toBe(1)
})

test('a form sent before says nothing to somebody who may not write there', async () => {
  await inTransaction((tx) => givenStaff(tx, { id: 'other' }))
  await answerOf(record, formRequest('/visits/visit-1/outcome', outcome, await cookie()), { id: 'visit-1' })
  const again = formRequest('/visits/visit-1/outcome', outcome, await signedIn('other'))

  expect((await answerOf(record, again, { id: 'visit-1' })).status).toBe(403)
})

test('with the link somebody has their record deleted, once they said so twice', async () => {
  const send = (fields: Fields) => answerOf(forget, formRequest(`/own-record/${ownToken}/delete`, fields), { token: ownToken })
  const nameNow = async () => (await db.contact.findUniqueOrThrow({ where: { id: 'contact-1' } })).nameToShow

  expect((await send({})).status).toBe(400)
  expect(await nameNow()).not.toBe('Visitor')
  const deleted = await send({ sure: 'on' })
  expect(deleted.headers.get('Location')).toMatch(/^\/visit\/forgotten\?receipt=[a-z0-9]{20}$/)
  expect(await nameNow()).toBe('Visitor')
  expect((await send({ sure: 'on' })).status).toBe(404)
})

test('a link that is none opens nothing', async () => {
  expect((await answerOf(own, formRequest('/own-record/x', typed), { token: 'x' })).status).toBe(404)
  expect((await answerOf(say, formRequest('/ask/x', { intent: 'confirm' }), { token: 'x' })).status).toBe(404)
  expect(await mailOwnRecordLink({ kind: 'anyone' }, { contactId: 'contact-1', now })).toMatchObject({
    refusal: { code: 'not-allowed' },
  })
})
