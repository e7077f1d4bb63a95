import { beforeEach, describe, expect, test } from 'vitest'
import { action as overview } from '#app/routes/_staff.visits.$id._index.tsx'
import { action as approve } from '#app/routes/_staff.visits.$id.approve.tsx'
import { action as ask } from '#app/routes/_staff.visits.$id.ask.tsx'
import { action as cancel } from '#app/routes/_staff.visits.$id.cancel.tsx'
import { action as end } from '#app/routes/_staff.visits.$id.close.tsx'
import { action as decline } from '#app/routes/_staff.visits.$id.decline.tsx'
import { action as host } from '#app/routes/_staff.visits.$id.host.tsx'
import { action as add } from '#app/routes/_staff.visits.new.tsx'
import { addDays } from '#app/lib/calendar-date.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { morningDay as today, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, describeBadInput, faultsOf, formRequest, signedIn, without, type Fields } from '../bad-input.ts'

const nextMonday = [7, 8, 9, 10, 11, 12, 13].map((days) => addDays(today, days)).find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1) ?? ''
const params = { id: 'visit-1' }
const cookie = () => signedIn('liaison')
const stored = () => db.auditEntry.count()
const tenThousand = 'a'.repeat(10_000)

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx, { timeZone: morningZone })
    await givenOffice(tx, { id: 'office-2', name: 'Berlin', timeZone: 'Europe/Berlin' })
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host' })
    await givenStaff(tx, { id: 'elsewhere', officeId: 'office-2' })
    await givenVisit(tx, { decision: 'requested', firstDay: nextMonday, lastDay: addDays(nextMonday, 2), halves: [] })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
    await tx.wish.create({ data: { id: 'w1', visitId: 'visit-1', rank: 1, text: 'Structured data' } })
    await tx.wish.create({ data: { id: 'w2', visitId: 'visit-2', rank: 1, text: 'Grants' } })
    await tx.accessNeed.create({ data: { id: 'n1', visitId: 'visit-1', need: 'step-free' } })
  })
})

const asking: Fields = { text: 'Which days?', formToken: 'a-token-of-a-form-1' }

describeBadInput('ask the visitor', {
  path: '/visits/visit-1/ask', action: ask, params, cookie, stored, good: asking,
  cases: [
    ['no question', { text: '' }, 'text'],
    ['only control characters', { text: '\u0000\u0007\u202E' }, 'text'],
    ['ten thousand characters', { text: tenThousand }, 'text'],
    ['two questions under one name', { text: ['one', 'two'] }, 'text'],
    ['no token', without('formToken'), 'formToken'],
    ['a token that is none', { formToken: '<script>' }, 'formToken'],
  ],
})

const approving: Fields = { hostId: 'host', revision: '0' }

describeBadInput('approve', {
  path: '/visits/visit-1/approve', action: approve, params, cookie, stored, good: approving,
  cases: [
    ['no revision', without('revision'), 'revision'],
    ['a revision that is no number', { revision: '1e3' }, 'revision'],
    ['a revision that is past', { revision: '7' }, ''],
    ['an unknown host', { hostId: 'ghost' }, 'hostId'],
    ['a host of another office', { hostId: 'elsewhere' }, 'hostId'],
    ['a host that is no id', { hostId: "' OR 1=1" }, 'hostId'],
    ['two hosts', { hostId: ['host', 'liaison'] }, 'hostId'],
    ['a tick that is none', { anyway: 'maybe' }, 'anyway'],
  ],
})

describeBadInput('choose a host', {
  path: '/visits/visit-1/host', action: host, params, cookie, stored, good: { hostId: 'host' },
  cases: [
    ['nobody', { hostId: '' }, 'hostId'],
    ['an unknown host', { hostId: 'ghost' }, 'hostId'],
    ['a host of another office', { hostId: 'elsewhere' }, 'hostId'],
    ['ten thousand characters', { hostId: tenThousand }, 'hostId'],
  ],
})

describeBadInput('decline', {
  path: '/visits/visit-1/decline', action: decline, params, cookie, stored, good: { revision: '0' },
  cases: [
    ['no revision', without('revision'), 'revision'],
    ['a list of revisions', { revision: ['0', '1'] }, 'revision'],
  ],
})

describeBadInput('cancel', {
  path: '/visits/visit-1/cancel', action: cancel, params, cookie, stored,
  good: { words: 'The office is closed that week.', revision: '0' },
  cases: [
    ['no reason', { words: '' }, 'words'],
    ['only control characters', { words: '\u0000\u0007\u202E' }, 'words'],
    ['ten thousand characters', { words: tenThousand }, 'words'],
    ['two reasons under one name', { words: ['one', 'two'] }, 'words'],
    ['no revision', without('revision'), 'revision'],
    ['a revision that is past', { revision: '7' }, ''],
  ],
})

test('a visit of nobody is not found, and not cancelled by those who host nobody', async () => {
  const form = { words: 'Closed.', revision: '0' }
  const send = async (staffId: string, id: string) =>
    answerOf(cancel, formRequest(`/visits/${id}/cancel`, form, await signedIn(staffId)), { id })
  expect((await send('liaison', 'visit-9')).status).toBe(404)
  expect((await send('host', 'visit-1')).status).toBe(403)
  expect(await db.visit.count({ where: { decision: 'cancelled' } })).toBe(0)
})

describeBadInput('close or open again', {
  path: '/visits/visit-1/close', action: end, params, cookie, stored, good: { intent: 'close', revision: '0' },
  cases: [
    ['a visit that is not over', {}, ''],
    ['another intent', { intent: 'burn' }, 'intent'],
    ['no intent', without('intent'), 'intent'],
  ],
})

describeBadInput('the small forms of the overview', {
  path: '/visits/visit-1?index', action: overview, params, cookie, stored,
  good: { intent: 'match-wish', wishId: 'w1', meaning: 'staff:host' },
  cases: [
    ['another intent', { intent: 'burn' }, 'intent'],
    ['a wish of another visit', { wishId: 'w2' }],
    ['a meaning that is none', { meaning: 'cat:host' }, 'meaning'],
    ['a meaning of another office', { meaning: 'staff:elsewhere' }, 'meaning'],
    ['a place that is none', { meaning: 'place:nowhere' }, 'meaning'],
    ['an unknown need', () => ({ intent: 'arrange-need', needId: 'n9', ownerId: 'host' })],
    ['a need with an unknown owner', () => ({ intent: 'arrange-need', needId: 'n1', ownerId: 'ghost' }), 'ownerId'],
    ['a need arranged by nobody', () => ({ intent: 'arrange-need', needId: 'n1', ownerId: '', arranged: 'on' }), 'ownerId'],
    ['an answer about the name that is none', () => ({ intent: 'settle-name', name: 'both' }), 'name'],
    ['a trust check of another word', () => ({ intent: 'set-trust-check', trustCheck: 'banned' }), 'trustCheck'],
  ],
})

const adding: Fields = {
  formToken: 'a-token-of-a-form-2',
  nameToShow: 'Олена Кравець',
  email: 'olena@example.org',
  locale: 'en',
  firstDay: nextMonday,
  lastDay: nextMonday,
  part: 'whole',
  purpose: 'Libraries.',
}

describeBadInput('add a visit', {
  path: '/visits/new', action: add, cookie, stored, good: adding,
  cases: [
    ['no name', { nameToShow: '' }, 'nameToShow'],
    ['a name of ten thousand characters', { nameToShow: tenThousand }, 'nameToShow'],
    ['an address that is none', { email: 'olena@' }, 'email'],
    ['two addresses', { email: ['a@example.org', 'b@example.org'] }, 'email'],
    ['a username no wiki has', { username: 'A|B' }, 'username'],
    ['a day that does not exist', { firstDay: '2026-02-30' }, 'firstDay'],
    ['no last day', { lastDay: '' }, 'lastDay'],
    ['a last day before the first', { lastDay: addDays(nextMonday, -1) }, 'lastDay'],
    ['a day that is past', { firstDay: '2020-01-06', lastDay: '2020-01-06' }, 'firstDay'],
    ['more than a month', { lastDay: addDays(nextMonday, 40) }, 'lastDay'],
    ['a part of the day that is none', { part: 'night' }, 'part'],
    ['no purpose', { purpose: ' \u0000 ' }, 'purpose'],
    ['too many wishes', { wishes: '1\n2\n3\n4\n5\n6\n7' }, 'wishes'],
    ['an unknown contact', { contactId: 'nobody' }],
    ['an unknown host', { hostId: 'ghost' }, 'hostId'],
    ['a host of another office', { hostId: 'elsewhere' }, 'hostId'],
    ['a language that is none', { locale: '../../etc' }, 'locale'],
    ['no token', without('formToken'), 'formToken'],
  ],
})

describe('a good form', () => {
  type Action = Parameters<typeof answerOf>[0]
  const send = async (action: Action, path: string, fields: Fields, to: Record<string, string> = {}) =>
    answerOf(action, formRequest(path, fields, await cookie()), to)

  test.each([
    ['ask', ask, asking],
    ['approve', approve, approving],
    ['host', host, { hostId: 'host' }],
    ['decline', decline, { revision: '0' }],
  ] as const)('%s is taken and leads back to the visit', async (name, action, fields) => {
    const answer = await send(action, `/visits/visit-1/${name}`, fields, params)

    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/visits/visit-1')
    expect(await stored()).toBe(1)
  })

  test('adds a visit once, however often it is sent, with the contact of that address', async () => {
    const first = await send(add, '/visits/new', adding)
    const again = await send(add, '/visits/new', adding)

    expect(first.headers.get('Location')).toBe(again.headers.get('Location'))
    const contact = await db.contact.findFirstOrThrow({ where: { email: 'olena@example.org' }, include: { visits: { include: { halves: true } } } })
    expect(contact.visits).toHaveLength(1)
    expect(contact.visits[0]).toMatchObject({ decision: 'requested', purpose: 'Libraries.' })
    expect(contact.visits[0]?.halves).toHaveLength(2)
    expect((await db.outboxEvent.findMany()).map(({ type }) => type)).toEqual(['visit-added'])
  })

  test('adds an approved visit with its host for a known contact', async () => {
    const fields = { ...adding, contactId: 'contact-1', nameToShow: '', hostId: 'host', approve: 'on', part: 'morning', wishes: 'Grants\n\nCommons' }
    expect((await send(add, '/visits/new', fields)).status).toBe(302)

    const visit = await db.visit.findFirstOrThrow({ where: { contactId: 'contact-1', id: { not: 'visit-1' } }, include: { wishes: { orderBy: { rank: 'asc' } }, halves: true } })
    expect(visit).toMatchObject({ decision: 'approved', hostId: 'host', decidedById: 'liaison', revision: 0 })
    expect(visit.wishes.map(({ text }) => text)).toEqual(['Grants', 'Commons'])
    expect(visit.halves.map(({ half }) => half)).toEqual(['morning'])
    expect((await db.outboxEvent.findMany()).map(({ type }) => type)).toEqual(['visit-approved'])
  })

  test('adds somebody without an address, each time anew', async () => {
    await send(add, '/visits/new', { ...adding, email: '' })
    await send(add, '/visits/new', { ...adding, email: '', formToken: 'a-token-of-a-form-3' })

    expect(await db.contact.count({ where: { email: null, nameToShow: 'Олена Кравець' } })).toBe(2)
  })
})

describe('who is not the liaison', () => {
  test.each([
    ['ask', ask, asking],
    ['approve', approve, approving],
    ['host', host, { hostId: 'host' }],
    ['decline', decline, { revision: '0' }],
    ['close', end, { intent: 'reopen', revision: '0' }],
  ] as const)('is turned away at %s, and nothing is stored', async (name, action, fields) => {
    const request = formRequest(`/visits/visit-1/${name}`, fields, await signedIn('host'))

    expect((await answerOf(action, request, params)).status).toBe(403)
    expect(await stored()).toBe(0)
  })

  test('is asked to sign in without a session', async () => {
    const answer = await answerOf(approve, formRequest('/visits/visit-1/approve', approving), params)

    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/sign-in?to=%2Fvisits%2Fvisit-1%2Fapprove&ended=lost')
  })

  test('finds no visit that is not there', async () => {
    const request = formRequest('/visits/nothing/decline', { revision: '0' }, await cookie())

    expect((await answerOf(decline, request, { id: 'nothing' })).status).toBe(404)
  })
})

test('a refusal that comes of a change in between keeps status 409', async () => {
  const request = formRequest('/visits/visit-1/decline', { revision: '5' }, await cookie())
  const answer = await answerOf(decline, request, params)

  expect(answer.status).toBe(409)
  expect(await faultsOf(answer)).toEqual({ '': ['refusal-changed-meanwhile'] })
})
