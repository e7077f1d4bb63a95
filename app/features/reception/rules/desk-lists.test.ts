import { expect, test } from 'vitest'
import { dayOf } from '#app/lib/office-time.ts'
import { type Presence } from '../model.ts'
import { neverCame, tellStory } from './door.ts'
import { findPeople, sortIntoLists } from './desk-lists.ts'

const day = dayOf('2026-12-08', 'America/Los_Angeles')
const at = (time: string) => new Date(`2026-12-08T${time}:00Z`)

function person(nameFolded: string, presence: Presence, overrides: Record<string, unknown> = {}) {
  const plain = { expectedToday: true, firstItemAt: null as Date | null, morning: true, story: neverCame }
  return { nameFolded, presence, ...plain, ...overrides }
}

const came = (time: string) => tellStory([{ id: 'a', kind: 'arrival', at: at(time) }], 'America/Los_Angeles')
const went = (day: string) => tellStory([{ id: 'd', kind: 'departure', at: new Date(`2026-12-${day}T19:00:00Z`) }], 'America/Los_Angeles')

test('each person stands in one list, in the order in which the desk needs them', () => {
  const people = [
    person('afternoon', 'never', { morning: false }),
    person('ten', 'never', { firstItemAt: at('18:00') }),
    person('morning', 'never'),
    person('yesterday gone', 'left', { story: went('07') }),
    person('gone', 'left', { story: went('08') }),
    person('second', 'on-site', { story: came('18:30') }),
    person('first', 'on-site', { story: came('17:30'), expectedToday: false }),
    person('forgot', 'presumed-left', { story: came('17:00') }),
    person('other day', 'never', { expectedToday: false }),
  ]
  const lists = sortIntoLists(people, day)
  const named = (found: typeof people) => found.map(({ nameFolded }) => nameFolded)
  const names = Object.fromEntries(Object.entries(lists).map(([list, found]) => [list, named([...found])]))
  expect(names).toEqual({
    expected: ['morning', 'yesterday gone', 'ten', 'afternoon'],
    onSite: ['first', 'second'],
    presumedLeft: ['forgot'],
    left: ['gone'],
  })
})

test('people are found by words in any order, accents and script aside', () => {
  const people = [person('maria jose fernandez', 'never'), person('olena kravec', 'never')]
  expect(findPeople(people, 'Fernández mar').map(({ nameFolded }) => nameFolded)).toEqual(['maria jose fernandez'])
  expect(findPeople(people, 'Олена').map(({ nameFolded }) => nameFolded)).toEqual(['olena kravec'])
})

test('who forgot to check out on an earlier day is expected again, and presumed left until somebody says so', () => {
  const yesterday = tellStory([{ id: 'a', kind: 'arrival', at: new Date('2026-12-07T18:00:00Z') }], 'America/Los_Angeles')
  const forgot = person('forgot', 'presumed-left', { story: yesterday })
  const lists = sortIntoLists([forgot, person('off today', 'presumed-left', { story: yesterday, expectedToday: false })], day)

  expect(lists.expected.map(({ nameFolded }) => nameFolded)).toEqual(['forgot'])
  expect(lists.presumedLeft.map(({ nameFolded }) => nameFolded)).toEqual(['forgot', 'off today'])
})
