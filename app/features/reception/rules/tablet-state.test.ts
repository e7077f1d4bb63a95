import { describe, expect, test } from 'vitest'
import { type OfficeHours } from '../model.ts'
import { isBatteryLow, isQuiet } from './tablet-state.ts'

const everyDay = [['09:00', '12:00'], ['13:00', '24:00']] as const
const office: OfficeHours = {
  timeZone: 'America/Los_Angeles',
  openingHours: { 1: everyDay, 2: everyDay, 3: everyDay, 4: everyDay, 5: everyDay, 6: [], 7: [] },
  closures: ['2026-12-08'],
}
/** On the office's clock, on a Monday unless another day is named. */
const at = (time: string, day = '07') => new Date(`2026-12-${day}T${time}:00-08:00`)

describe('a tablet that was last heard of', () => {
  test.each([
    ['15 minutes ago may still come', at('10:00'), at('10:15'), false],
    ['more than 15 minutes ago is missed', at('09:58'), at('10:14'), true],
    ['yesterday has 15 minutes after the opening', at('17:00', '06'), at('09:15'), false],
    ['yesterday is missed after that', at('17:00', '06'), at('09:16'), true],
    ['in the morning has 15 minutes after the break', at('11:59'), at('13:10'), false],
    ['in the morning may sleep in the break', at('10:00'), at('12:30'), false],
    ['in the afternoon is missed until midnight', at('20:00'), at('23:59'), true],
    ['on another day may sleep while the office is closed', at('10:00', '05'), at('08:59'), false],
    ['before a closed day may sleep', at('10:00'), at('15:00', '08'), false],
    ['never is not missed', null, at('15:00'), false],
  ])('%s', (_, lastSeenAt, now, expected) => {
    expect(isQuiet(lastSeenAt, office, now)).toBe(expected)
  })
})

test.each([
  [null, false],
  [100, false],
  [20, false],
  [19, true],
  [0, true],
])('a battery at %s', (battery, expected) => {
  expect(isBatteryLow(battery)).toBe(expected)
})
