import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import {
  type DeskBooking,
  type DeskConflict,
  type DeskGuest,
  type DeskHalf,
  type Floor,
  type HalfDay,
  type Obstacle,
} from './model.ts'
import { inOrder, keyOf, nearestFree, obstacleAt, seatsOf } from './proposal-rules.ts'

export type PastRefusal = 'desk-day-past' | 'desk-half-past'

export type BookRefusal = PastRefusal | 'desk-guest-gone' | 'desk-day-far' | 'desk-day-outside-visit' | 'desk-halves-repeated'

/** How far ahead a desk can be booked. */
const daysAhead = 366

/** When the halves of a day are over, on the office's clock: the afternoon with the day. */
const endOf = { morning: '13:00', afternoon: '24:00' } as const

/** Whether a half-day is over; `at` is the date and time of the office, as in 2026-12-07T13:00. */
export function isOver({ date, half }: HalfDay, at: string): boolean {
  return `${date}T${endOf[half]}` <= at
}

/** What is past stays as it was: said of the day where all of it is over, else of its morning. */
export function checkAhead(halves: readonly HalfDay[], at: string): Result<true, PastRefusal> {
  const over = halves.filter((when) => isOver(when, at))
  if (over.length === 0) return accept(true)
  return refuse(over.some(({ date }) => date < at.slice(0, 10)) ? 'desk-day-past' : 'desk-half-past', 'halves')
}

/** Whether desks may be booked for these half-days at all. Whether they are free, the database says. */
export function checkHalves(
  guest: DeskGuest,
  halves: readonly DeskHalf[],
  at: string,
): Result<readonly DeskHalf[], BookRefusal> {
  const today: LocalDate = at.slice(0, 10)
  if (!guest.expected) return refuse('desk-guest-gone')
  if (new Set(halves.map(keyOf)).size < halves.length) return refuse('desk-halves-repeated', 'halves')
  const ahead = checkAhead(halves, at)
  if (!ahead.ok) return ahead
  if (halves.some(({ date }) => date > addDays(today, daysAhead))) return refuse('desk-day-far', 'halves')
  if (halves.some(({ date }) => isOutside(date, guest.days))) return refuse('desk-day-outside-visit', 'halves')
  return accept(inOrder(halves))
}

/** Each wanted half-day that can't be had, with the reason and the nearest free desk. */
export function findConflicts(floor: Floor, guest: DeskGuest, halves: readonly DeskHalf[]): readonly DeskConflict[] {
  const question = { seats: seatsOf(floor), stepFree: guest.stepFree }
  return inOrder(halves).flatMap((when) => {
    const desk = floor.desks.find(({ id }) => id === when.deskId)
    const obstacle = desk && obstacleOf(floor, guest, when)
    if (!desk || !obstacle) return []
    const nearest = obstacle === 'has-desk' ? null : nearestFree(desk, when, { floor, ...question })
    return [{ date: when.date, half: when.half, desk, obstacle, nearest }]
  })
}

/** Why this half-day can't be booked for this person. A desk with steps may be chosen on purpose, so that is none. */
function obstacleOf(floor: Floor, guest: DeskGuest, when: DeskHalf): Obstacle | null {
  const desk = floor.desks.find(({ id }) => id === when.deskId)
  if (floor.bookings.some((booking) => isOwn(booking, guest) && keyOf(booking) === keyOf(when))) return 'has-desk'
  return desk ? obstacleAt(desk, when, { seats: seatsOf(floor), stepFree: false }) : null
}

/** Whether a booking is this visit's; where no visit is named, any is meant. */
export function isOfVisit({ sitter }: DeskBooking, visitId: string | undefined): boolean {
  return visitId === undefined || (sitter.kind === 'visit' && sitter.id === visitId)
}

export type RoomRefusal = 'room-time-past' | 'room-time-long'

const longestRoomHours = 12

/** Whether a room may be booked for this time at all. */
export function checkRoomTime({ start, end }: Interval, now: Date): Result<true, RoomRefusal> {
  if (end <= now) return refuse('room-time-past', 'start')
  if (end.getTime() - start.getTime() > longestRoomHours * 3_600_000) return refuse('room-time-long', 'end')
  return accept(true)
}

function isOwn({ sitter }: DeskBooking, guest: DeskGuest): boolean {
  return sitter.kind === guest.sitter.kind && sitter.id === guest.sitter.id
}

function isOutside(date: LocalDate, days: DeskGuest['days']): boolean {
  return days !== null && (date < days.firstDay || date > days.lastDay)
}
