import { expect, test } from 'vitest'
import { agreementEnds, reviewLinkExpires, reviewStep } from './review-rules.ts'
import { agreeAnew, chooseToStay, withdraw } from './rules.ts'

const agreed = { agreedToStayAt: new Date('2024-12-09T18:00:00Z'), reviewOn: '2026-12-09', reviewAskedAt: null, reviewRemindedAt: null }
const asked = { ...agreed, reviewAskedAt: new Date('2026-12-09T18:00:00Z') }
const reminded = { ...asked, reviewRemindedAt: new Date('2027-01-08T18:00:00Z') }
const remindedLate = { ...asked, reviewRemindedAt: new Date('2027-02-01T18:00:00Z') }

test.each([
  ['before its day', agreed, '2026-12-08T23:59:59Z', null],
  ['on its day', agreed, '2026-12-09T00:00:00Z', 'ask'],
  ['long after its day', agreed, '2028-01-01T00:00:00Z', 'ask'],
  ['just asked', asked, '2026-12-09T18:00:00Z', null],
  ['29 days later', asked, '2027-01-08T17:59:59Z', null],
  ['30 days later', asked, '2027-01-08T18:00:00Z', 'remind'],
  ['not reminded for a year', asked, '2027-12-09T18:00:00Z', 'remind'],
  ['59 days later', reminded, '2027-02-07T17:59:59Z', null],
  ['60 days later', reminded, '2027-02-07T18:00:00Z', 'end'],
  ['60 days later, but reminded late', remindedLate, '2027-02-07T18:00:00Z', null],
  ['30 days after a late reminder', remindedLate, '2027-03-03T18:00:00Z', 'end'],
  ['who never agreed', { ...agreed, agreedToStayAt: null, reviewOn: null }, '2028-01-01T00:00:00Z', null],
  ['who took it back when asked', withdraw(reminded), '2028-01-01T00:00:00Z', null],
])('%s', (_, agreement, at, step) => {
  const now = new Date(at)
  expect(reviewStep(agreement, { now, today: at.slice(0, 10) })).toBe(step)
})

test('the end is known from the question on', () => {
  expect(agreementEnds(agreed)).toBeNull()
  expect(agreementEnds(asked)).toEqual(new Date('2027-02-07T18:00:00Z'))
  expect(agreementEnds(remindedLate)).toEqual(new Date('2027-03-03T18:00:00Z'))
  expect(agreementEnds(withdraw(reminded))).toBeNull()
})

test('the link of the question works until after the end', () => {
  expect(reviewLinkExpires(asked.reviewAskedAt).getTime()).toBeGreaterThan(agreementEnds(reminded)?.getTime() ?? 0)
})

test('who agrees is asked afresh two years later, whoever writes it down; taking it back keeps that they were asked', () => {
  const consent = { now: new Date('2027-01-20T18:00:00Z'), today: '2027-01-20' }
  const anew = { agreedToStayAt: consent.now, reviewOn: '2029-01-19', reviewAskedAt: null, reviewRemindedAt: null }
  expect(agreeAnew(reminded, consent)).toEqual(anew)
  expect(chooseToStay(withdraw(reminded), { ...consent, agreed: true })).toEqual(anew)
  const taken = { ...reminded, agreedToStayAt: null, reviewOn: null }
  expect(chooseToStay(reminded, { ...consent, agreed: false })).toEqual(taken)
})
