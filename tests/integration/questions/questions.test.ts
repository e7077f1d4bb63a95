import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, type StaffActor } from '#app/access/policy.ts'
import { composeQuestionAnswered } from '#app/features/notifications/compose/question-answered.server.ts'
import { composeQuestionAskedAgain } from '#app/features/notifications/compose/question-asked-again.server.ts'
import { composeQuestionReceived } from '#app/features/notifications/compose/question-received.server.ts'
import { composeQuestionRouted } from '#app/features/notifications/compose/question-routed.server.ts'
import { answerQuestion } from '#app/features/questions/commands/answer-question.server.ts'
import { askAgain } from '#app/features/questions/commands/ask-again.server.ts'
import { askQuestion } from '#app/features/questions/commands/ask-question.server.ts'
import { confirmAnswer } from '#app/features/questions/commands/confirm-answer.server.ts'
import { routeQuestion } from '#app/features/questions/commands/route-question.server.ts'
import { findAskedQuestion } from '#app/features/questions/queries/asked.server.ts'
import { getQuestion, listQuestions } from '#app/features/questions/queries/questions.server.ts'
import { questionToken } from '#app/features/questions/question-pass.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const staff = (staffId: string, ...roles: StaffActor['roles'][number][]): StaffActor => ({
  kind: 'staff',
  staffId,
  officeId: 'office-1',
  roles,
})
const liaison = staff('liaison', 'liaison')
const host = staff('host', 'host')
const other = staff('other', 'host')
const anyone: Actor = { kind: 'anyone' }
const now = new Date('2026-12-01T18:00:00Z')

const order = {
  question: 'Can a library apply for a rapid grant?',
  nameToShow: 'Олена Кравець',
  email: 'Olena@example.org',
  locale: 'ar',
  formToken: 'a-token-of-a-form-1',
  now,
}

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Mbali' })
    await givenStaff(tx, { id: 'other', name: 'Priya' })
    await givenContact(tx, { id: 'olena', email: 'olena@example.org' })
  })
})

async function asked(): Promise<string> {
  const outcome = await askQuestion(anyone, order)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}

async function routed(): Promise<string> {
  const questionId = await asked()
  await routeQuestion(liaison, { questionId, staffId: 'host', revision: 0, now })
  return questionId
}

async function answered(): Promise<string> {
  const questionId = await routed()
  await answerQuestion(host, { questionId, answer: 'Yes, by March.', revision: 1, now })
  return questionId
}

const read = (id: string) => db.question.findUniqueOrThrow({ where: { id } })
const events = async () => (await db.outboxEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ type }) => type)

test('a question goes from anybody to a named person and back, and ends when the asker says so', async () => {
  const questionId = await answered()
  expect(await read(questionId)).toMatchObject({ state: 'answered', answer: 'Yes, by March.', routedToId: 'host' })

  expect(await confirmAnswer({ kind: 'asker', questionId }, { questionId, now })).toMatchObject({ ok: true })
  expect(await confirmAnswer({ kind: 'asker', questionId }, { questionId, now })).toMatchObject({ ok: true })

  expect(await read(questionId)).toMatchObject({ state: 'confirmed', confirmedAt: now, contactId: 'olena' })
  expect(await events()).toEqual(['question-received', 'question-routed', 'question-answered', 'question-confirmed'])
  expect((await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ action, actorKind }) => [action, actorKind])).toEqual([
    ['ask-question', 'anyone'],
    ['route-question', 'staff'],
    ['answer-question', 'staff'],
    ['confirm-answer', 'asker'],
  ])
})

test('an asker who is not content asks once more, and the question is open again', async () => {
  const questionId = await answered()

  await askAgain({ kind: 'asker', questionId }, { questionId, more: 'And a museum?', now })

  expect(await read(questionId)).toMatchObject({ state: 'routed', answeredAt: null, text: `${order.question}\n\nAnd a museum?` })
  const [notice] = await composeQuestionAskedAgain(db, eventOf(questionId))
  expect(notice).toMatchObject({ to: 'host@example.org' })
})

test('the same form is the same question', async () => {
  expect(await asked()).toBe(await asked())
  expect(await db.question.count()).toBe(1)
})

test('six questions of one address in a day are too many', async () => {
  for (let n = 0; n < 5; n++) await askQuestion(anyone, { ...order, formToken: `a-token-of-a-form-${n}` })

  const sixth = await askQuestion(anyone, { ...order, email: 'olena@EXAMPLE.org', formToken: 'a-token-of-a-form-9' })

  expect(sixth).toMatchObject({ refusal: { code: 'asked-too-often' } })
  expect(await db.question.count()).toBe(5)
  const dayLater = new Date(now.getTime() + 24 * 3_600_000 + 1)
  expect(await askQuestion(anyone, { ...order, formToken: 'a-token-of-a-form-8', now: dayLater })).toMatchObject({ ok: true })
})

describe('who may', () => {
  test.each([host, staff('desk', 'front-desk'), staff('admin', 'admin'), anyone])('not route: %j', async (actor) => {
    const questionId = await asked()
    const outcome = await routeQuestion(actor, { questionId, staffId: 'host', revision: 0, now })
    expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test.each([other, anyone, { kind: 'asker', questionId: 'another' }] as const)('not answer: %j', async (actor) => {
    const questionId = await routed()
    const outcome = await answerQuestion(actor, { questionId, answer: 'No', revision: 1, now })
    expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test.each([liaison, host, anyone, { kind: 'asker', questionId: 'another' }] as const)('not confirm: %j', async (actor) => {
    const questionId = await answered()
    const outcome = await confirmAnswer(actor, { questionId, now })
    expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect((await read(questionId)).state).toBe('answered')
  })

  test('read: the liaison all, a host what was handed to them, and no address', async () => {
    const questionId = await routed()

    expect(await getQuestion(liaison, questionId, now)).toMatchObject({ value: { email: 'olena@example.org', contactId: 'olena' } })
    expect(await getQuestion(host, questionId, now)).toMatchObject({ value: { email: null, contactId: null } })
    expect(await getQuestion(other, questionId, now)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect((await listQuestions(other, now)).length).toBe(0)
    expect((await listQuestions(host, now)).length).toBe(1)
  })
})

test.each([
  ['question-routed-there', () => routed(), (id: string) => routeQuestion(liaison, { questionId: id, staffId: 'host', revision: 1, now })],
  ['answerer-unknown', () => asked(), (id: string) => routeQuestion(liaison, { questionId: id, staffId: 'nobody', revision: 0, now })],
  ['changed-meanwhile', () => routed(), (id: string) => answerQuestion(host, { questionId: id, answer: 'Yes', revision: 0, now })],
  ['question-not-answered', () => routed(), (id: string) => confirmAnswer({ kind: 'asker', questionId: id }, { questionId: id, now })],
  ['not-found', () => asked(), () => answerQuestion(liaison, { questionId: 'nothing', answer: 'Yes', revision: 0, now })],
] as const)('refuses: %s', async (code, given, act) => {
  const id = await given()
  const before = await read(id)
  expect(await act(id)).toMatchObject({ refusal: { code } })
  expect(await read(id)).toEqual(before)
})

describe('the mails', () => {
  test('the asker gets the link in their language, and nothing of what was typed', async () => {
    const id = await asked()
    const notices = await composeQuestionReceived(db, eventOf(id))

    expect(notices.map(({ to, locale }) => [to, locale])).toEqual([
      ['olena@example.org', 'ar'],
      ['liaison@example.org', 'en'],
    ])
    expect(notices[0]?.content.button?.href).toContain(`/ask/${questionToken(id)}`)
    expect(JSON.stringify(notices[0])).not.toContain('library')
    expect(JSON.stringify(notices[0])).not.toContain('Олена')
    expect(JSON.stringify(notices[1])).toContain(order.question)
    expect(JSON.stringify(notices[1])).not.toContain(questionToken(id))
  })

  test('who takes it gets the question; the asker gets the answer', async () => {
    const id = await routed()
    expect(await composeQuestionRouted(db, eventOf(id))).toMatchObject([{ to: 'host@example.org' }])
    expect(await composeQuestionAnswered(db, eventOf(id))).toEqual([])

    await answerQuestion(host, { questionId: id, answer: 'Yes, by March.', revision: 1, now })
    const [notice] = await composeQuestionAnswered(db, eventOf(id))
    expect(notice).toMatchObject({ to: 'olena@example.org', locale: 'ar' })
    expect(notice?.content.paragraphs).toContain('Yes, by March.')
  })
})

test('the link opens one question; a wrong one opens none', async () => {
  const id = await asked()
  expect(await findAskedQuestion(questionToken(id))).toMatchObject({ id, state: 'received' })
  expect(await findAskedQuestion(id)).toBeNull()
  expect(await findAskedQuestion(questionToken('another'))).toBeNull()
})

function eventOf(questionId: string) {
  return { id: 'event', type: 'question', payload: { questionId }, actorKind: 'anyone', actorId: null, createdAt: now }
}
