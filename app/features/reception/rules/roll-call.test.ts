import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MarkKind, type SeenMark } from '../model.ts'
import { beganAround, countSeen, isUnderway, rollCallAt, whoIsSeen } from './roll-call.ts'

const at = (time: string, day = '07') => new Date(`2026-12-${day}T${time}:00Z`)
const guest = { kind: 'visit', id: 'v' } as const
const mark = (kind: MarkKind, time: string, by = 'Mei', id = 'v'): SeenMark => ({ kind, guest: { kind: 'visit', id }, at: at(time), by })
const seenBy = (marks: readonly SeenMark[]) => whoIsSeen(marks).get('visit v')?.by ?? null

describe('who is seen', () => {
  test.each([
    ['nobody without a mark', [], null],
    ['who was seen', [mark('seen', '10:00')], 'Mei'],
    ['of two marks the earlier, however they come in', [mark('seen', '10:05', 'Door'), mark('seen', '10:00')], 'Mei'],
    ['nobody after it was taken back', [mark('unseen', '10:02'), mark('seen', '10:00'), mark('seen', '10:01', 'Door')], null],
    ['again after that', [mark('seen', '10:00'), mark('unseen', '10:02'), mark('seen', '10:03', 'Door')], 'Door'],
    ['nobody when both were at one instant', [mark('unseen', '10:00'), mark('seen', '10:00')], null],
    ['who is taken back before they were seen', [mark('unseen', '09:59'), mark('seen', '10:00')], 'Mei'],
    ['each for themselves', [mark('seen', '10:00'), mark('unseen', '10:01', 'Mei', 'other')], 'Mei'],
  ])('%s', (_, marks, by) => {
    expect(seenBy(marks)).toBe(by)
  })

  test('does not depend on the order in which marks come in', () => {
    const marks = fc.array(
      fc.tuple(fc.constantFrom<MarkKind>('seen', 'unseen'), fc.integer({ min: 0, max: 9 }), fc.constantFrom('v', 'w')),
    )
    fc.assert(
      fc.property(marks, (told) => {
        const all = told.map(([kind, minute, id]) => mark(kind, `10:0${minute}`, 'Mei', id))
        const keys = (list: readonly SeenMark[]) => [...whoIsSeen(list).keys()].sort()
        expect(keys([...all].reverse())).toEqual(keys(all))
      }),
    )
  })

  test('is counted among those who are to be found', () => {
    const seen = whoIsSeen([mark('seen', '10:00'), mark('seen', '10:00', 'Mei', 'gone')])
    expect(countSeen([guest, { kind: 'walk-in', id: 'v' }], seen)).toEqual({ people: 2, seen: 1 })
  })
})

describe('which roll call a mark belongs to', () => {
  const morning = { id: 'morning', startedAt: at('10:00'), endedAt: at('10:30') }
  const noon = { id: 'noon', startedAt: at('12:00'), endedAt: null }

  test.each([
    ['the one that goes on', '12:10', 'noon'],
    ['one that had ended, by when it was made', '10:10', 'morning'],
    ['one that it came a little before', '09:10', 'morning'],
    ['the nearer of two', '11:20', 'noon'],
    ['the nearer of two, just after the first', '11:10', 'morning'],
    ['none, long before', '08:59', null],
  ])('%s', (_, time, id) => {
    expect(rollCallAt([morning, noon], at(time))?.id ?? null).toBe(id)
  })

  test('one that nobody ended is over a day later', () => {
    expect(isUnderway(noon, at('11:59', '08'))).toBe(true)
    expect(isUnderway(noon, at('12:00', '08'))).toBe(false)
    expect(isUnderway(morning, at('10:10'))).toBe(false)
    expect(rollCallAt([noon], at('13:01', '08'))).toBeNull()
  })

  test('those that began around it are all that it can belong to', () => {
    const { start, end } = beganAround(at('12:00'))
    const open = (startedAt: Date) => ({ id: 'x', startedAt, endedAt: null })
    const off = (edge: Date, ms: number) => rollCallAt([open(new Date(edge.getTime() + ms))], at('12:00'))
    expect([off(start, 0), off(end, 0)].map((found) => found?.id)).toEqual(['x', 'x'])
    expect([off(start, -1), off(end, 1)]).toEqual([null, null])
  })
})
