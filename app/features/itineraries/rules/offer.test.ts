import { expect, test } from 'vitest'
import { offerOf } from './offer.ts'

const wanted = { start: '2026-12-08T10:30', end: '2026-12-08T11:15' }
const taken = ['Priya Raman', '2026-12-08T10:00', '2026-12-08T11:00']
const later = { kind: 'time', start: '2026-12-08T23:30', end: '2026-12-09T00:15' }

test.each([
  ['staff-double-booked', [...taken, '2026-12-08T23:30'], later],
  ['visitor-double-booked', [...taken, '2026-12-08T23:30'], later],
  ['room-double-booked-later', [...taken, '2026-12-08T23:30'], later],
  ['room-double-booked', [...taken, 'Ferry'], { kind: 'room', name: 'Ferry' }],
  ['staff-double-booked-all-day', taken, null],
  ['place-closed', ['Mechanics’ Institute', '11:00–14:00'], null],
  ['plan-too-long', undefined, null],
])('%s', (code, values, offer) => {
  expect(offerOf({ code, ...(values && { values }) }, wanted)).toEqual(offer)
})
