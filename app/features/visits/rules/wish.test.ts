import { expect, test } from 'vitest'
import { likelyMeant } from './wish.ts'

const people = [
  { id: 'mei', words: ['Mei Sato', 'Community Programs', 'translation'] },
  { id: 'priya', words: ['Priya Raman', 'Structured Content', 'Structured data', 'Commons'] },
  { id: 'jonas', words: ['Jonas Weber', 'Support'] },
]

test.each([
  ['Structured data on Commons', ['priya']],
  ['Somebody of the Community Programs team', ['mei']],
  ['Meet Mei or Priya', ['mei', 'priya']],
  ['MEÍ SATÒ', ['mei']],
  ['Commons and translation and structured data', ['priya', 'mei']],
  ['the team to meet', []],
  ['', []],
])('“%s” may mean %j', (wish, found) => {
  expect(likelyMeant(wish, people).map(({ id }) => id)).toEqual(found)
})
