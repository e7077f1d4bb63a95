import { describe, expect, test } from 'vitest'
import { type Itinerary, type MeetingItem, type StopItem } from '../model.ts'
import { dayToShow, toVisitorPlan } from './visitor-plan.ts'

const day = '2026-12-08'
const at = (time: string) => new Date(`${day}T${time}:00Z`)
const row = { note: '', wishRank: null, revision: 0, createdAt: at('00:00'), updatedAt: at('00:00'), walkMinutes: null }

function meeting(id: string, from: string, to: string): MeetingItem {
  return {
    ...row,
    id,
    kind: 'meeting',
    title: 'Structured data',
    start: at(from),
    end: at(to),
    room: { id: 'r', name: 'Redwood', area: null },
    onlineUrl: null,
    staff: [{ attendeeId: 'a', staffId: 's', name: 'Priya Raman', email: 'priya@example.org', answer: 'waiting', proposed: null }],
    visitors: [],
    answer: 'waiting',
  }
}

function lunch(from: string, to: string, walkMinutes: number): StopItem {
  return { ...row, id: 'lunch', kind: 'meal', title: 'Lunch', start: at(from), end: at(to), place: null, walkMinutes }
}

function plan(items: readonly (MeetingItem | StopItem)[]): Itinerary {
  const office = { id: 'o', name: 'San Francisco', address: '', timeZone: 'UTC', latitude: 0, longitude: 0 }
  const empty = { items: [], desks: [] }
  const days = [
    { date: '2026-12-07', ...empty },
    { date: day, items, desks: [] },
    { date: '2026-12-09', ...empty },
  ]
  return { visitId: 'v', office, firstDay: '2026-12-07', lastDay: '2026-12-09', days }
}

const items = [meeting('m1', '10:30', '11:15'), lunch('12:00', '13:00', 13), meeting('m2', '14:15', '15:00')]

describe('toVisitorPlan', () => {
  test('says what comes next, the running item among it', () => {
    expect(toVisitorPlan(plan(items), at('09:00')).next?.id).toBe('m1')
    expect(toVisitorPlan(plan(items), at('11:00')).next).toMatchObject({ id: 'm1', state: 'now' })
    expect(toVisitorPlan(plan(items), at('11:15')).next?.id).toBe('lunch')
    expect(toVisitorPlan(plan(items), at('15:00')).next).toBeNull()
  })

  test('finds the first longer pause ahead, the way on foot taken off', () => {
    expect(toVisitorPlan(plan(items), at('09:00')).days[1]?.gap).toEqual({ start: at('13:00').toISOString(), minutes: 75 })
    expect(toVisitorPlan(plan(items), at('13:30')).days[1]?.gap).toBeNull()
  })

  test('tells nobody a mail address', () => {
    expect(JSON.stringify(toVisitorPlan(plan(items), at('09:00')))).not.toContain('@')
  })

  test('knows when nothing is planned', () => {
    expect(toVisitorPlan(plan([]), at('09:00'))).toMatchObject({ isEmpty: true, next: null })
  })
})

test.each([
  ['2026-12-08', null, '2026-12-08'],
  ['2026-12-01', null, '2026-12-08'],
  ['2026-12-01', '2026-12-09', '2026-12-09'],
  ['2026-12-01', '2030-01-01', '2026-12-08'],
])('on %s, asked for %s, the page opens with %s', (today, asked, shown) => {
  expect(dayToShow(toVisitorPlan(plan(items), at('00:00')), today, asked)?.date).toBe(shown)
})
