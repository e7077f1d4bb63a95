import { describe, expect, test } from 'vitest'
import { type Room, type RoomSpan } from './model.ts'
import { nextFreeRoom, nextFreeTime } from './room-rules.ts'

const at = (time: string) => new Date(`2026-12-07T${time}:00Z`)
const span = (roomId: string, start: string, end: string): RoomSpan => ({
  id: `${roomId}-${start}`,
  roomId,
  start: at(start),
  end: at(end),
  title: 'Talk',
  meetingId: null,
})
const aRoom = (id: string, capacity: number, active = true): Room => ({
  id,
  officeId: 'office-1',
  name: id,
  areaName: null,
  capacity,
  features: [],
  active,
})
const when = { start: at('10:00'), end: at('11:00') }
const room = aRoom('ferry', 6)

describe('nextFreeTime', () => {
  test.each([
    ['at once, when nothing is in the way', [], '10:00'],
    ['when the meeting in the way ends', [span('ferry', '09:30', '10:15')], '10:15'],
    ['after two in a row', [span('ferry', '09:30', '10:15'), span('ferry', '10:15', '12:00')], '12:00'],
    ['after a gap too short', [span('ferry', '10:00', '10:30'), span('ferry', '11:00', '12:00')], '12:00'],
    ['in a gap as long', [span('ferry', '10:00', '10:30'), span('ferry', '11:30', '12:00')], '10:30'],
    ['without regard to other rooms', [span('fog', '10:00', '11:00')], '10:00'],
  ])('%s', (_, spans, start) => {
    const free = nextFreeTime(room, { when, spans })
    expect(free.start).toEqual(at(start))
    expect(free.end.getTime() - free.start.getTime()).toBe(3_600_000)
  })
})

describe('nextFreeRoom', () => {
  const rooms = [room, aRoom('fog', 4), aRoom('sutro', 8), aRoom('alamo', 20), aRoom('attic', 6, false)]
  test.each([
    ['the smallest that seats as many', [], 'sutro'],
    ['a larger one, when that is taken', [span('sutro', '10:30', '11:30')], 'alamo'],
    ['a smaller one, when no other is free', [span('sutro', '10:30', '11:30'), span('alamo', '10:00', '11:00')], 'fog'],
    ['one that is taken only before and after', [span('sutro', '09:00', '10:00'), span('sutro', '11:00', '12:00')], 'sutro'],
  ])('%s', (_, spans, name) => {
    expect(nextFreeRoom(room, rooms, { when, spans })?.name).toBe(name)
  })

  test('none, when all are taken', () => {
    expect(nextFreeRoom(room, rooms, { when, spans: rooms.map(({ id }) => span(id, '10:00', '11:00')) })).toBe(null)
  })
})
