import { expect, test } from 'vitest'
import { KeptBytes } from './kept-bytes.ts'

const found = (kept: KeptBytes<string>, names: string) => [...names].filter((name) => kept.find(name) !== undefined).join('')

test('what was asked for least lately goes when there is no room', () => {
  const kept = new KeptBytes<string>(10)
  for (const name of 'abc') kept.keep(name, name, 3)
  kept.find('a')
  kept.keep('d', 'd', 4)

  expect(found(kept, 'abcd')).toBe('acd')
})

test('what is kept anew takes the place of what was there, and its room', () => {
  const kept = new KeptBytes<string>(10)
  kept.keep('a', 'old', 4)
  kept.keep('b', 'b', 4)
  kept.keep('a', 'new', 6)

  expect(found(kept, 'ab')).toBe('ab')
  expect(kept.find('a')).toBe('new')
})

test('what is larger than all the room is not kept', () => {
  const kept = new KeptBytes<string>(10)
  kept.keep('a', 'a', 11)

  expect(found(kept, 'a')).toBe('')
})
