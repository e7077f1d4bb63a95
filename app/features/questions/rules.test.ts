import { expect, test } from 'vitest'
import { type Question } from './model.ts'
import { ageInDays, answerQuestion, askAgain, confirmAnswer, mayAskMore, routeQuestion } from './rules.ts'

const now = new Date('2026-12-10T18:00:00Z')

const asked: Question = {
  id: 'q1',
  contactId: null,
  nameToShow: 'Ada',
  email: 'ada@example.org',
  locale: 'en',
  text: 'May I?',
  state: 'received',
  routedToId: null,
  answer: '',
  answeredAt: null,
  confirmedAt: null,
  createdAt: new Date('2026-12-08T18:00:00Z'),
  revision: 0,
}
const answered: Question = { ...asked, state: 'answered', answer: 'Yes', answeredAt: now, routedToId: 'bo', revision: 2 }
const confirmed: Question = { ...answered, state: 'confirmed', confirmedAt: now, revision: 3 }

test.each([
  ['received', asked, 'bo', { value: { state: 'routed', routedToId: 'bo', revision: 1 } }],
  ['answered', answered, 'chi', { value: { state: 'routed', routedToId: 'chi' } }],
  ['confirmed', confirmed, 'bo', { refusal: { code: 'question-confirmed' } }],
  ['there', { ...asked, state: 'routed', routedToId: 'bo' } as const, 'bo', { refusal: { code: 'question-routed-there' } }],
])('routing one that is %s', (_, question, staffId, result) => {
  expect(routeQuestion(question, staffId)).toMatchObject(result)
})

test('answering one that nobody took makes it the answerer’s; one that was taken stays where it is', () => {
  const answering = { answer: 'Yes', byId: 'ana', now }
  expect(answerQuestion(asked, answering)).toMatchObject({ value: { state: 'answered', routedToId: 'ana', answeredAt: now } })
  expect(answerQuestion({ ...asked, routedToId: 'bo' }, answering)).toMatchObject({ value: { routedToId: 'bo' } })
  expect(answerQuestion(confirmed, answering)).toMatchObject({ refusal: { code: 'question-confirmed' } })
})

test('only an answer can be confirmed, and confirming again changes nothing', () => {
  expect(confirmAnswer(asked, now)).toMatchObject({ refusal: { code: 'question-not-answered' } })
  expect(confirmAnswer(answered, now)).toMatchObject({ value: { state: 'confirmed', confirmedAt: now } })
  expect(confirmAnswer(confirmed, new Date())).toEqual({ ok: true, value: confirmed })
})

test('asking again opens even a confirmed question, with what is missing', () => {
  expect(askAgain(confirmed, 'And?')).toMatchObject({
    value: { state: 'routed', text: 'May I?\n\nAnd?', answeredAt: null, confirmedAt: null },
  })
  expect(askAgain(asked, 'And?')).toMatchObject({ refusal: { code: 'question-not-answered' } })
})

test.each([
  [4, 99, true],
  [5, 0, false],
  [0, 100, false],
])('with %i of the address and %i in all, another: %s', (ofAddress, ofAll, may) => {
  expect(mayAskMore({ ofAddress, ofAll })).toBe(may)
})

test.each([
  ['2026-12-10T17:00:00Z', 0],
  ['2026-12-08T18:00:00Z', 2],
  ['2026-12-08T18:00:01Z', 1],
  ['2026-12-11T18:00:00Z', 0],
])('asked at %s it is %i days old', (at, days) => {
  expect(ageInDays(new Date(at), now)).toBe(days)
})
