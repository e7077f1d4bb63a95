import { describe, expect, test } from 'vitest'
import { aVisit } from '#tests/factories/plain-visit.ts'
import { type Decision, type TrustCheck } from '../model.ts'
import { answerDueOn, approveVisit, askVisitor, closeVisit, declineVisit, reopenVisit, setTrustCheck } from './decision.ts'

const now = new Date('2026-12-01T18:00:00Z')
const deciding = { now, today: '2026-12-01', byId: 'liaison' }
const afterwards = { ...deciding, today: '2026-12-10' }
const never = { arrivedAt: null, departedAt: null }
const came = { arrivedAt: new Date('2026-12-07T17:00:00Z'), departedAt: new Date('2026-12-09T23:00:00Z') }
const inside = { arrivedAt: new Date('2026-12-09T17:00:00Z'), departedAt: null }

const asked = (decision: Decision, more: object = {}) => aVisit({ ...undecided, decision, ...more })
const undecided = { decidedAt: null, decidedById: null }

describe('a decision about a request', () => {
  test.each([
    ['requested', true],
    ['needs-answer', true],
    ['approved', false],
    ['declined', false],
    ['cancelled', false],
  ] as const)('on a visit that is %s is allowed: %s', (decision, allowed) => {
    const visit = asked(decision)

    for (const decide of [askVisitor, approveVisit, declineVisit]) {
      const outcome = decide(visit, deciding)
      expect(outcome.ok).toBe(allowed)
      if (!outcome.ok) expect(outcome.refusal.code).toBe('visit-already-decided')
    }
  })

  test('says what was decided, by whom and when, and raises the revision', () => {
    const visit = asked('requested', { revision: 4 })

    expect(approveVisit(visit, deciding)).toEqual({
      ok: true,
      value: { ...visit, decision: 'approved', decidedAt: now, decidedById: 'liaison', revision: 5 },
    })
    expect(declineVisit(visit, deciding)).toMatchObject({ value: { decision: 'declined', decidedById: 'liaison', revision: 5 } })
    expect(askVisitor(visit, deciding)).toMatchObject({ value: { decision: 'needs-answer', decidedAt: null, revision: 5 } })
  })

  test('comes too late to approve or ask once the last day is past, and not on that day', () => {
    const visit = asked('requested')

    expect(approveVisit(visit, { ...deciding, today: '2026-12-09' }).ok).toBe(true)
    expect(approveVisit(visit, afterwards)).toMatchObject({ refusal: { code: 'visit-over' } })
    expect(askVisitor(visit, afterwards)).toMatchObject({ refusal: { code: 'visit-over' } })
    expect(declineVisit(visit, afterwards).ok).toBe(true)
  })

  test.each([
    ['not-needed', null],
    ['clear', null],
    ['asked', 'trust-check-waiting'],
    ['talk', 'trust-check-talk'],
  ] as const)('is a yes with the trust check %s: %s stands in its way', (trustCheck: TrustCheck, code) => {
    const outcome = approveVisit(asked('requested', { trustCheck }), deciding)

    if (code === null) expect(outcome.ok).toBe(true)
    else expect(outcome).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('closeVisit', () => {
  test.each([
    ['before it begins', deciding, never, 'visit-not-over'],
    ['while it lasts', { ...deciding, today: '2026-12-08' }, came, 'visit-not-over'],
    ['while the visitor is inside', afterwards, inside, 'visitor-on-site'],
  ] as const)('refuses %s', (_, when, door, code) => {
    expect(closeVisit(aVisit(), when, door)).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each([
    ['a finished visit', came],
    ['one to which nobody came', never],
  ])('ends the work on %s', (_, door) => {
    const outcome = closeVisit(aVisit(), { ...afterwards, now }, door)

    expect(outcome).toMatchObject({ ok: true, value: { closedAt: now, revision: 1 } })
  })

  test('refuses a second time', () => {
    expect(closeVisit(aVisit({ closedAt: now }), afterwards, came)).toMatchObject({ refusal: { code: 'visit-already-closed' } })
  })

  test.each(['requested', 'declined', 'cancelled'] as const)('leaves a %s visit alone', (decision) => {
    expect(closeVisit(aVisit({ decision }), afterwards, never)).toMatchObject({ refusal: { code: 'visit-not-over' } })
  })
})

describe('reopenVisit', () => {
  test('takes back a closing', () => {
    expect(reopenVisit(aVisit({ closedAt: now }), afterwards)).toMatchObject({ value: { closedAt: null, decision: 'approved' } })
  })

  test.each(['declined', 'cancelled'] as const)('puts a %s visit on the table again', (decision) => {
    expect(reopenVisit(aVisit({ decision }), deciding)).toMatchObject({
      value: { decision: 'requested', decidedAt: null, decidedById: null },
    })
  })

  test('refuses what has not ended, and what is past', () => {
    expect(reopenVisit(aVisit(), deciding)).toMatchObject({ refusal: { code: 'visit-not-ended' } })
    expect(reopenVisit(aVisit({ decision: 'declined' }), afterwards)).toMatchObject({ refusal: { code: 'visit-over' } })
  })
})

test('setTrustCheck keeps a word and nothing else', () => {
  const visit = aVisit()

  expect(setTrustCheck(visit, 'asked')).toEqual({ ...visit, trustCheck: 'asked', revision: 1 })
})

describe('answerDueOn', () => {
  const week = { 1: [['09:00', '18:00']], 2: [['09:00', '18:00']], 3: [['09:00', '18:00']], 4: [['09:00', '18:00']], 5: [['09:00', '18:00']], 6: [], 7: [] } as const

  test.each([
    ['Monday', '2026-11-30', [], '2026-12-02'],
    ['Thursday, over the weekend', '2026-12-03', [], '2026-12-07'],
    ['Friday', '2026-12-04', [], '2026-12-08'],
    ['Saturday', '2026-12-05', [], '2026-12-08'],
    ['Monday, with a closed Tuesday', '2026-11-30', ['2026-12-01'], '2026-12-03'],
  ] as const)('is two open days after %s', (_, day, closures, due) => {
    expect(answerDueOn({ asked: day, firstDay: '2027-02-01' }, week, closures)).toBe(due)
  })

  test.each([
    ['begins soon', '2026-12-02', '2026-12-01'],
    ['begins tomorrow', '2026-12-01', '2026-11-30'],
    ['begins at once', '2026-11-30', '2026-11-30'],
    ['has begun', '2026-11-28', '2026-11-30'],
  ] as const)('is before the visit, which %s', (_, firstDay, due) => {
    expect(answerDueOn({ asked: '2026-11-30', firstDay }, week)).toBe(due)
  })

  test('comes to an end at an office that never opens', () => {
    const closed = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } as const

    expect(answerDueOn({ asked: '2026-11-30', firstDay: '2027-02-01' }, closed)).toBe('2026-12-31')
  })
})
