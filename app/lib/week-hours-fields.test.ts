import { expect, test } from 'vitest'
import { spansOf, spansText } from './week-hours-fields.ts'

test.each([
  ['', []],
  ['09:00–18:00', [['09:00', '18:00']]],
  ['9-18', [['09:00', '18:00']]],
  ['9:30 to 12, 13:00 - 24:00', [['09:30', '12:00'], ['13:00', '24:00']]],
  ['٠٩:٠٠–١٨:٠٠', [['09:00', '18:00']]],
  ['0900—1230; 1330—1700', [['09:00', '12:30'], ['13:30', '17:00']]],
])('reads %j', (text, spans) => {
  expect(spansOf(text)).toEqual({ ok: true, value: spans })
})

test.each([
  ['noon to night', 'hours-unreadable'],
  ['25:00–26:00', 'hours-unreadable'],
  ['09:00', 'hours-unreadable'],
  ['18:00–09:00', 'hours-end-before-start'],
  ['09:00–13:00, 12:00–18:00', 'hours-overlap'],
])('refuses %j', (text, code) => {
  expect(spansOf(text)).toMatchObject({ ok: false, refusal: { code } })
})

test('shows what can be read again', () => {
  const spans = [['09:00', '12:30'], ['13:30', '18:00']] as const
  expect(spansOf(spansText(spans))).toEqual({ ok: true, value: spans })
})
