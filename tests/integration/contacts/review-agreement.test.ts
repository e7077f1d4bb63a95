import { beforeEach, expect, test } from 'vitest'
import { chooseToStay } from '#app/features/contacts/commands/choose-to-stay.server.ts'
import { reviewAgreement } from '#app/features/contacts/commands/review-agreement.server.ts'
import { findOwnRecord } from '#app/features/contacts/queries/own-record.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { forgetContact } from '#app/features/privacy/commands/forget-person.server.ts'
import { findReceiptOfForgetting } from '#app/features/privacy/queries/receipt.server.ts'
import { letGoOfOutdated } from '#app/jobs/let-go.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const dayMs = 86_400_000
const asked = new Date('2026-12-10T18:00:00Z')
const after = (days: number) => new Date(asked.getTime() + days * dayMs)
const me = { kind: 'contact', contactId: 'olena' } as const

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenContact(tx, { id: 'olena', nameToShow: 'Олена Кравець' })
    const agreed = { agreedToStayAt: new Date('2024-12-10T18:00:00Z'), reviewOn: '2026-12-10', updatedAt: after(-300) }
    await tx.contact.update({ where: { id: 'olena' }, data: agreed })
  })
})

/** The house goes through its chores and tells what is to be told. */
async function day(days: number) {
  const letGo = await letGoOfOutdated(after(days))
  while (await tellNextEvent(after(days)));
  return letGo
}

const olena = () => db.contact.findUniqueOrThrow({ where: { id: 'olena' } })
const mails = async () => db.mail.findMany({ orderBy: { createdAt: 'asc' } })
const tokenIn = (text: string) => /own-record\/([\w-]+)/u.exec(text)?.[1] ?? ''

test('asked on the day, reminded after 30, forgotten after 60 without an answer', async () => {
  expect(await day(-1)).toMatchObject({ asked: 0 })
  expect(await day(0)).toMatchObject({ asked: 1 })
  expect(await day(0)).toMatchObject({ asked: 0 })
  expect(await day(29)).toMatchObject({ asked: 0 })
  expect(await day(30)).toMatchObject({ asked: 1 })
  expect(await day(31)).toMatchObject({ asked: 0 })
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    'May we keep your record?',
    'Asked once more: may we keep your record?',
  ])
  expect(await day(59)).toMatchObject({ people: 0 })
  expect(await olena()).toMatchObject({ nameToShow: 'Олена Кравець' })

  expect(await day(60)).toMatchObject({ asked: 0, people: 1 })
  expect(await olena()).toMatchObject({ nameToShow: 'Visitor', email: null, agreedToStayAt: null, reviewAskedAt: null })
  expect(await mails()).toEqual([])
  expect(await db.contactLink.count()).toBe(0)
  expect((await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)).toEqual([
    ...['ask-whether-to-stay', 'remind-whether-to-stay', 'end-agreement', 'forget-person'],
  ])
})

test('the mail says until when, and both links work until then', async () => {
  await day(0)
  await day(30)
  const texts = (await mails()).map(({ text }) => text)

  expect(new Set(texts.map(tokenIn)).size).toBe(2)
  for (const text of texts) {
    expect(text).toContain('On December 10, 2024 you agreed')
    expect(text).toContain('your yes ends on February 8, 2027')
    expect(text).toContain(`/own-record/${tokenIn(text)}/delete`)
    expect(await findOwnRecord(tokenIn(text), after(59))).toMatchObject({ id: 'olena' })
  }
})

test('who says yes stays two more years, and is asked afresh then', async () => {
  await day(0)
  await chooseToStay(me, { contactId: 'olena', agreed: true, now: after(3) })

  expect(await day(400)).toMatchObject({ asked: 0, people: 0 })
  expect(await olena()).toMatchObject({ reviewOn: '2028-12-12', reviewAskedAt: null, reviewRemindedAt: null })
  expect(await day(734)).toMatchObject({ asked: 1 })
})

test('who says no is forgotten, and gets no further mail', async () => {
  await day(0)
  await chooseToStay(me, { contactId: 'olena', agreed: false, now: after(3) })

  expect(await day(4)).toMatchObject({ asked: 0, people: 1 })
  expect(await olena()).toMatchObject({ nameToShow: 'Visitor' })
})

test('a mail that waited says nothing once there is an answer', async () => {
  await letGoOfOutdated(asked)
  await chooseToStay(me, { contactId: 'olena', agreed: true, now: after(1) })
  while (await tellNextEvent(after(1)));

  expect(await mails()).toEqual([])
})

test('who came lately is known for 90 days more, agreed or not', async () => {
  const stay = { firstDay: '2027-01-20', lastDay: '2027-01-21', halves: [] }
  await inTransaction((tx) => givenVisit(tx, { id: 'lately', contactId: 'olena', ...stay }))
  for (const days of [0, 30, 60]) await day(days)

  expect(await olena()).toMatchObject({ nameToShow: 'Олена Кравець', agreedToStayAt: null })
  expect(await day(42 + 90)).toMatchObject({ people: 0 })
  expect(await day(42 + 92)).toMatchObject({ people: 1 })
})

test('whom nobody may write to gets no mail, and has the same time', async () => {
  await inTransaction((tx) => tx.contact.update({ where: { id: 'olena' }, data: { doNotContact: true } }))
  for (const days of [0, 30]) await day(days)

  expect(await mails()).toEqual([])
  expect(await olena()).toMatchObject({ reviewAskedAt: asked, reviewRemindedAt: after(30) })
  expect(await day(60)).toMatchObject({ people: 1 })
})

test('a house that stood still reminds before it forgets', async () => {
  await day(0)
  expect(await day(200)).toMatchObject({ asked: 1, people: 0 })
  expect(await day(229)).toMatchObject({ people: 0 })
  expect(await day(230)).toMatchObject({ people: 1 })
})

test.each([
  ['not-allowed', { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] }, {}],
  ['not-found', { kind: 'system' }, { contactId: 'nobody' }],
  ['not-due', { kind: 'system' }, { today: '2026-12-09' }],
] as const)('refuses: %s', async (code, actor, change) => {
  const order = { contactId: 'olena', today: '2026-12-10', now: asked, ...change }
  expect(await reviewAgreement(actor, order)).toMatchObject({ refusal: { code } })
})

test('with the link people have their own record deleted at once, and nobody else’s', async () => {
  const stay = { firstDay: '2027-01-20', lastDay: '2027-01-21', halves: [] }
  await inTransaction((tx) => givenVisit(tx, { id: 'ahead', contactId: 'olena', ...stay }))
  const other = await forgetContact({ kind: 'contact', contactId: 'other' }, { contactId: 'olena', now: asked })
  expect(other).toMatchObject({ refusal: { code: 'not-allowed' } })

  const outcome = await forgetContact(me, { contactId: 'olena', now: asked })
  const receipt = outcome.ok ? outcome.value.receipt : ''
  expect(await findReceiptOfForgetting(receipt)).toMatchObject({ number: receipt, visits: 1 })
  expect(await olena()).toMatchObject({ nameToShow: 'Visitor', email: null })
  expect(await db.visit.findUnique({ where: { id: 'ahead' } })).toMatchObject({ decision: 'cancelled' })
})
