import { expect, test } from 'vitest'
import { visitState } from './state.ts'

const visit = { decision: 'approved', firstDay: '2026-12-07', lastDay: '2026-12-09', closedAt: null } as const
const arrivedAt = new Date('2026-12-07T17:00:00Z')
const departedAt = new Date('2026-12-07T21:00:00Z')
const never = { arrivedAt: null, departedAt: null }

test.each([
  ['2026-12-06', never, 'approved'],
  ['2026-12-09', never, 'arriving'],
  ['2026-12-10', never, 'no-show'],
  ['2026-12-08', { arrivedAt, departedAt: null }, 'on-site'],
  ['2026-12-08', { arrivedAt, departedAt }, 'away'],
  ['2026-12-10', { arrivedAt, departedAt }, 'finished'],
  // The times were let go; of a stay over midnight the leaving goes a day later.
  ['2027-03-20', { ...never, came: true }, 'finished'],
  ['2027-03-20', { arrivedAt: null, departedAt, came: true }, 'finished'],
])('on %s, with %o at the door, a visit is %s', (today, door, state) => {
  expect(visitState(visit, door, today)).toBe(state)
})

test('what was decided and closed stays so, whatever is known of the door', () => {
  const door = { ...never, came: true }
  expect(visitState({ ...visit, decision: 'cancelled' }, door, '2027-03-20')).toBe('cancelled')
  expect(visitState({ ...visit, closedAt: departedAt }, door, '2027-03-20')).toBe('closed')
})
