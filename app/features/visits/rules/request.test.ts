import { expect, test } from 'vitest'
import { mayMailOnceMore, raise, rearrangeWishes, toNeeds } from './request.ts'

test.each([
  [{ ofAddress: 2, ofAll: 199 }, null],
  [{ ofAddress: 3, ofAll: 3 }, 'request-many-waiting'],
  [{ ofAddress: 0, ofAll: 200 }, 'requests-flooded'],
])('mayMailOnceMore %j', (counts, code) => {
  const outcome = mayMailOnceMore(counts)

  expect(outcome.ok ? null : outcome.refusal.code).toBe(code)
})

test('a note to "something else" is kept with it, also where its box was not ticked', () => {
  expect(toNeeds(['step-free'], 'a low table')).toEqual([
    { need: 'step-free', note: '' },
    { need: 'other', note: 'a low table' },
  ])
  expect(toNeeds(['other'], '')).toEqual([{ need: 'other', note: '' }])
})

test('raise moves one member up', () => {
  expect(raise(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
  expect(raise(['a', 'b'], 0)).toEqual(['a', 'b'])
  expect(raise(['a', 'b'], 7)).toEqual(['a', 'b'])
})

test.each([
  ['wish-up-2', ['b', 'a', '']],
  ['wish-up-9', ['a', 'b', '']],
  ['wish-add', ['a', 'b', '', '']],
  ['send', null],
])('the button %s', (button, wishes) => {
  expect(rearrangeWishes(['a', 'b', ''], button)).toEqual(wishes)
})

test('two wishes of the same words stay two', () => {
  expect(rearrangeWishes(['', 'a', ''], 'wish-up-3')).toEqual(['', '', 'a'])
})
