import { expect, test } from 'vitest'
import { likelyMeanings, likelyMeant, wishToMatch } from './wish.ts'

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

const mei = { id: 'mei', name: 'Mei Sato' }
const wishes = [
  { id: 'w1', staff: mei, place: null },
  { id: 'w2', staff: null, place: null },
  { id: 'w3', staff: null, place: null },
]

test.each([
  ['the first that means nothing yet', { asked: null, closed: false }, 'w2'],
  ['the one asked for', { asked: 'w3', closed: false }, 'w3'],
  ['one that has a meaning, when asked for', { asked: 'w1', closed: false }, 'w1'],
  ['none of a visit that is closed', { asked: null, closed: true }, undefined],
  ['the one asked for even then', { asked: 'w2', closed: true }, 'w2'],
  ['the first, for one unknown', { asked: 'w9', closed: false }, 'w2'],
])('one wish is matched at a time: %s', (_case, asked, id) => {
  expect(wishToMatch(wishes, asked)?.id).toBe(id)
})

test('when each wish means something none is matched', () => {
  expect(wishToMatch(wishes.slice(0, 1), { asked: null, closed: false })).toBe(null)
})
