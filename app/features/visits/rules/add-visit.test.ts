import { describe, expect, test } from 'vitest'
import { draftVisit } from './add-visit.ts'

const now = new Date('2026-12-01T18:00:00Z')
const both = ['morning', 'afternoon'] as const
const circumstances = {
  now,
  today: '2026-12-01',
  open: { weekdays: { 1: both, 2: both, 3: ['morning'] as const, 4: both, 5: both }, closures: ['2026-12-08'] },
}
const frame = { id: 'v1', officeId: 'office-1', byId: 'liaison' }
const written = {
  firstDay: '2026-12-04',
  lastDay: '2026-12-09',
  part: 'whole',
  purpose: 'Libraries.',
  deskNeeded: true,
  locale: 'uk',
  approve: false,
} as const

describe('draftVisit', () => {
  test('takes every half-day on which the office is open', () => {
    const draft = draftVisit(written, frame, circumstances)

    expect(draft.ok && draft.value.halves).toEqual([
      { date: '2026-12-04', half: 'morning' },
      { date: '2026-12-04', half: 'afternoon' },
      { date: '2026-12-07', half: 'morning' },
      { date: '2026-12-07', half: 'afternoon' },
      { date: '2026-12-09', half: 'morning' },
    ])
  })

  test('leaves open what nobody was asked: photographs only after asking, no diet, no trust check', () => {
    expect(draftVisit(written, frame, circumstances)).toMatchObject({
      ok: true,
      value: { ...frameOf(), decision: 'requested', decidedAt: null, photoChoice: 'ask', diet: [], trustCheck: 'not-needed', emailConfirmedAt: now },
    })
  })

  test('is approved by whoever writes it down, when they say so', () => {
    expect(draftVisit({ ...written, approve: true }, frame, circumstances)).toMatchObject({
      value: { decision: 'approved', decidedAt: now, decidedById: 'liaison' },
    })
  })

  test.each([
    ['afternoons only, on a day that has none', { firstDay: '2026-12-09', part: 'afternoon' }, 'halves-missing', 'part'],
    ['a weekend', { firstDay: '2026-12-05', lastDay: '2026-12-06' }, 'days-all-closed', 'lastDay'],
    ['a closed day', { firstDay: '2026-12-08', lastDay: '2026-12-08' }, 'days-all-closed', 'lastDay'],
    ['yesterday', { firstDay: '2026-11-30' }, 'days-past', 'firstDay'],
    ['the end before the start', { lastDay: '2026-12-03' }, 'days-last-before-first', 'lastDay'],
    ['five weeks', { lastDay: '2027-01-08' }, 'days-too-long', 'lastDay'],
    ['in two years', { firstDay: '2028-12-04', lastDay: '2028-12-05' }, 'days-too-far', 'firstDay'],
  ] as const)('refuses %s', (_, change, code, field) => {
    const draft = draftVisit({ ...written, ...change }, frame, circumstances)

    expect(draft).toMatchObject({ ok: false, refusal: { code, field } })
  })
})

function frameOf() {
  const { firstDay, lastDay, purpose, locale } = written
  return { id: 'v1', officeId: 'office-1', firstDay, lastDay, purpose, locale }
}
