import { expect, test } from 'vitest'
import { type Need } from './model.ts'
import { mostPressingFirst, partOfDay } from './rules.ts'

test.each([
  ['00:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['17:59', 'afternoon'],
  ['18:00', 'evening'],
])('%s is greeted with good %s', (time, part) => {
  expect(partOfDay(time)).toBe(part)
})

test('what waits longest stands first, and equals keep their order', () => {
  const need = (id: string, at: string): Need => ({ id, kind: 'question', questionId: id, name: '', since: new Date(at) })
  const needs = [need('new', '2026-12-03T00:00:00Z'), need('old', '2026-12-01T00:00:00Z'), need('old-too', '2026-12-01T00:00:00Z')]

  expect(mostPressingFirst(needs, '2026-12-04').map(({ id }) => id)).toEqual(['old', 'old-too', 'new'])
})

test('who stands at the door comes first, then what is due or begins by tomorrow', () => {
  const common = { name: '', visitId: 'x', confirmed: true }
  const request = (id: string, firstDay: string, dueOn: string): Need => {
    const stay = { firstDay, lastDay: '2026-12-31', dueOn }
    return { id, kind: 'request', ...common, ...stay, since: new Date('2026-12-03T00:00:00Z') }
  }
  const at = new Date('2026-12-04T09:00:00Z')
  const needs: Need[] = [
    { id: 'asks', kind: 'question', questionId: 'q', name: '', since: new Date('2026-12-01T00:00:00Z') },
    request('later', '2026-12-20', '2026-12-07'),
    request('due', '2026-12-20', '2026-12-04'),
    request('tomorrow', '2026-12-05', '2026-12-07'),
    { id: 'chair', kind: 'access', ...common, count: 1, firstDay: '2026-12-06', since: at },
    { id: 'door', kind: 'walk-in', walkInId: 'w', reason: '', hostName: null, name: '', since: at },
  ]

  const order = mostPressingFirst(needs, '2026-12-04').map(({ id }) => id)

  expect(order).toEqual(['door', 'due', 'tomorrow', 'asks', 'later', 'chair'])
})
