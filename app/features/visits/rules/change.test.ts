import { describe, expect, test } from 'vitest'
import { aVisit } from '#tests/factories/plain-visit.ts'
import { answerQuestion, cancelVisit, changeDates, sayLate } from './change.ts'

const both = ['morning', 'afternoon'] as const
const open = { weekdays: { 1: both, 2: both, 3: both, 4: both, 5: both }, closures: [] }
const nobody = { arrivedAt: null, departedAt: null }
const inside = { arrivedAt: new Date('2026-12-08T17:00:00Z'), departedAt: null }
const now = new Date('2026-12-08T18:00:00Z')

function codeOf(outcome: { ok: boolean; refusal?: { code: string } }) {
  return outcome.ok ? 'fine' : outcome.refusal?.code
}

describe('cancelVisit', () => {
  test('cancels what still lies ahead', () => {
    const outcome = cancelVisit(aVisit({ revision: 4 }), { now, today: '2026-12-01', door: nobody, byId: null })

    expect(outcome).toMatchObject({ ok: true, value: { decision: 'cancelled', decidedAt: now, revision: 5 } })
  })

  test.each([
    [{ decision: 'declined' as const }, '2026-12-01', nobody, 'visit-ended'],
    [{ decision: 'cancelled' as const }, '2026-12-01', nobody, 'visit-ended'],
    [{}, '2026-12-10', nobody, 'visit-ended'],
    [{ closedAt: now }, '2026-12-08', nobody, 'visit-ended'],
    [{}, '2026-12-08', inside, 'visitor-on-site'],
  ])('leaves %j on %s alone', (visit, today, door, code) => {
    expect(codeOf(cancelVisit(aVisit(visit), { now, today, door, byId: null }))).toBe(code)
  })
})

describe('changeDates', () => {
  const halves = [{ date: '2026-12-14', half: 'morning' as const }]
  const later = { firstDay: '2026-12-14', lastDay: '2026-12-15', halves }

  test('gives a visit ahead other days', () => {
    expect(changeDates(aVisit({ revision: 1 }), later, { today: '2026-12-01', open })).toMatchObject({
      ok: true,
      value: { firstDay: '2026-12-14', lastDay: '2026-12-15', halves, revision: 2 },
    })
  })

  test('keeps the half-days that are past, and adds none to the past', () => {
    const change = {
      firstDay: '2026-12-07',
      lastDay: '2026-12-10',
      halves: [
        { date: '2026-12-07', half: 'afternoon' as const },
        { date: '2026-12-10', half: 'morning' as const },
      ],
    }
    const visit = aVisit({ halves: [{ date: '2026-12-07', half: 'morning' }, { date: '2026-12-09', half: 'morning' }] })

    expect(changeDates(visit, change, { today: '2026-12-08', open })).toMatchObject({
      value: { halves: [{ date: '2026-12-07', half: 'morning' }, { date: '2026-12-10', half: 'morning' }] },
    })
  })

  test.each([
    [{ decision: 'cancelled' as const }, later, '2026-12-01', 'visit-ended'],
    [{}, later, '2026-12-08', 'visit-has-begun'],
    [{}, { ...later, firstDay: '2026-12-07', lastDay: '2026-12-07' }, '2026-12-08', 'days-past'],
    [{}, { ...later, firstDay: '2026-11-30', lastDay: '2026-12-14' }, '2026-12-01', 'days-past'],
    [{}, { ...later, lastDay: '2026-12-13' }, '2026-12-01', 'days-last-before-first'],
    [{ halves: [] }, { ...later, halves: [] }, '2026-12-01', 'halves-missing'],
  ])('refuses %j', (visit, change, today, code) => {
    expect(codeOf(changeDates(aVisit(visit), change, { today, open }))).toBe(code)
  })
})

test.each([
  ['2026-12-08', nobody, '2026-12-08T19:00:00Z', 'fine'],
  ['2026-12-08', inside, '2026-12-08T19:00:00Z', 'late-not-today'],
  ['2026-12-06', nobody, '2026-12-08T19:00:00Z', 'late-not-today'],
  ['2026-12-08', nobody, '2026-12-08T18:00:00Z', 'late-past'],
])('sayLate on %s', (today, door, until, code) => {
  expect(codeOf(sayLate(aVisit(), new Date(until), { now, today, door }))).toBe(code)
})

test('an answer is taken only while somebody waits for it', () => {
  expect(answerQuestion(aVisit({ decision: 'needs-answer' }))).toMatchObject({ value: { decision: 'requested' } })
  expect(codeOf(answerQuestion(aVisit({ decision: 'approved' })))).toBe('question-none')
})
