import { expect, test } from 'vitest'
import { answerByIntroduction, answerIntroduction, isOpen, offerIntroduction } from './introduction-rules.ts'
import { type Introduction, type Question } from './model.ts'

const now = new Date('2026-12-10T18:00:00Z')

const question: Question = {
  ...{ id: 'q1', contactId: null, nameToShow: 'Ada', email: 'ada@example.org', locale: 'en', text: 'Who?' },
  ...{ state: 'received', routedToId: null, answer: '', answeredAt: null, confirmedAt: null, createdAt: now, revision: 0 },
}
const offered: Introduction = {
  ...{ id: 'i1', questionId: 'q1', staffId: 'bo', note: '', offeredById: 'ana' },
  ...{ askerAnswer: 'waiting', staffAnswer: 'waiting', madeAt: null, createdAt: now, revision: 0 },
}
const declined: Introduction = { ...offered, staffAnswer: 'declined' }

test('an offer hands the question to the person meanwhile', () => {
  expect(offerIntroduction(question, [], 'bo')).toMatchObject({ value: { state: 'routed', routedToId: 'bo', revision: 1 } })
})

test.each([
  ['one that is confirmed', { ...question, state: 'confirmed' } as const, [], 'bo', 'question-confirmed'],
  ['while another offer is open', question, [offered], 'chi', 'introduction-open'],
  ['to a person who said no', question, [declined], 'bo', 'introduction-offered'],
])('no offer for %s', (_what, asked, earlier, staffId, code) => {
  expect(offerIntroduction(asked, earlier, staffId)).toMatchObject({ refusal: { code } })
})

test('after a no another person can be offered', () => {
  expect(offerIntroduction(question, [declined], 'chi')).toMatchObject({ ok: true })
})

test('only with both yes are they introduced, in whatever order', () => {
  for (const [first, second] of [['asker', 'staff'], ['staff', 'asker']] as const) {
    const once = answerIntroduction(offered, { side: first, answer: 'agreed', now })
    if (!once.ok) throw new Error(once.refusal.code)
    expect([once.value.madeAt, isOpen(once.value)]).toEqual([null, true])
    expect(answerIntroduction(once.value, { side: second, answer: 'agreed', now })).toMatchObject({ value: { madeAt: now } })
  }
})

test('a no ends it: the other yes comes too late, and the same no again changes nothing', () => {
  expect(isOpen(declined)).toBe(false)
  expect(answerIntroduction(declined, { side: 'asker', answer: 'agreed', now })).toMatchObject({ refusal: { code: 'introduction-over' } })
  expect(answerIntroduction(declined, { side: 'staff', answer: 'declined', now })).toEqual({ ok: true, value: declined })
})

test('the introduction answers a question, unless the asker has confirmed it already', () => {
  expect(answerByIntroduction(question, now)).toMatchObject({ state: 'answered', answeredAt: now, revision: 1 })
  const confirmed = { ...question, state: 'confirmed' } as const
  expect(answerByIntroduction(confirmed, now)).toBe(confirmed)
})
