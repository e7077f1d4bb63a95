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
  expect(await purge()).toEqual({ ok: true, value: { people: 0, needs: 0, emergencies: 0, questions: 0, mails: 0 } })

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

test('whom to call goes a day after the visit where nobody noted the leaving, and with a visit that is off', async () => {
  const called = { emergencyName: 'Canary Eze', emergencyPhone: '+1 555 0199' }
  await cameBefore(0, 'today', called)
  await cameBefore(1, 'yesterday', called)
  await cameBefore(-30, 'declined', { ...called, decision: 'declined' })
  await cameBefore(-31, 'cancelled', { ...called, decision: 'cancelled' })
  await cameBefore(-32, 'ahead', called)

  expect(await purge()).toMatchObject({ value: { emergencies: 3, needs: 0, people: 0 } })
  expect(await purge()).toMatchObject({ value: { emergencies: 0 } })

  const still = await db.visit.findMany({ where: { NOT: { emergencyPhone: '' } }, orderBy: { id: 'asc' } })
  expect(still.map(({ id, emergencyName }) => `${id} ${emergencyName}`)).toEqual(['ahead Canary Eze', 'today Canary Eze'])
})

test.each([
  ['never visited, unchanged for 91 days', {}, 91, 'Visitor'],
  ['never visited, unchanged for 89 days', {}, 89, 'never Nwosu'],
  ['never visited, agreed to stay', { agreedToStayAt: now }, 400, 'never Nwosu'],
  ['never visited, was asked and does not agree', { reviewAskedAt: now }, 1, 'Visitor'],
])('%s: shown as %4$s', async (_, more, days, name) => {
  await inTransaction(async (tx) => {
    await givenContact(tx, { id: 'never', ...nameOf('never') })
    const updatedAt = new Date(now.getTime() - days * 86_400_000)
    await tx.contact.update({ where: { id: 'never' }, data: { ...more, updatedAt } })
  })

  await purge()

  expect(await db.contact.findMany()).toMatchObject([{ nameToShow: name }])
})

test('what was let go stays let go when the power fails in the middle, and the rest goes the next time', async () => {
  await cameBefore(120, 'first')
  await cameBefore(120, 'second')
  const powerCut = `
    CREATE TRIGGER "power_cut" BEFORE UPDATE ON "Contact" WHEN OLD."id" = 'contact-of-second'
    BEGIN SELECT RAISE(ABORT, 'power_cut'); END`
  await inTransaction((tx) => tx.$executeRawUnsafe(powerCut))
  await expect(purge()).rejects.toThrow()
  await inTransaction((tx) => tx.$executeRawUnsafe('DROP TRIGGER "power_cut"'))

  const half = await db.contact.findMany({ orderBy: { id: 'asc' } })
  expect(half.map(({ nameToShow }) => nameToShow)).toEqual(['Visitor', 'second Nwosu'])
  expect(await db.visit.findUnique({ where: { id: 'second' } })).toMatchObject({ dietNote: 'second eats no nuts' })
  expect(await purge()).toMatchObject({ value: { people: 1 } })
  expect(await db.auditEntry.count({ where: { action: 'forget-person' } })).toBe(2)
})

test('many needs, questions and mails go piece by piece', async () => {
  for (let visit = 0; visit < 201; visit++) await cameBefore(20, `canary-${visit}`)

  expect(await purge()).toMatchObject({ value: { needs: 201 } })
  const lines = await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(lines.map(({ details }) => details)).toEqual(['{"needs":200}', '{"needs":1}'])
})

test('only the house and who keeps it may', async () => {
  await cameBefore(120)

  expect(await purgeOutdated({ kind: 'visitor', visitId: 'canary' }, { now })).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await db.contact.findMany()).toMatchObject([{ nameToShow: 'canary Nwosu' }])
})

test('the command says what went', async () => {
  await inTransaction((tx) => asked(tx, 'old', 'answered', new Date('2020-01-01T00:00:00Z')))

  expect(await run()).toBe('Forgotten: 0 people, needs of 0 visits, emergency contacts of 0, 0 times at the door, 0 people without a visit, 1 questions, 0 mails, 0 lines of the audit log. Asked whether they still agree: 0 people.')
})
