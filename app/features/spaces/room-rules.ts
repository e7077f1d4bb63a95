import { overlaps, type Interval } from '#app/lib/office-time.ts'
import { type Room, type RoomSpan } from './model.ts'

type Search = Readonly<{ when: Interval; spans: readonly RoomSpan[] }>

/** Another room that is free at that time: the smallest that seats as many, else the largest there is. */
export function nextFreeRoom(room: Room, rooms: readonly Room[], { when, spans }: Search): Room | null {
  const free = rooms.filter((other) => other.active && other.id !== room.id && isFree(other, when, spans))
  const big = free.filter(({ capacity }) => capacity >= room.capacity)
  const bySize = (a: Room, b: Room) => a.capacity - b.capacity || (a.name < b.name ? -1 : 1)
  return [...big].sort(bySize)[0] ?? [...free].sort((a, b) => b.capacity - a.capacity || bySize(a, b))[0] ?? null
}

/** The first time at or after the wanted one at which the room is free for as long. */
export function nextFreeTime(room: Room, { when, spans }: Search): Interval {
  const length = when.end.getTime() - when.start.getTime()
  const own = spans.filter(({ roomId }) => roomId === room.id).sort((a, b) => a.start.getTime() - b.start.getTime())
  const after = ({ end }: Interval) => ({ start: end, end: new Date(end.getTime() + length) })
  return own.reduce<Interval>((free, span) => (overlaps(free, span) ? after(span) : free), when)
}

function isFree(room: Room, when: Interval, spans: readonly RoomSpan[]): boolean {
  return !spans.some((span) => span.roomId === room.id && overlaps(span, when))
}
