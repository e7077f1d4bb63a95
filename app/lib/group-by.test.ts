import { expect, test } from 'vitest'
import { groupBy } from './group-by.ts'

test('what has the same name is together, in the order of the list', () => {
  expect([...groupBy(['banana', 'apple', 'blueberry', 'avocado'], (word) => word.charAt(0))]).toEqual([
    ['b', ['banana', 'blueberry']],
    ['a', ['apple', 'avocado']],
  ])
  expect(groupBy([], String).size).toBe(0)
})
