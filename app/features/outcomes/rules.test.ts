import { describe, expect, test } from 'vitest'
import { type OutcomeContent, type OutcomeKind, type VisitPromise } from './model.ts'
import { checkOutcome, editOutcome, isTimeToAsk, keepPromise, promiseState, readPromise, remind } from './rules.ts'

const now = new Date('2026-12-10T18:00:00Z')
const content: OutcomeContent = { kind: 'grant_lead', summary: 'A', link: null, ownerId: 'ana', visibility: 'staff' }
const given = { text: 'The guide', dueOn: '2026-12-15' }

const aPromise: VisitPromise = {
  ...given,
  id: 'p1',
  outcomeId: null,
  visitId: 'visit-1',
  contactId: 'contact-1',
  ownerId: 'ana',
  keptAt: null,
  keptSaidBy: null,
  remindedAt: null,
  revision: 3,
}

describe('checkOutcome', () => {
  test.each<[OutcomeKind, string, boolean, string | null]>([
    ['grant_lead', 'A', false, null],
    ['grant_lead', '', false, 'outcome-summary-missing'],
    ['nothing_yet', '', false, null],
    ['follow_up_promised', 'A', false, 'promise-missing'],
    ['follow_up_promised', 'A', true, null],
    ['concern_raised', '', false, null],
    ['concern_raised', 'A', false, 'concern-has-words'],
    ['concern_raised', '', true, 'concern-has-words'],
  ])('%s, said %j, promised %s: %s', (kind, summary, promised, code) => {
    const checked = checkOutcome({ ...content, kind, summary }, promised ? given : null)
    expect(checked.ok ? null : checked.refusal.code).toBe(code)
  })

  test('a concern has no link either', () => {
    const concern = { ...content, kind: 'concern_raised', summary: '', link: 'T1' } as const
    expect(checkOutcome(concern, null)).toMatchObject({ refusal: { field: 'link' } })
  })
})

test('editOutcome keeps who wrote it and raises the revision', () => {
  const outcome = { ...content, id: 'o1', visitId: 'v', contactId: 'c', createdById: 'bo', revision: 2 }
  expect(editOutcome(outcome, { ...content, summary: 'B' }, false)).toEqual({
    ok: true,
    value: { ...outcome, summary: 'B', revision: 3 },
  })
})

test.each([
  ['', null, { ok: true, value: null }],
  ['The guide', '2026-12-10', { ok: true }],
  ['The guide', null, { refusal: { code: 'promise-due-missing', field: 'dueOn' } }],
  ['', '2026-12-15', { refusal: { code: 'promise-text-missing', field: 'promise' } }],
  ['The guide', '2026-12-09', { refusal: { code: 'promise-due-past', field: 'dueOn' } }],
  ['The guide', '2029-01-01', { refusal: { code: 'promise-due-far', field: 'dueOn' } }],
])('readPromise of %j by %j', (text, dueOn, result) => {
  expect(readPromise({ text, dueOn }, '2026-12-10')).toMatchObject(result)
})

test.each([
  ['2026-12-09', null, 'late'],
  ['2026-12-10', null, 'soon'],
  ['2026-12-17', null, 'soon'],
  ['2026-12-18', null, 'open'],
  ['2026-12-01', now, 'kept'],
])('a promise due %s, kept %s, is %s', (dueOn, keptAt, state) => {
  expect(promiseState({ dueOn, keptAt }, '2026-12-10')).toBe(state)
})

test('a promise is kept once; the first word stands', () => {
  const kept = keepPromise(aPromise, { by: 'visitor', now })
  expect(kept).toMatchObject({ keptAt: now, keptSaidBy: 'visitor', revision: 4 })
  expect(keepPromise(kept, { by: 'owner', now: new Date() })).toBe(kept)
})

test.each([
  [null, { ok: true }],
  [new Date('2026-12-09T17:59:00Z'), { ok: true }],
  [new Date('2026-12-10T09:00:00Z'), { refusal: { code: 'promise-reminded-today' } }],
])('a reminder after one at %s', (remindedAt, result) => {
  expect(remind({ ...aPromise, remindedAt }, now)).toMatchObject(result)
})

test('nobody is reminded of what is kept', () => {
  expect(remind({ ...aPromise, keptAt: now }, now)).toMatchObject({ refusal: { code: 'promise-kept' } })
})

describe('isTimeToAsk', () => {
  const arrived = new Date('2026-12-10T10:00:00Z')
  const left = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * 3_600_000)
  const ask = (arrivedAt: Date | null, departedAt: Date | null, today = '2026-12-10', lastExpected = '2026-12-10') =>
    isTimeToAsk({ lastDay: '2026-12-11', lastExpected, door: { arrivedAt, departedAt } }, { now, today })

  test.each([
    ['an hour after leaving', ask(arrived, left(1)), true],
    ['within the hour', ask(arrived, left(0.9)), false],
    ['still inside', ask(arrived, null), false],
    ['back after lunch', ask(arrived, new Date('2026-12-10T09:00:00Z')), false],
    ['before the last expected day', ask(arrived, left(5), '2026-12-09'), false],
    ['the day after, though nobody noted the departure', ask(arrived, null, '2026-12-12'), true],
    ['never came', ask(null, null, '2026-12-12'), false],
  ])('%s', (_, asked, expected) => {
    expect(asked).toBe(expected)
  })
})
