import { describe, expect, test } from 'vitest'
import { type Guest } from '../model.ts'
import { averageStay, dayToLetGo, doorKeptSince, settleDay, sumDay, sumShown, type LoggedEntry } from './months.ts'

const at = (time: string) => new Date(`2025-02-10T${time}:00Z`)
const visit = (id: string): Guest => ({ kind: 'visit', id })
const walkIn = (id: string): Guest => ({ kind: 'walk-in', id })

test('times are kept for 90 days, and never shorter by the clock of the database', () => {
  expect(doorKeptSince(new Date('2025-06-01T12:00:00Z'))).toEqual(new Date('2025-03-03T11:59:00Z'))
})

describe('dayToLetGo', () => {
  test.each([
    ['America/Los_Angeles', '2025-02-10T18:00:00Z', '2025-02-10', '2025-02-11T08:00:00Z'],
    ['America/Los_Angeles', '2025-02-11T07:59:00Z', '2025-02-10', '2025-02-11T08:00:00Z'],
    // 23 and 25 hours long.
    ['America/Los_Angeles', '2025-03-09T20:00:00Z', '2025-03-09', '2025-03-10T07:00:00Z'],
    ['America/Los_Angeles', '2025-11-02T08:30:00Z', '2025-11-02', '2025-11-03T08:00:00Z'],
    ['Pacific/Kiritimati', '2025-02-09T10:00:00Z', '2025-02-10', '2025-02-10T10:00:00Z'],
    ['Pacific/Pago_Pago', '2025-02-10T11:00:00Z', '2025-02-10', '2025-02-11T11:00:00Z'],
  ])('in %s what happened at %s goes with %s, which ends at %s', (timeZone, oldest, date, end) => {
    const ended = new Date(end)
    expect(dayToLetGo(new Date(oldest), timeZone, ended)).toMatchObject({ date, day: { end: ended } })
    expect(dayToLetGo(new Date(oldest), timeZone, new Date(ended.getTime() - 1))).toBeNull()
  })
})

describe('sumDay', () => {
  const came = (guest: Guest, time: string) => ({ guest, kind: 'arrival', at: at(time) }) as const
  const went = (guest: Guest, time: string) => ({ guest, kind: 'departure', at: at(time) }) as const

  test.each([
    ['nobody', [], [0, 0, 0, 0]],
    ['one who stayed three hours', [came(visit('a'), '17:00'), went(visit('a'), '20:00')], [1, 0, 1, 180]],
    ['one whose leaving nobody noted', [came(visit('a'), '17:00')], [1, 0, 0, 0]],
    ['one who went out for an hour', [came(visit('a'), '17:00'), went(visit('a'), '18:00'), came(visit('a'), '19:00'), went(visit('a'), '20:00')], [1, 0, 1, 120]],
    ['one who came back and stayed on', [came(visit('a'), '17:00'), went(visit('a'), '18:00'), came(visit('a'), '19:00')], [1, 0, 0, 0]],
    ['one who was written down twice', [came(visit('a'), '17:05'), came(visit('a'), '17:00'), went(visit('a'), '18:00')], [1, 0, 1, 60]],
    ['one who was only seen leaving', [went(visit('a'), '18:00')], [0, 0, 0, 0]],
    ['one without a visit', [came(walkIn('w'), '17:00'), went(walkIn('w'), '17:30')], [1, 1, 1, 30]],
    ['a visit and a walk-in of the same id', [came(visit('a'), '17:00'), came(walkIn('a'), '17:00')], [2, 1, 0, 0]],
  ])('%s', (_, events, [guestDays, walkIns, stays, minutes]) => {
    expect(sumDay(events)).toEqual({ guestDays, walkIns, stays, minutes })
    expect(sumDay([...events].reverse())).toEqual({ guestDays, walkIns, stays, minutes })
  })

  test('an average is said from five stays on', () => {
    expect(averageStay({ stays: 4, minutes: 400 })).toBeNull()
    expect(averageStay({ stays: 5, minutes: 501 })).toBe(100)
  })

  test('a year’s average is that of the months which show one', () => {
    const many = { guestDays: 8, walkIns: 1, stays: 5, minutes: 500 }
    const few = { guestDays: 3, walkIns: 2, stays: 2, minutes: 900 }
    expect(sumShown([many, few])).toEqual({ guestDays: 11, walkIns: 3, stays: 5, minutes: 500 })
    expect(averageStay(sumShown([few, few, few]))).toBeNull()
  })
})

describe('settleDay', () => {
  const keptSince = new Date('2025-03-01T00:00:00Z')
  const entry = (id: string, more: Partial<LoggedEntry> = {}): LoggedEntry => {
    const plain = { kind: 'arrival', guest: visit('a'), undoesId: null, matched: false, at: at('17:00') } as const
    return { id, ...plain, receivedAt: at('17:00'), ...more }
  }
  const late = { receivedAt: keptSince }

  test('who came stays known, and all entries go', () => {
    const settled = settleDay([entry('1'), entry('2', { kind: 'departure', at: at('18:00') })], keptSince)
    expect(settled).toMatchObject({ entryIds: ['1', '2'], cameVisitIds: ['a'], sums: { guestDays: 1, minutes: 60 } })
  })

  test('what was taken back goes with what took it back, and nobody came', () => {
    const undo = entry('2', { kind: 'undo', undoesId: '1', at: new Date('2025-02-11T17:00:00Z') })
    expect(settleDay([entry('1'), undo], keptSince)).toMatchObject({ entryIds: ['1', '2'], cameVisitIds: [], sums: { guestDays: 0 } })
  })

  test('what came in late keeps its guest’s whole day, and nobody else’s', () => {
    const others = entry('3', { guest: walkIn('w') })
    const settled = settleDay([entry('1'), entry('2', { kind: 'departure', ...late }), others], keptSince)
    expect(settled).toMatchObject({ entryIds: ['3'], cameVisitIds: [], sums: { guestDays: 1, walkIns: 1 } })
  })

  test('an undo that came in late keeps what it took back', () => {
    const undo = entry('2', { kind: 'undo', undoesId: '1', guest: null, ...late })
    expect(settleDay([entry('1'), undo], keptSince).entryIds).toEqual([])
  })

  test('a walk-in who turned out to be a visit is counted there', () => {
    const copy = entry('2', { guest: visit('a') })
    const settled = settleDay([entry('1', { guest: walkIn('w'), matched: true }), copy], keptSince)
    expect(settled).toMatchObject({ entryIds: ['1', '2'], cameVisitIds: ['a'], sums: { guestDays: 1, walkIns: 0 } })
  })

  test('an undo of what was never heard of goes with its day', () => {
    expect(settleDay([entry('1', { kind: 'undo', guest: null, undoesId: 'gone' })], keptSince)).toMatchObject({ entryIds: ['1'], sums: { guestDays: 0 } })
  })
})
