import { type Half } from '#app/lib/calendar-date.ts'
import { type PlanArea, type PlanDesk, type PlanSeat } from './model.ts'

export type DeskCount = Readonly<{ all: number; morning: number; afternoon: number; off: number }>

/** How many desks are taken in each half of a day, of those that can be booked. */
export function countSeats(areas: readonly PlanArea[]): DeskCount {
  const desks = areas.flatMap((area) => area.desks)
  const off = desks.filter(({ active }) => !active).length
  return {
    all: desks.length - off,
    morning: desks.filter((desk) => seatIn(desk, 'morning')).length,
    afternoon: desks.filter((desk) => seatIn(desk, 'afternoon')).length,
    off,
  }
}

/** Who has a desk in one half of the day. */
export function seatIn(desk: PlanDesk, half: Half): PlanSeat | undefined {
  return desk.allDay ?? desk[half]
}

/** Can be booked, and nobody has either half. */
export function isFreeAllDay({ active, allDay, morning, afternoon }: PlanDesk): boolean {
  return active && !allDay && !morning && !afternoon
}
