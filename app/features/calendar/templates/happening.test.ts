import { describe, expect, test } from 'vitest'
import { aHappeningToShow, aReading } from '#tests/factories/calendar.ts'
import { presentHappening } from './happening.ts'

describe('presentHappening', () => {
  test('recurs from its first occurrence on the wall clock', () => {
    expect(presentHappening(aHappeningToShow(), aReading())).toMatchObject({
      uid: 'happening1@foyer.example.org',
      summary: 'Ferry Plaza Farmers Market, Saturday',
      busy: false,
      when: {
        kind: 'recurring',
        rule: 'FREQ=WEEKLY;BYDAY=SA',
        first: { start: new Date('2026-01-03T16:00:00Z'), end: new Date('2026-01-03T22:00:00Z') },
      },
    })
  })

  test('spans whole days', () => {
    const festival = aHappeningToShow({ startsLocal: '2026-06-13', durationMinutes: null, days: 2, rule: null })

    expect(presentHappening(festival, aReading()).when).toEqual({
      kind: 'all-day',
      firstDay: '2026-06-13',
      lastDay: '2026-06-14',
    })
  })

  test.each([
    ['0', 'Free\n'],
    ['$20, students $10', 'Cost: $20, students $10\n'],
    ['', ''],
  ])('says of a cost of %j: %j', (cost, line) => {
    expect(presentHappening(aHappeningToShow({ cost }), aReading()).description).toBe(
      'The biggest of the three weekly markets. Come before ten if you dislike crowds.\n' +
        line +
        'Check first: Market days that fall on a public holiday were not checked.\n' +
        'https://foodwise.example.org/markets/',
    )
  })
})
