import { type PlanArea } from './model.ts'

export type DeskCount = Readonly<{ all: number; morning: number; afternoon: number; off: number }>

/** How many desks are taken in each half of a day, of those that can be booked. */
export function countSeats(areas: readonly PlanArea[]): DeskCount {
  const desks = areas.flatMap((area) => area.desks)
  const off = desks.filter(({ active }) => !active).length
  return {
    all: desks.length - off,
    morning: desks.filter(({ morning }) => morning).length,
    afternoon: desks.filter(({ afternoon }) => afternoon).length,
    off,
  }
}
