import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, type StaffActor } from '#app/access/policy.ts'
import { composeIntroductionDeclined } from '#app/features/notifications/compose/introduction-declined.server.ts'
import { composeIntroductionMade } from '#app/features/notifications/compose/introduction-made.server.ts'
import { composeIntroductionOffered } from '#app/features/notifications/compose/introduction-offered.server.ts'
import { getStory } from '#app/features/outcomes/queries/story.server.ts'
import { answerIntroduction } from '#app/features/questions/commands/answer-introduction.server.ts'
import { askQuestion } from '#app/features/questions/commands/ask-question.server.ts'
import { offerIntroduction } from '#app/features/questions/commands/offer-introduction.server.ts'
import { findAskedQuestion } from '#app/features/questions/queries/asked.server.ts'
import { getQuestion } from '#app/features/questions/queries/questions.server.ts'
import { questionToken } from '#app/features/questions/question-pass.server.ts'
import { action as askAction } from '#app/routes/ask.$token.tsx'
import { action as questionAction } from '#app/routes/_staff.questions.$id.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { answerOf, faultsOf, formRequest, signedIn } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const staff = (staffId: string, ...roles: StaffActor['roles'][number][]): StaffActor => ({
  kind: 'staff',
  staffId,
  officeId: 'office-1',
  roles,
})
const liaison = staff('liaison', 'liaison')
const host = staff('host', 'host')
const now = new Date('2026-12-01T18:00:00Z')
let questionId: string
let asker: Actor

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Mbali', email: 'mbali@example.org' })
    await givenStaff(tx, { id: 'other', name: 'Priya' })
    await givenContact(tx, { id: 'olena', email: 'olena@example.org' })
    await givenVisit(tx, { id: 'visit-1', contactId: 'olena', decision: 'approved', firstDay: '2026-12-07', lastDay: '2026-12-08' })
  })
  const order = { question: 'Who knows about grants?', nameToShow: 'Олена', email: 'olena@example.org', locale: 'en', now }
  const outcome = await askQuestion({ kind: 'anyone' }, { ...order, formToken: 'a-token-of-a-form-1' })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  questionId = outcome.value.id
  asker = { kind: 'asker', questionId }
})

async function offered(introduceTo = 'host'): Promise<string> {
  const { revision } = await db.question.findUniqueOrThrow({ where: { id: questionId } })
  const outcome = await offerIntroduction(liaison, { questionId, introduceTo, note: 'She writes well.', revision, now })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}

const say = (actor: Actor, introductionId: string, answer: 'agreed' | 'declined') =>
  answerIntroduction(actor, { introductionId, answer, now })

const events = async () => (await db.outboxEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ type }) => type)

function mailsOf(compose: typeof composeIntroductionMade, introductionId: string) {
  const event = { id: 'e', type: 'x', payload: { introductionId }, actorKind: 'staff', actorId: null, createdAt: now }
  return compose(db, event)
}

describe('an offer', () => {
  test('asks both, tells nobody’s address, and hands the question over', async () => {
    const id = await offered()
    const mails = await mailsOf(composeIntroductionOffered, id)
    expect(mails.map(({ to }) => to).sort()).toEqual(['mbali@example.org', 'olena@example.org'])
    const written = mails.map(({ to, content }) => [to, JSON.stringify(content)] as const)
    for (const [to, content] of written) {
      expect(content).not.toContain(to === 'mbali@example.org' ? 'olena@' : 'mbali@')
      expect(content.includes('She writes well.')).toBe(to === 'mbali@example.org')
    }
    expect(await db.question.findFirst()).toMatchObject({ state: 'routed', routedToId: 'host', revision: 1 })
    expect(await findAskedQuestion(questionToken(questionId))).toMatchObject({
      introduction: { name: 'Mbali', isMade: false, email: null, askerAnswer: 'waiting' },
    })
  })

  test.each([
    ['a host', host, 'other', 0, 'not-allowed'],
    ['an old page', liaison, 'host', 7, 'changed-meanwhile'],
    ['somebody who does not work here', liaison, 'nobody', 0, 'answerer-unknown'],
  ] as const)('by %s is refused', async (_what, actor, introduceTo, revision, code) => {
    expect(await offerIntroduction(actor, { questionId, introduceTo, note: '', revision, now })).toMatchObject({ refusal: { code } })
    expect(await db.introduction.count()).toBe(0)
  })

  test('is one at a time', async () => {
    await offered()
    const order = { questionId, introduceTo: 'other', note: '', revision: 1, now }
    const second = await offerIntroduction(liaison, order)
    expect(second).toMatchObject({ refusal: { code: 'introduction-open' } })
  })
})

describe('with both yes', () => {
  test('each learns the other’s address, the question is answered, and the timeline says so', async () => {
    const id = await offered()
    await say(host, id, 'agreed')
    expect(await db.introduction.findFirst()).toMatchObject({ madeAt: null })
    const before = await getQuestion(host, questionId, now)
    expect(before).toMatchObject({ value: { introductions: [{ askerAddress: null }] } })
    await say(asker, id, 'agreed')

    expect(await events()).toEqual(['question-received', 'introduction-offered', 'introduction-made'])
    const mails = await mailsOf(composeIntroductionMade, id)
    expect(mails.map(({ to, content }) => [to, content.paragraphs?.join(' ')])).toEqual([
      ['olena@example.org', expect.stringContaining('mbali@example.org')],
      ['mbali@example.org', expect.stringContaining('olena@example.org')],
    ])
    expect(await findAskedQuestion(questionToken(questionId))).toMatchObject({
      state: 'answered',
      introduction: { isMade: true, email: 'mbali@example.org' },
    })
    expect(await getQuestion(host, questionId, now)).toMatchObject({
      value: { introductions: [{ askerAddress: 'olena@example.org', meetingAt: null }] },
    })
    expect(await getQuestion(liaison, questionId, now)).toMatchObject({
      value: { introductions: [{ meetingAt: 'visit-1' }] },
    })
    const reading = { actor: liaison, timeZone: 'America/Los_Angeles', today: '2026-12-01' }
    const story = await getStory('olena', reading)
    expect(story).toContainEqual(expect.objectContaining({ kind: 'question', introducedTo: 'Mbali' }))
  })
})

describe('a no', () => {
  test.each([
    ['of the asker', () => asker, 'Олена'],
    ['of the person', () => host, 'Mbali'],
  ])('%s ends it: the liaison hears of it, the other is left in peace', async (_whose, who, name) => {
    const id = await offered()
    await say(who(), id, 'declined')
    expect((await events()).at(-1)).toBe('introduction-declined')
    const [mail, ...more] = await mailsOf(composeIntroductionDeclined, id)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: 'liaison@example.org' })
    expect(mail?.content.paragraphs?.join(' ')).toContain(name)
    expect(await mailsOf(composeIntroductionMade, id)).toEqual([])
    expect(await mailsOf(composeIntroductionOffered, id)).toEqual([])
    expect(await say(who() === asker ? host : asker, id, 'agreed')).toMatchObject({ refusal: { code: 'introduction-over' } })
    expect(await findAskedQuestion(questionToken(questionId))).toMatchObject({ state: 'routed', introduction: null })
    await offered('other')
  })
})

test('nobody answers for somebody else', async () => {
  const id = await offered()
  const others = [{ kind: 'asker', questionId: 'another' }, { kind: 'anyone' }] as const
  for (const actor of [liaison, staff('other', 'host', 'liaison', 'admin'), ...others]) {
    expect(await say(actor, id, 'agreed')).toMatchObject({ refusal: { code: 'not-allowed' } })
  }
  expect(await say(asker, 'nothing', 'agreed')).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await db.introduction.findFirst()).toMatchObject({ askerAnswer: 'waiting', staffAnswer: 'waiting' })
})

test('the database knows no introduction to which one of the two said no', async () => {
  const id = await offered()
  await say(host, id, 'declined')
  const making = inTransaction((tx) => tx.introduction.update({ where: { id }, data: { madeAt: now } }))
  await expect(making).rejects.toThrow()
})

test('by the pages: offered, agreed to by both, and bad forms are refused with words', async () => {
  const params = { id: questionId }
  const path = `/questions/${questionId}`
  const cookie = await signedIn('liaison')
  const form = { intent: 'introduce', introduceTo: 'host', note: '', revision: '0' }
  for (const [change, field] of [
    [{ introduceTo: '' }, 'introduceTo'],
    [{ note: 'x'.repeat(10_000) }, 'note'],
    [{ introduceTo: 'nobody' }, 'introduceTo'],
  ] as const) {
    const answer = await answerOf(questionAction, formRequest(path, { ...form, ...change }, cookie), params)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(Object.keys(await faultsOf(answer))).toContain(field)
  }
  expect(await db.introduction.count()).toBe(0)

  const taken = await answerOf(questionAction, formRequest(path, form, cookie), params)
  expect(taken.headers.get('Location')).toBe(`${path}?done=introduce`)
  const { id } = await db.introduction.findFirstOrThrow()
  const yes = { intent: 'introduction', introductionId: id, answer: 'agreed' }
  await answerOf(questionAction, formRequest(path, yes, await signedIn('host')), params)
  const token = questionToken(questionId)
  expect((await answerOf(askAction, formRequest(`/ask/${token}`, { ...yes, answer: 'maybe' }), { token })).status).toBe(400)
  await answerOf(askAction, formRequest(`/ask/${token}`, yes), { token })
  expect(await db.introduction.findFirst()).toMatchObject({ askerAnswer: 'agreed', staffAnswer: 'agreed' })
  expect((await db.introduction.findFirstOrThrow()).madeAt).not.toBeNull()
})
