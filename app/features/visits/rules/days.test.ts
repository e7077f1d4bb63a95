import { describe, expect, test } from 'vitest'
import { checkDays, checkLength, openHalvesOf, readHalf, wishedHalves, type OpenHalves } from './days.ts'

const both = ['morning', 'afternoon'] as const
const open: OpenHalves = {
  weekdays: { 1: both, 2: both, 3: both, 4: both, 5: ['morning'] },
  closures: ['2026-12-25'],
}
const today = '2026-11-23'

describe('checkDays', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-12-07', '2026-12-10'],
    ['2026-12-01', '2026-12-31'],
    ['2027-11-24', '2027-11-24'],
  ])('lets a visit from %s to %s be', (firstDay, lastDay) => {
    expect(checkDays({ firstDay, lastDay }, today, open)).toEqual({ ok: true, value: { firstDay, lastDay } })
  })

  test.each([
    ['2026-11-22', '2026-11-24', 'days-past', 'firstDay'],
    ['2026-12-10', '2026-12-07', 'days-last-before-first', 'lastDay'],
    ['2026-12-01', '2027-01-01', 'days-too-long', 'lastDay'],
    ['2026-12-01', '2027-12-01', 'days-too-long', 'lastDay'],
    ['2027-11-25', '2027-11-25', 'days-too-far', 'firstDay'],
    ['2026-11-28', '2026-11-29', 'days-all-closed', 'lastDay'],
    ['2026-12-25', '2026-12-27', 'days-all-closed', 'lastDay'],
  ])('refuses %s to %s: %s', (firstDay, lastDay, code, field) => {
    expect(checkDays({ firstDay, lastDay }, today, open)).toMatchObject({ ok: false, refusal: { code, field } })
  })

  test('checkLength lets a visit be that has begun', () => {
    expect(checkLength({ firstDay: '2026-11-20', lastDay: '2026-11-25' }, today, open)).toMatchObject({ ok: true })
  })
})

describe('wishedHalves', () => {
  const days = { firstDay: '2026-12-10', lastDay: '2026-12-14' }

  test('are the ticked ones, where the days were on the page', () => {
    const halves = [{ date: '2026-12-11', half: 'morning' as const }]

    expect(wishedHalves(days, { halves, shown: days }, open)).toEqual(halves)
  })

  test('are all open ones, where no days were on the page', () => {
    expect(wishedHalves(days, { halves: [], shown: null }, open)).toEqual(openHalvesOf(days, open))
    expect(openHalvesOf(days, open)).toEqual([
      { date: '2026-12-10', half: 'morning' },
      { date: '2026-12-10', half: 'afternoon' },
      { date: '2026-12-11', half: 'morning' },
      { date: '2026-12-14', half: 'morning' },
      { date: '2026-12-14', half: 'afternoon' },
    ])
  })

  test('take in whole days that were added later', () => {
    const shown = { firstDay: '2026-12-10', lastDay: '2026-12-11' }

    expect(wishedHalves(days, { halves: [], shown }, open)).toEqual([
      { date: '2026-12-14', half: 'morning' },
      { date: '2026-12-14', half: 'afternoon' },
    ])
  })

  test('never lie outside the dates or on a closed half', () => {
    const halves = [
      { date: '2026-12-09', half: 'morning' as const },
      { date: '2026-12-11', half: 'afternoon' as const },
      { date: '2026-12-12', half: 'morning' as const },
    ]

    expect(wishedHalves(days, { halves, shown: days }, open)).toEqual([])
  })
})

test.each([
  ['2026-12-07/morning', { date: '2026-12-07', half: 'morning' }],
  ['2026-12-07/evening', null],
  ['', null],
])('readHalf reads %j', (name, half) => {
  expect(readHalf(name)).toEqual(half)
})
