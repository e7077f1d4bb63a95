import { describe, expect, test } from 'vitest'
import { type Snapshot, type SnapshotVisit, type TabletEvent } from '../tablet-model.ts'
import { afterTaken, findByProof, isWornOut, judge, judgeUnknown } from './judge.ts'

const visit: SnapshotVisit = {
  visitId: 'visit-1',
  passHash: 'a'.repeat(64),
  badgeHash: 'b'.repeat(64),
  codeTag: 'abc123',
  nameToShow: 'Adaeze Nwosu-Eze',
  hostFirstName: 'Ana',
  decision: 'approved',
  firstDay: '2026-12-07',
  lastDay: '2026-12-08',
  halves: [],
  locale: 'en',
  since: null,
  somethingMissing: true,
}
const snapshot: Snapshot = {
  version: 2,
  madeAt: '2026-12-07T18:00:00.000Z',
  keepUntil: '2026-12-09T18:00:00.000Z',
  office: { id: 'office-1', name: 'San Francisco', timeZone: 'America/Los_Angeles' },
  salt: 'salt',
  visits: [visit],
}
const now = new Date('2026-12-07T19:00:00.000Z')
const hours = (count: number) => count * 3600_000

function event(kind: 'arrival' | 'departure', time: string, visitId = 'visit-1'): TabletEvent {
  return { kind, visitId, id: `event ${kind} ${time}`, sequence: 1, deviceTime: `2026-12-07T${time}:00.000Z` }
}

const knowing = (events: readonly TabletEvent[], more: object = {}) => ({ snapshot, events, offset: 0, now, ...more })

test.each(['passHash', 'badgeHash', 'codeTag'] as const)('who shows it is found by the %s, and by nothing else', (by) => {
  expect(findByProof(snapshot, { by, value: visit[by] })).toBe(visit)
  expect(findByProof(snapshot, { by, value: visit.visitId })).toBeNull()
  expect(findByProof({ ...snapshot, visits: [] }, { by, value: visit[by] })).toBeNull()
})

describe('a visit of the list', () => {
  test('is greeted as the house greets it', () => {
    const found = judge(visit, knowing([]))
    expect(found).toMatchObject({ visitId: 'visit-1', mark: null, byPerson: true, missing: { agreements: [], asksPhoto: false } })
    expect(found.hello).toMatchObject({ greeting: 'welcome', name: 'Adaeze Nwosu-Eze', hostFirstName: 'Ana', today: '2026-12-07' })
  })

  type Case = readonly [when: string, at: string, more: Partial<SnapshotVisit>, greeting: string]
  test.each<Case>([
    ['the day before', '2026-12-06T19:00:00Z', {}, 'early'],
    ['at the office’s midnight, not Greenwich’s', '2026-12-07T07:59:00Z', {}, 'early'],
    ['the day after', '2026-12-09T19:00:00Z', {}, 'late'],
    ['a day that it does not name', '2026-12-07T19:00:00Z', { halves: [{ date: '2026-12-08', half: 'morning' }] }, 'wrong-day'],
    ['when it was cancelled', '2026-12-07T19:00:00Z', { decision: 'cancelled' }, 'cancelled'],
    ['when it is not approved', '2026-12-07T19:00:00Z', { decision: 'requested' }, 'awaiting'],
    ['when the list has them inside', '2026-12-07T19:00:00Z', { since: '2026-12-07T17:00:00Z' }, 'already-in'],
  ])('%s', (_when, at, more, greeting) => {
    expect(judge({ ...visit, ...more }, knowing([], { now: new Date(at) })).hello.greeting).toBe(greeting)
  })

  test('what happened here since the list was made counts, and of others nothing', () => {
    const came = judge(visit, knowing([event('arrival', '18:30'), event('arrival', '18:40', 'visit-2')]))
    expect(came.hello).toMatchObject({ greeting: 'already-in', since: '2026-12-07T18:30:00.000Z' })
    const went = judge(visit, knowing([event('arrival', '18:30'), event('departure', '18:50')]))
    expect(went.hello).toMatchObject({ greeting: 'welcome', since: null, leftAt: '2026-12-07T18:50:00.000Z' })
  })

  test('what has lost its time is not taken for something that happened', () => {
    const torn = { ...event('arrival', '18:30'), deviceTime: 'x' }
    expect(judge(visit, knowing([torn])).hello.greeting).toBe('welcome')
  })

  test('a clock that is a day and two hours off is put right first', () => {
    const wrong = new Date(now.getTime() - hours(26))
    expect(judge(visit, knowing([], { now: wrong })).hello.greeting).toBe('early')
    expect(judge(visit, knowing([], { now: wrong, offset: hours(26) })).hello.greeting).toBe('welcome')
  })
})

test('whom the list does not have comes in with what they showed', () => {
  const found = judgeUnknown('K7M4-2QXP', knowing([]))
  expect(found).toMatchObject({ visitId: null, pass: 'K7M4-2QXP', byPerson: true, hello: { greeting: 'unknown', name: '' } })
})

test('what the house took leaves the outbox, and the list knows it all the same', () => {
  const after = afterTaken(knowing([event('arrival', '18:30')]))
  expect(after.visits[0]?.since).toBe('2026-12-07T18:30:00.000Z')
  expect(judge(after.visits[0] ?? visit, knowing([], { snapshot: after })).hello.greeting).toBe('already-in')
  expect(afterTaken({ ...knowing([event('departure', '18:50')]), snapshot: after }).visits[0]?.since).toBeNull()
})

test('a list is wiped after its time, by the right clock', () => {
  const end = Date.parse(snapshot.keepUntil)
  expect(isWornOut({ snapshot, offset: 0, now: new Date(end) })).toBe(false)
  expect(isWornOut({ snapshot, offset: 0, now: new Date(end + 1) })).toBe(true)
  expect(isWornOut({ snapshot, offset: hours(26), now: new Date(end - hours(25)) })).toBe(true)
})
