import { describe, expect, test } from 'vitest'
import { type MeetingItem, type PlaceOfStop, type StopItem } from '../model.ts'
import { jointAnswer } from './answers.ts'
import { intoDays } from './days.ts'
import { walkMinutes } from './walk.ts'

const office = { timeZone: 'America/Los_Angeles', latitude: 37.7905, longitude: -122.4009 }
const visit = { firstDay: '2026-12-07', lastDay: '2026-12-08' }
const row = { title: '', note: '', revision: 0, wishRank: null, walkMinutes: null, createdAt: new Date(0), updatedAt: new Date(0) }
const when = (start: string) => ({ start: new Date(start), end: new Date(Date.parse(start) + 1_800_000) })
const place = { latitude: 37.7976, longitude: -122.4066, walkMinutesFromOffice: 14 }

function aStopItem(id: string, start: string, where: Partial<PlaceOfStop> | null): StopItem {
  return { ...row, ...when(start), id, kind: 'stop', place: where as PlaceOfStop | null }
}

function aMeetingItem(id: string, start: string, more: Partial<MeetingItem> = {}): MeetingItem {
  const nobody = { staff: [], visitors: [], answer: 'accepted', room: null, onlineUrl: null } as const
  return { ...row, ...when(start), ...nobody, id, kind: 'meeting', ...more }
}

describe('intoDays', () => {
  test('puts items under the office’s day in order, and keeps the empty days', () => {
    const days = intoDays(
      [aStopItem('late', '2026-12-08T07:30:00Z', null), aMeetingItem('early', '2026-12-07T18:00:00Z')],
      [],
      visit,
      office,
    )
    expect(days.map(({ date, items }) => [date, items.map(({ id }) => id)])).toEqual([
      ['2026-12-07', ['early', 'late']],
      ['2026-12-08', []],
    ])
  })

  test('keeps what stands outside the visit, where it shows', () => {
    const days = intoDays([aStopItem('after', '2026-12-10T18:00:00Z', null)], [], visit, office)
    expect(days.at(-1)).toMatchObject({ date: '2026-12-10', items: [{ id: 'after' }] })
  })

  test('says how far it is from the item before', () => {
    const [day] = intoDays(
      [
        aMeetingItem('a', '2026-12-07T18:00:00Z'),
        aStopItem('b', '2026-12-07T20:00:00Z', place),
        aMeetingItem('c', '2026-12-07T22:00:00Z'),
        aMeetingItem('d', '2026-12-07T23:00:00Z', { onlineUrl: 'https://meet.example.org' }),
      ],
      [],
      visit,
      office,
    )
    expect(day?.items.map((item) => item.walkMinutes)).toEqual([null, 14, 14, null])
  })

  test('makes one desk of its two halves', () => {
    const desk = { date: '2026-12-07', deskId: 'd1', label: 'M-01', area: 'Market side' }
    const other = { ...desk, deskId: 'd2', label: 'M-02', date: '2026-12-08' }
    const days = intoDays([], [{ ...desk, half: 'afternoon' }, { ...desk, half: 'morning' }, { ...other, half: 'afternoon' }], visit, office)
    expect(days.map(({ desks }) => desks.map(({ label, halves }) => [label, ...halves]))).toEqual([
      [['M-01', 'morning', 'afternoon']],
      [['M-02', 'afternoon']],
    ])
  })
})

describe('walkMinutes', () => {
  const near = { latitude: 37.7905, longitude: -122.4009, walkMinutesFromOffice: null }
  test.each([
    ['within the office', 'office', 'office', null],
    ['to a place, as the guide says', 'office', place, 14],
    ['back from it', place, 'office', 14],
    ['to a place of which the guide says nothing', 'office', { ...place, walkMinutesFromOffice: null }, 15],
    ['next door', near, 'office', null],
    ['to nowhere', 'office', 'unknown', null],
    ['between two places', place, { latitude: 37.7954, longitude: -122.3937, walkMinutesFromOffice: 13 }, 19],
  ] as const)('%s', (_case, from, to, minutes) => {
    expect(walkMinutes(from, to, office)).toBe(minutes)
  })
})

test.each([
  [[], 'accepted'],
  [['accepted', 'declined'], 'accepted'],
  [['accepted', 'waiting'], 'waiting'],
  [['declined', 'declined'], 'declined'],
] as const)('%s together are %s', (answers, joint) => {
  expect(jointAnswer(answers)).toBe(joint)
})
