import { beforeEach, expect, test } from 'vitest'
import { purgeOutdated } from '#app/features/privacy/commands/purge-outdated.server.ts'
import { run } from '#app/jobs/commands/purge.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { db, inTransaction, type Tx } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const today = '2027-03-01'
const now = new Date('2027-03-01T19:00:00Z')
const purge = () => purgeOutdated({ kind: 'system' }, { now })

beforeEach(async () => {
  emptyTables()
  await inTransaction((tx) => givenOffice(tx))
})

const nameOf = (id: string) => ({ nameToShow: `${id} Nwosu`, email: `${id}@example.org`, username: `User-${id}` })

/** Somebody whose one visit ended so many days ago. */
async function cameBefore(days: number, id = 'canary', more: object = {}): Promise<void> {
  const lastDay = addDays(today, -days)
  await inTransaction(async (tx) => {
    await givenContact(tx, { id: `contact-of-${id}`, ...nameOf(id) })
    const stay = { firstDay: lastDay, lastDay, halves: [] }
    await givenVisit(tx, { id, contactId: `contact-of-${id}`, ...stay, dietNote: `${id} eats no nuts`, ...more })
    await tx.accessNeed.create({ data: { id: `need-of-${id}`, visitId: id, need: 'step-free', note: `${id} has a chair` } })
  })
}

function asked(tx: Tx, id: string, state: string, answeredAt: Date | null) {
  const person = { nameToShow: `Asker ${id}`, email: `${id}@example.org`, text: `About ${id}`, locale: 'en' }
  const times = { answeredAt, createdAt: now, updatedAt: now }
  return tx.question.create({ data: { id, ...person, state, tokenHash: id, ...times } })
}

test.each([
  [90, 'canary Nwosu'],
  [91, 'Visitor'],
  [400, 'Visitor'],
])('%i days after a visit its visitor is shown as %s', async (days, name) => {
  await cameBefore(days)

  await purge()

  expect(await db.contact.findMany()).toMatchObject([{ nameToShow: name }])
})

test('who came is forgotten once, with a receipt, and the days they came stay', async () => {
  await cameBefore(120)

  expect(await purge()).toMatchObject({ value: { people: 1 } })
  expect(await purge()).toEqual({ ok: true, value: { people: 0, needs: 0, questions: 0, mails: 0 } })

  expect(await db.contact.findMany()).toMatchObject([{ email: null, username: null }])
  expect(await db.visit.findMany()).toMatchObject([{ lastDay: addDays(today, -120), decision: 'approved', purpose: '' }])
  expect(await db.auditEntry.findMany()).toMatchObject([{ action: 'forget-person', actorKind: 'system' }])
})

test('many are forgotten at once', async () => {
  for (let person = 0; person < 203; person++) await cameBefore(120, `canary-${person}`)

  expect(await purge()).toMatchObject({ value: { people: 203 } })
  expect(await db.contact.count({ where: { email: { not: null } } })).toBe(0)
})

test('who agreed to stay in the contacts stays', async () => {
  await cameBefore(120)
  await inTransaction((tx) => tx.contact.updateMany({ data: { agreedToStayAt: now } }))

  await purge()

  expect(await db.contact.findMany()).toMatchObject([{ nameToShow: 'canary Nwosu', email: 'canary@example.org' }])
})

test('who comes again, or waits for an answer, is still known', async () => {
  await cameBefore(120, 'again')
  await inTransaction((tx) => givenVisit(tx, { id: 'second', contactId: 'contact-of-again', firstDay: today, lastDay: today }))
  await cameBefore(120, 'waits')
  await inTransaction(async (tx) => {
    await asked(tx, 'open', 'routed', null)
    await tx.question.updateMany({ data: { contactId: 'contact-of-waits' } })
  })

  await purge()

  expect((await db.contact.findMany({ orderBy: { id: 'asc' } })).map(({ email }) => email)).toEqual(['again@example.org', 'waits@example.org'])
})

test('what somebody eats and needs goes after seven days', async () => {
  await cameBefore(7, 'lately')
  await cameBefore(8, 'before', { diet: ['vegan'] })

  expect(await purge()).toMatchObject({ value: { people: 0, needs: 1 } })

  expect(await db.visit.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { id: 'before', diet: '[]', dietNote: '' },
    { id: 'lately', dietNote: 'lately eats no nuts' },
  ])
  expect(await db.accessNeed.findMany()).toMatchObject([{ visitId: 'lately' }])
})

test('questions go 90 days after their answer, open ones never', async () => {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await inTransaction(async (tx) => {
    await asked(tx, 'old', 'answered', ago(91))
    await asked(tx, 'fresh', 'confirmed', ago(89))
    await asked(tx, 'open', 'received', null)
  })

  expect(await purge()).toMatchObject({ value: { questions: 1 } })

  expect((await db.question.findMany({ orderBy: { id: 'asc' } })).map(({ text }) => text)).toEqual(['About fresh', '', 'About open'])
})

test('mail goes 90 days after it was written, unless it still waits', async () => {
  const mail = (id: string, state: string, days: number) => {
    const createdAt = new Date(now.getTime() - days * 86_400_000)
    const words = { toAddress: 'x@example.org', kind: 'k', locale: 'en', subject: id, text: '', html: '' }
    return { id, ...words, state, nextTryAt: createdAt, createdAt }
  }
  await inTransaction((tx) =>
    tx.mail.createMany({ data: [mail('old', 'sent', 91), mail('dead', 'failed', 91), mail('new', 'sent', 89), mail('waits', 'waiting', 91)] }),
  )

  expect(await purge()).toMatchObject({ value: { mails: 2 } })

  expect((await db.mail.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual(['new', 'waits'])
})

test('only the house and who keeps it may', async () => {
  await cameBefore(120)

  expect(await purgeOutdated({ kind: 'visitor', visitId: 'canary' }, { now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await db.contact.findMany()).toMatchObject([{ nameToShow: 'canary Nwosu' }])
})

test('the command says what went', async () => {
  await inTransaction((tx) => asked(tx, 'old', 'answered', new Date('2020-01-01T00:00:00Z')))

  expect(await run()).toBe('Forgotten: 0 people, the needs of 0 visits, 0 times at the door, 0 people without a visit, 1 questions, 0 mails, 0 lines of the audit log.')
})
