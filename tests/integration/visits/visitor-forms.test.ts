import { beforeEach, describe, expect, test } from 'vitest'
import { newFormToken } from '#app/access/form-token.server.ts'
import { passCode, passToken } from '#app/features/visits/pass.server.ts'
import { accessNeeds, badgeExtras, diets, guideInterests } from '#app/features/visits/model.ts'
import { mostWishes } from '#app/features/visits/rules/request.ts'
import { action as codeAction } from '#app/routes/code.tsx'
import { action as answerAction } from '#app/routes/visit.$token.answer.tsx'
import { action as cancelAction } from '#app/routes/visit.$token.cancel.tsx'
import { action as changeAction } from '#app/routes/visit.$token.change.tsx'
import { action as confirmAction, loader as confirmLoader } from '#app/routes/visit.$token.confirm.ts'
import { action as dataAction } from '#app/routes/visit.$token.data._index.tsx'
import { action as deleteAction } from '#app/routes/visit.$token.data.delete.tsx'
import { action as lateAction } from '#app/routes/visit.$token.late.tsx'
import { action as requestAction } from '#app/routes/visit.new.tsx'
import { addDays, eachDate, halves, isoWeekday } from '#app/lib/calendar-date.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { morningDay as today, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { answerOf, describeBadInput, faultsOf, formRequest, without } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const nobody = () => Promise.resolve('')
const params = { token: passToken({ id: 'visit-1', passVersion: 1 }) }
const old = new Date(Date.now() - 10_000)
const monday = addDays(today, 8 - isoWeekday(today))
const friday = addDays(monday, 4)

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx, { timeZone: morningZone })
    await givenVisit(tx, { decision: 'needs-answer', firstDay: monday, lastDay: friday, halves: [{ date: monday, half: 'morning' }] })
  })
})

const long = 'a'.repeat(10_000)
const request = {
  formToken: newFormToken(old),
  nameToShow: 'Adaeze Nwosu-Eze',
  email: 'adaeze@example.org',
  languages: 'Igbo',
  firstDay: monday,
  lastDay: friday,
  purpose: 'To learn.',
  photoChoice: 'ask',
  agree: 'on',
}

describeBadInput('asking for a visit', {
  path: '/visit/new',
  action: requestAction,
  cookie: nobody,
  good: request,
  stored: () => db.visit.count(),
  cases: [
    ['no name', without('nameToShow'), 'nameToShow'],
    ['a name of 10,000 letters', { nameToShow: long }, 'nameToShow'],
    ['a name of control characters', { nameToShow: '\u0000\u0001\u202e' }, 'nameToShow'],
    ['two names', { nameToShow: ['Ada', 'Bo'] }, 'nameToShow'],
    ['a name as a list', (good) => ({ ...without('nameToShow')(good), 'nameToShow[0]': 'Ada' })],
    ['no mail address', without('email'), 'email'],
    ['half a mail address', { email: 'adaeze@' }, 'email'],
    ['a mail address with a header', { email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
    ['no such date', { firstDay: '2026-02-30' }, 'firstDay'],
    ['leaving before arriving', { lastDay: addDays(monday, -1) }, 'lastDay'],
    ['a day that is past', { firstDay: addDays(today, -1) }, 'firstDay'],
    ['a year long', { lastDay: addDays(monday, 365) }, 'lastDay'],
    ['the day after the last day of time', { firstDay: '9999-12-31', lastDay: '9999-12-31' }, 'firstDay'],
    ['a half of no day', { halves: ['yesterday/morning'] }, 'halves[0]'],
    ['no half at all', { shownDays: `${monday}/${friday}` }, 'halves'],
    ['a purpose of 10,000 letters', { purpose: long }, 'purpose'],
    ['a diet of stones', { diet: 'stones' }, 'diet[0]'],
    ['photographs perhaps', { photoChoice: 'perhaps' }, 'photoChoice'],
    ['no code of conduct', without('agree'), 'agree'],
    ['no token', without('formToken'), 'formToken'],
    ['a token of somebody else’s', { formToken: 'abcdefgh-abcdefghij-abcdefghij' }, ''],
    ['a form that was shown just now', () => ({ ...request, formToken: newFormToken(new Date()) }), ''],
    ['101 fields', (good) => ({ ...good, ...Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`x${index}`, '1'])) })],
    ['201 values of one field', { wishes: Array.from({ length: 201 }, () => 'x') }],
    ['fields in fields in fields', { 'a.b.c.d.e': '1' }],
  ],
})

test('the largest honest request, a month with open weekends and everything filled in, is taken', async () => {
  const whole = [['09:00', '18:00']]
  const openingHours = JSON.stringify(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, whole])))
  await inTransaction((tx) => tx.office.updateMany({ data: { openingHours } }))
  const lastDay = addDays(monday, 30)
  const everything = {
    ...{ lastDay, shownDays: `${monday}/${lastDay}`, halves: [] as string[], wishes: [] as string[], website: '' },
    ...{ howToSay: 'ah-DAY-zeh', pronouns: 'she/her', username: 'Adaeze Igbo', homeWiki: 'ig.wikipedia.org' },
    ...{ affiliates: 'Wikimedia Nigeria', deskNeeded: 'on', visaLetter: 'on', arrivesBy: 'train' },
    ...{ dietNote: 'No nuts', accessNote: 'None', emergencyName: 'Chidi', emergencyPhone: '+234 555 0100' },
    ...{ guideInterests, diet: diets, accessNeeds, badgeExtras, intent: 'send' },
  }
  everything.halves = eachDate(monday, lastDay).flatMap((date) => halves.map((half) => `${date}/${half}`))
  everything.wishes = Array.from({ length: mostWishes }, (_, rank) => `Wish ${rank}`)

  const answer = await answerOf(requestAction, formRequest('/visit/new', { ...request, ...everything }))

  expect(answer.headers.get('Location')).toBe('/visit/sent')
  const visit = await db.visit.findFirstOrThrow({ where: { id: { not: 'visit-1' } }, include: { halves: true, wishes: true } })
  expect(visit.halves).toHaveLength(62)
  expect(visit.wishes).toHaveLength(mostWishes)
})

test('more is sent than was asked for, and only what was asked for is taken', async () => {
  const answer = await answerOf(requestAction, formRequest('/visit/new', { ...request, decision: 'approved', hostId: 'x', role: 'admin' }))

  expect(answer.headers.get('Location')).toBe('/visit/sent')
  expect(await db.visit.findMany({ where: { id: { not: 'visit-1' } } })).toMatchObject([{ decision: 'requested', hostId: null }])
})

test('what only programs fill in is answered like the rest, and nothing is kept', async () => {
  const answer = await answerOf(requestAction, formRequest('/visit/new', { ...request, website: 'https://spam.example' }))

  expect(answer.headers.get('Location')).toBe('/visit/sent')
  expect(await db.visit.count()).toBe(1)
})

test('a body of 6 MB is left', async () => {
  const answer = await answerOf(requestAction, formRequest('/visit/new', { ...request, purpose: 'a'.repeat(6_000_000) }))

  expect(answer.status).toBe(413)
})

describe('buttons that rearrange the form', () => {
  const press = async (fields: Record<string, string | readonly string[]>) => {
    const answer = await answerOf(requestAction, formRequest('/visit/new', { ...request, ...fields }))
    return ((await answer.json()) as { values: Record<string, string[]> }).values
  }

  test('keep all that was typed', async () => {
    expect(await press({ intent: 'days', pronouns: 'she/her', email: 'half@' })).toMatchObject({
      pronouns: ['she/her'],
      email: ['half@'],
      firstDay: [monday],
    })
  })

  test('move and add wishes', async () => {
    expect((await press({ intent: 'wish-up-2', wishes: ['a', 'b', ''] })).wishes).toEqual(['b', 'a', ''])
    expect((await press({ intent: 'wish-add', wishes: ['a', 'b', ''] })).wishes).toEqual(['a', 'b', '', ''])
  })
})

const token = 'a-token-of-an-answer'
describeBadInput('an answer', {
  path: '/visit/x/answer',
  action: answerAction,
  params,
  cookie: nobody,
  good: { formToken: token, text: 'Yes.' },
  stored: () => db.visitLetter.count(),
  cases: [
    ['nothing', { text: '' }, 'text'],
    ['only blanks', { text: ' \n\t ' }, 'text'],
    ['10,000 letters', { text: long }, 'text'],
    ['two answers', { text: ['Yes.', 'No.'] }, 'text'],
    ['no token', without('formToken'), 'formToken'],
  ],
})

describeBadInput('being late', {
  path: '/visit/x/late',
  action: lateAction,
  params,
  cookie: nobody,
  good: { until: '10:40' },
  stored: () => db.visit.count({ where: { lateUntil: { not: null } } }),
  cases: [
    ['no time', { until: '' }, 'until'],
    ['no such time', { until: '25:00' }, 'until'],
    ['two times', { until: ['10:00', '11:00'] }, 'until'],
    ['on no day of the visit', {}, ''],
  ],
})

describeBadInput('other dates', {
  path: '/visit/x/change',
  action: changeAction,
  params,
  cookie: nobody,
  good: { intent: 'apply', revision: '0', firstDay: monday, lastDay: monday },
  stored: () => db.visit.count({ where: { revision: { gt: 0 } } }),
  cases: [
    ['no such date', { lastDay: '2026-02-30' }, 'lastDay'],
    ['leaving before arriving', { lastDay: addDays(monday, -1) }, 'lastDay'],
    ['days that are past', { firstDay: addDays(today, -7), lastDay: addDays(today, -6) }, 'lastDay'],
    ['a year long', { lastDay: addDays(monday, 365) }, 'lastDay'],
    ['no half at all', { shownDays: `${monday}/${monday}` }, 'halves'],
    ['a revision of words', { revision: 'last' }, 'revision'],
    ['looked at before another change', { revision: '7' }, ''],
  ],
})

describeBadInput('correcting one’s record', {
  path: '/visit/x/data',
  action: dataAction,
  params,
  cookie: nobody,
  good: { revision: '0', nameToShow: 'Ada', email: 'ada@example.org', languages: 'Igbo' },
  stored: () => db.contact.count({ where: { nameToShow: 'Ada' } }),
  cases: [
    ['no name', { nameToShow: '' }, 'nameToShow'],
    ['no mail address', { email: 'ada' }, 'email'],
    ['a name that no wiki takes', { username: 'a#b' }, 'username'],
    ['looked at before another change', { revision: '5' }, ''],
  ],
})

describeBadInput('deleting', {
  path: '/visit/x/data/delete',
  action: deleteAction,
  params,
  cookie: nobody,
  good: { sure: 'on' },
  stored: () => db.contact.count({ where: { email: null } }),
  cases: [
    ['not sure', { sure: '' }, 'sure'],
    ['sure in other words', { sure: 'yes' }, 'sure'],
  ],
})

describe('a pass', () => {
  const wrong = { token: passToken({ id: 'visit-1', passVersion: 2 }) }
  test.each([
    ['confirm', confirmAction],
    ['cancel', cancelAction],
    ['change', changeAction],
    ['late', lateAction],
    ['answer', answerAction],
    ['data', dataAction],
    ['delete', deleteAction],
  ])('that is wrong or old opens nothing: %s', async (_, action) => {
    for (const params of [wrong, { token: 'x' }, {}]) {
      expect((await answerOf(action, formRequest('/visit/x', { sure: 'on' }), params)).status).toBe(404)
    }
    expect(await db.outboxEvent.count()).toBe(0)
  })

  test('confirms by a press alone: looking at the address changes nothing', async () => {
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { emailConfirmedAt: null } }))

    await confirmLoader({ params, request: new Request('http://localhost:3000/'), context: {} })

    expect(await db.outboxEvent.count()).toBe(0)
  })
})

describe('a typed code', () => {
  const type = (code: string, client: string) =>
    codeAction({ request: formRequest('/code', { code }), params: {}, context: { client } })

  test('opens the page, however it is typed', async () => {
    const code = passCode({ id: 'visit-1', passVersion: 1 })

    for (const typed of [code, code.toLowerCase().replace('-', ' '), ` ${code.replace('-', '')} `]) {
      expect((await type(typed, 'a')).headers.get('Location')).toBe(`/visit/${params.token}`)
    }
  })

  test('is looked at no more after five misses, for that address alone', async () => {
    const code = passCode({ id: 'visit-1', passVersion: 1 })
    for (const miss of ['AAAA-0001', 'AAAA-0002', 'AAAA-0003', 'AAAA-0004', 'AAAA-0005']) {
      expect(await faultsOf(await type(miss, 'b'))).toEqual({ code: ['refusal-code-unknown'] })
    }

    expect(await faultsOf(await type(code, 'b'))).toEqual({ code: ['refusal-code-slowly'] })
    expect((await type(code, 'c')).status).toBe(302)
  })

  test('of no letters is no code', async () => {
    expect(await faultsOf(await type('', 'd'))).toEqual({ code: ['form-code'] })
  })
})
