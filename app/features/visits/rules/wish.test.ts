import { expect, test } from 'vitest'
import { likelyMeanings, likelyMeant } from './wish.ts'

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

test('people and places stand in one list of likely meanings, named as the form sends them', () => {
  const places = [{ id: 'library', words: ['Commons library'] }]
  expect(likelyMeanings('A talk about Commons and structured data', { colleagues: people, places })).toEqual([
    'staff:priya',
    'place:library',
  ])
})

test('five likely meanings are enough', () => {
  const colleagues = Array.from({ length: 9 }, (_person, index) => ({ id: String(index), words: ['Commons'] }))
  expect(likelyMeanings('Commons', { colleagues, places: [] })).toHaveLength(5)
})
