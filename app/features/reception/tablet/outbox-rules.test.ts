import { describe, expect, test } from 'vitest'
import { afterReply, countToSend, countUnread, keepsOutbox, nextBatch, readList, readReply, verdictOn, waitMs, type Waiting } from './outbox-rules.ts'

const waiting = (sequence: number, more: object = {}): Waiting => ({
  kind: 'arrival',
  visitId: `visit-${sequence}`,
  id: `event-${sequence}`,
  sequence,
  deviceTime: '2026-12-07T18:00:00.000Z',
  ...more,
})

describe('a batch', () => {
  test('has the oldest first, and no more than the house takes at once', () => {
    const all = Array.from({ length: 450 }, (_, index) => waiting(450 - index))
    const batch = nextBatch(all)
    expect(batch.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  })

  test('what has lost its number goes last', () => {
    const all = [waiting(Number.NaN, { id: 'torn' }), waiting(2), waiting(1)]
    expect(nextBatch(all).map(({ id }) => id)).toEqual(['event-1', 'event-2', 'torn'])
  })

  test('what could not be read holds up no other', () => {
    const all = [waiting(1, { unread: true }), waiting(2)]
    expect(nextBatch(all).map(({ sequence }) => sequence)).toEqual([2])
    expect([countToSend(all), countUnread(all)]).toEqual([1, 1])
  })
})

describe('after an answer', () => {
  const batch = [waiting(1), waiting(2), waiting(3)]

  test('only what it names leaves the tablet', () => {
    const { taken, unread } = afterReply(batch, { acknowledged: ['event-3', 'event-9', 'event-1'], refused: [], unreadable: [], now: '' })
    expect(taken.map(({ id }) => id)).toEqual(['event-1', 'event-3'])
    expect(unread).toEqual([])
  })

  test('what could not be read stays, and is known by its place', () => {
    const { taken, unread } = afterReply(batch, { acknowledged: ['event-1'], refused: [], unreadable: [{ id: null, index: 1 }], now: '' })
    expect(taken.map(({ id }) => id)).toEqual(['event-1'])
    expect(unread.map(({ id }) => id)).toEqual(['event-2'])
  })

  test('what the server kept aside leaves the tablet too', () => {
    const { taken } = afterReply(batch, { acknowledged: ['event-1'], refused: ['event-2'], unreadable: [], now: '' })
    expect(taken.map(({ id }) => id)).toEqual(['event-1', 'event-2'])
  })

  test('an answer that says nothing takes nothing', () => {
    expect(afterReply(batch, { acknowledged: [], refused: [], unreadable: [], now: '' }).taken).toEqual([])
  })
})

test.each([
  [200, 'taken'],
  [401, 'revoked'],
  [403, 'revoked'],
  [0, 'later'],
  [302, 'later'],
  [400, 'later'],
  [413, 'later'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
] as const)('an answer with %i means: %s', (status, verdict) => {
  expect(verdictOn(status)).toBe(verdict)
})

test('tries come soon after the first failure and then ever later, up to half a minute', () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 20].map((failures) => waitMs(failures, 1) / 1000)
  expect(seconds).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
  expect(waitMs(7, 0)).toBe(22_500)
  expect(waitMs(0, 0)).toBe(60_000)
})

const reply = { acknowledged: [], refused: [], unreadable: [], now: '2026-12-07T18:00:00.000Z' }
const list = { version: 2, madeAt: '2026-12-07T18:00:00.000Z', visits: [], program: null }

test.each([
  ['nothing', null],
  ['a word', 'Welcome to our network'],
  ['an object of somebody else', { ok: true }],
  ['a list', list],
  ['an answer without a time', { ...reply, now: undefined }],
  ['an answer with a time that is none', { ...reply, now: 'soon' }],
  ['an answer that names nothing', { ...reply, acknowledged: 5 }],
])('%s is no answer of the house to a batch', (_what, body) => {
  expect(readReply(body)).toBeNull()
})

test.each([
  ['nothing', null],
  ['an object of somebody else', { ok: true }],
  ['an answer to a batch', reply],
  ['a list of another make', { ...list, version: 3 }],
  ['a list without people', { ...list, visits: {} }],
  ['a list of no time', { ...list, madeAt: '' }],
])('%s is no list', (_what, body) => {
  expect(readList(body)).toBeNull()
})

test('what the house says is read as it stands', () => {
  expect(readReply(reply)).toBe(reply)
  expect(readList(list)).toBe(list)
})

test('a revoked tablet keeps what nobody took for two days', () => {
  const revokedAt = new Date('2026-12-07T18:00:00Z')
  expect(keepsOutbox(revokedAt, new Date('2026-12-09T17:59:59Z'))).toBe(true)
  expect(keepsOutbox(revokedAt, new Date('2026-12-09T18:00:00Z'))).toBe(false)
})
