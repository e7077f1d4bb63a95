import { expect, test } from 'vitest'
import { isOnlyWarned, overruleOf, ownHours, unseenOf, warningsOf } from './availability.ts'

const timeZone = 'America/Los_Angeles'
const nine = [['09:00', '17:00']] as const
const week = { 1: nine, 2: nine, 3: nine, 4: nine, 5: nine, 6: [], 7: [] }
const asOf = new Date('2026-11-23T17:00:00Z')
const priya = { staffId: 'priya', name: 'Priya Raman', workingHours: null, notBefore: null, notAfter: null, daysOff: [], busyAsOf: asOf }
/** A Tuesday, on the office's clock. */
const at = (start: string, end: string) => ({
  when: { start: new Date(`2026-12-01T${start}:00-08:00`), end: new Date(`2026-12-01T${end}:00-08:00`) },
  timeZone,
})
const busy = [{ staffId: 'priya', ...at('10:00', '11:00').when }]

const codes = (person: Partial<typeof priya> | object, moment: ReturnType<typeof at>) =>
  warningsOf([{ ...priya, ...person }], busy, moment).map(({ code }) => code)

test.each([
  ['busy', {}, at('10:30', '11:30'), ['staff-busy']],
  ['free up to the minute', {}, at('11:00', '12:00'), []],
  ['somebody else is busy', { staffId: 'tom' }, at('10:00', '11:00'), []],
  ['without own hours the evening is fine', {}, at('20:00', '21:00'), []],
  ['within own hours', { workingHours: week }, at('16:00', '17:00'), []],
  ['over own hours', { workingHours: week }, at('16:30', '17:30'), ['staff-outside-hours']],
  ['not before', { notBefore: '09:30' }, at('09:00', '09:45'), ['staff-outside-hours']],
  ['not after', { notAfter: '16:00' }, at('15:30', '16:30'), ['staff-outside-hours']],
  ['up to the last', { notAfter: '16:00' }, at('15:30', '16:00'), []],
  ['a day off', { daysOff: ['2026-12-01'] }, at('12:00', '13:00'), ['staff-day-off']],
  ['another day off', { daysOff: ['2026-12-02'] }, at('12:00', '13:00'), []],
])('%s', (_name, person, moment, expected) => {
  expect(codes(person, moment)).toEqual(expected)
})

test('a warning is overruled for this person and this time alone', () => {
  const [warning] = warningsOf([priya], busy, at('10:00', '11:00'))
  const overruled = [overruleOf({ code: 'staff-busy', values: ['Priya Raman', '', warning?.key ?? ''] }) ?? '']
  expect(warning).toMatchObject({ code: 'staff-busy', staffId: 'priya', name: 'Priya Raman', asOf })
  const unseen = (person: typeof priya, start: string, end: string) => {
    const own = busy.map((span) => ({ ...span, staffId: person.staffId }))
    return unseenOf(warningsOf([person], own, at(start, end)), overruled)
  }
  expect(unseen(priya, '10:00', '11:00')).toBeUndefined()
  expect(unseen(priya, '10:15', '11:15')).toMatchObject({ code: 'staff-busy' })
  expect(unseen({ ...priya, staffId: 'tom' }, '10:00', '11:00')).toMatchObject({ code: 'staff-busy' })
  expect(overruleOf({ code: 'staff-double-booked', values: ['a', 'b', 'c'] })).toBeNull()
})

test('own hours are cut to the earliest and the latest', () => {
  const cut = ownHours({ ...priya, notBefore: '10:00', notAfter: '15:00' }, week)
  expect(cut[1]).toEqual([['10:00', '15:00']])
  expect(ownHours({ ...priya, notBefore: '18:00' }, week)[1]).toEqual([])
  expect(ownHours({ ...priya, workingHours: { ...week, 1: [] } }, week)[1]).toEqual([])
})

test('faults are a warning only where each of them gives way to a second press', () => {
  expect(isOnlyWarned(['refusal-staff-busy|Priya Raman|x|y'])).toBe(true)
  expect(isOnlyWarned(['refusal-staff-day-off|Priya Raman', 'refusal-staff-outside-hours|Priya Raman'])).toBe(true)
  expect(isOnlyWarned(['refusal-staff-busy|Priya Raman', 'refusal-staff-double-booked|Priya Raman'])).toBe(false)
  expect(isOnlyWarned(['refusal-out-of-date'])).toBe(false)
  expect(isOnlyWarned([])).toBe(false)
})
