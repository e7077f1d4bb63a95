import { expect, test } from 'vitest'
import { auditKeptSince, lastDayAnywhere, lettersKeptSince, needsKeptSince, visitsKeptSince } from './retention-rules.ts'

test('a visit is kept for 90 days after its last day, what somebody needs for seven', () => {
  expect(visitsKeptSince('2026-12-01')).toBe('2026-09-02')
  expect(needsKeptSince('2026-03-03')).toBe('2026-02-24')
})

test('a day is over when it is over at every office', () => {
  expect(lastDayAnywhere(new Date('2026-12-01T11:59:00Z'))).toBe('2026-11-30')
  expect(lastDayAnywhere(new Date('2026-12-01T12:00:00Z'))).toBe('2026-12-01')
})

test('letters are kept for 90 days, the audit log a year and never shorter by the clock of the database', () => {
  const now = new Date('2026-12-01T12:00:00Z')
  expect(lettersKeptSince(now)).toEqual(new Date('2026-09-02T12:00:00Z'))
  expect(auditKeptSince(now)).toEqual(new Date('2025-12-01T11:59:00Z'))
})
