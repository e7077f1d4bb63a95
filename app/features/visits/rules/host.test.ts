import { describe, expect, test } from 'vitest'
import { aVisit } from '#tests/factories/plain-visit.ts'
import { busiestWeek, chooseHost, weeksOf, type HostFacts } from './host.ts'

const visit = aVisit({ firstDay: '2026-12-07', lastDay: '2026-12-09' })
const when = { today: '2026-12-01', anyway: false }

function aHost(overrides: Partial<HostFacts> = {}): HostFacts {
  return { id: 'host', name: 'Kenji Arai', weeklyLimit: null, hosted: [], ...overrides }
}

const thatWeek = { firstDay: '2026-12-13', lastDay: '2026-12-13' }
const weekBefore = { firstDay: '2026-12-01', lastDay: '2026-12-06' }
const bothWeeks = { firstDay: '2026-12-05', lastDay: '2026-12-08' }

describe('chooseHost', () => {
  test('gives the visit its host', () => {
    expect(chooseHost(visit, aHost(), when)).toEqual({ ok: true, value: { ...visit, hostId: 'host', revision: 1 } })
  })

  test.each([
    ['no limit', null, [thatWeek, thatWeek], false],
    ['a limit not reached', 2, [thatWeek], false],
    ['a limit reached', 1, [thatWeek], true],
    ['visits of the week before', 1, [weekBefore], false],
    ['a visit that reaches into the week', 1, [bothWeeks], true],
    ['a limit of none', 0, [], true],
  ] as const)('with %s warns: %#', (_, weeklyLimit, hosted, warned) => {
    const outcome = chooseHost(visit, aHost({ weeklyLimit, hosted }), when)

    expect(outcome.ok).toBe(!warned)
    if (!outcome.ok) {
      expect(outcome.refusal).toEqual({ code: 'host-week-full', field: 'hostId', values: ['Kenji Arai', weeklyLimit] })
    }
  })

  test('goes over the limit for who says "anyway"', () => {
    const full = aHost({ weeklyLimit: 1, hosted: [thatWeek] })

    expect(chooseHost(visit, full, { ...when, anyway: true })).toMatchObject({ ok: true, value: { hostId: 'host' } })
  })

  test('refuses somebody who does not host there', () => {
    expect(chooseHost(visit, null, when)).toMatchObject({ refusal: { code: 'host-unknown', field: 'hostId' } })
  })

  test.each([
    ['declined', { decision: 'declined' }],
    ['cancelled', { decision: 'cancelled' }],
    ['closed', { closedAt: new Date('2026-12-10T00:00:00Z') }],
    ['past', { firstDay: '2026-11-02', lastDay: '2026-11-03' }],
  ] as const)('leaves a visit alone that is %s', (_, change) => {
    expect(chooseHost({ ...visit, ...change }, aHost(), when)).toMatchObject({ refusal: { code: 'visit-not-open' } })
  })
})

test('weeksOf names the Monday of every week that the days touch', () => {
  expect(weeksOf({ firstDay: '2026-12-06', lastDay: '2026-12-14' })).toEqual(['2026-11-30', '2026-12-07', '2026-12-14'])
})

test('busiestWeek counts week by week, not all together', () => {
  const long = { firstDay: '2026-12-07', lastDay: '2026-12-20' }
  const second = { firstDay: '2026-12-15', lastDay: '2026-12-15' }

  expect(busiestWeek(long, [thatWeek, second])).toBe(1)
  expect(busiestWeek(long, [thatWeek, second, { firstDay: '2026-12-08', lastDay: '2026-12-16' }])).toBe(2)
  expect(busiestWeek(long, [])).toBe(0)
})
