import { expect, test } from 'vitest'
import { aPlannedVisit, tuesdayMorning } from '#tests/factories/meeting.ts'
import { checkGuests } from './guests.ts'

const zone = 'America/Los_Angeles'
const wulan = aPlannedVisit({ id: 'visit-2', nameToShow: 'Wulandari' })

test('whoever is here at the time may come', () => {
  expect(checkGuests([], tuesdayMorning, zone)).toMatchObject({ ok: true })
  expect(checkGuests([wulan], tuesdayMorning, zone)).toMatchObject({ ok: true })
})

test.each([
  ['comes the day after', { firstDay: '2026-12-09' }],
  ['left the day before', { lastDay: '2026-12-07' }],
  ['is not approved', { decision: 'requested' }],
  ['has a visit that is closed', { closedAt: new Date('2026-12-01T00:00:00Z') }],
])('whoever %s may not', (_case, visit) => {
  expect(checkGuests([{ ...wulan, ...visit }], tuesdayMorning, zone)).toMatchObject({
    refusal: { code: 'guest-not-here', field: 'start', values: ['Wulandari'] },
  })
})
