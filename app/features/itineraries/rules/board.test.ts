import { describe, expect, test } from 'vitest'
import { eachDate } from '#app/lib/calendar-date.ts'
import { type Itinerary, type StopItem } from '../model.ts'
import { drawBoards, isCut, oneMore, slotOf, type Room } from './board.ts'

const timeZone = 'America/Los_Angeles'
const office = { id: 'o', name: 'San Francisco', address: '', timeZone, latitude: 37.79, longitude: -122.4 }

function anItem(start: string, end: string): StopItem {
  const row = { id: start, title: 'x', note: '', revision: 0, createdAt: new Date(0), updatedAt: new Date(0) }
  return { ...row, kind: 'stop', place: null, wishRank: null, walkMinutes: null, start: new Date(start), end: new Date(end) }
}

function anItinerary(firstDay: string, lastDay: string, items: Record<string, StopItem[]>): Itinerary {
  const days = eachDate(firstDay, lastDay).map((date) => ({ date, items: items[date] ?? [], desks: [] }))
  return { visitId: 'v', office, firstDay, lastDay, days }
}

describe('slotOf', () => {
  test.each([
    ['half an hour', '2026-12-08T18:30:00Z', '2026-12-08T19:00:00Z', { from: 2, span: 2, room: 'brief' }],
    ['45 minutes', '2026-12-08T18:30:00Z', '2026-12-08T19:15:00Z', { from: 2, span: 3, room: 'short' }],
    ['an hour', '2026-12-08T19:00:00Z', '2026-12-08T20:00:00Z', { from: 4, span: 4, room: 'mid' }],
    ['longer', '2026-12-08T19:00:00Z', '2026-12-08T20:30:00Z', { from: 4, span: 6, room: 'long' }],
    ['five minutes', '2026-12-08T19:05:00Z', '2026-12-08T19:10:00Z', { from: 4, span: 1, room: 'brief' }],
    ['off the quarters', '2026-12-08T19:10:00Z', '2026-12-08T19:50:00Z', { from: 4, span: 4, room: 'short' }],
    ['into the next day', '2026-12-09T07:00:00Z', '2026-12-09T09:00:00Z', { from: 52, span: 4, room: 'mid' }],
  ])('%s', (_case, start, end, slot) => {
    expect(slotOf(anItem(start, end), 10, timeZone)).toEqual(slot)
  })
})

const aSlot = (room: Room, span = 2) => ({ from: 0, span, room })

describe('isCut', () => {
  test.each([
    ['a short one', 'Community grants', aSlot('brief'), false],
    ['one that needs three lines beside its time', 'Structured data on Commons', aSlot('brief'), true],
    ['the same where the time has a line of its own', 'Structured data on Commons', aSlot('short', 3), false],
    ['a long one at any height', 'How the translation tools could take over fonts', aSlot('long', 8), true],
    ['letters twice as wide', '小さな言語のフォントとキーボード', aSlot('brief'), true],
    ['pictures twice as wide', '🧭🧭🧭🧭🧭🧭🧭🧭🧭🧭🧭🧭🧭', aSlot('brief'), true],
    ['one of a quarter, which higher rows would not help', 'Structured data on Commons', aSlot('brief', 1), false],
  ])('%s', (_case, title, slot, cut) => {
    expect(isCut(title, slot)).toBe(cut)
  })
})

test('where quarters are high an item says more, but not in one line', () => {
  const rooms = (['brief', 'short', 'mid', 'long'] as const).map((room) => oneMore(aSlot(room)).room)
  expect([...rooms, oneMore(aSlot('brief', 1)).room]).toEqual(['short', 'mid', 'long', 'long', 'brief'])
})

describe('drawBoards', () => {
  test('begins with the hour of the first item and ends after the last', () => {
    const items = {
      '2026-12-07': [anItem('2026-12-07T18:30:00Z', '2026-12-07T19:00:00Z')],
      '2026-12-08': [anItem('2026-12-09T01:30:00Z', '2026-12-09T02:10:00Z')],
    }
    const [board] = drawBoards(anItinerary('2026-12-07', '2026-12-10', items))
    expect([board?.hours[0], board?.hours.at(-1), board?.quarters, board?.days.length]).toEqual([10, 19, 36, 4])
  })

  test('has a board for each week on which something is planned, without empty weekends', () => {
    const items = {
      '2026-12-08': [anItem('2026-12-08T18:30:00Z', '2026-12-08T19:00:00Z')],
      '2026-12-19': [anItem('2026-12-19T18:30:00Z', '2026-12-19T19:00:00Z')],
    }
    const boards = drawBoards(anItinerary('2026-12-07', '2026-12-31', items))
    expect(boards.map(({ days }) => days.map(({ date }) => date.slice(8)).join(' '))).toEqual(['07 08 09 10 11', '14 15 16 17 18 19'])
  })

  test('is none when nothing is planned', () => {
    expect(drawBoards(anItinerary('2026-12-07', '2026-12-10', {}))).toEqual([])
  })

  test('never runs over midnight', () => {
    const late = { '2026-12-08': [anItem('2026-12-09T07:30:00Z', '2026-12-09T08:00:00Z')] }
    expect(drawBoards(anItinerary('2026-12-08', '2026-12-08', late))[0]?.hours).toEqual([18, 19, 20, 21, 22, 23, 24])
  })
})
