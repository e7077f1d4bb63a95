import { isoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate, toLocalTime } from '#app/lib/office-time.ts'
import { type Itinerary, type ItineraryDay, type TimedItem } from '../model.ts'

const rooms = ['brief', 'short', 'mid', 'long'] as const

/** How much an item can say in its height: 30 minutes start and title, 45 the title, 60 also who, longer the reason. */
export type Room = (typeof rooms)[number]

/** Where an item stands in its column: rows are quarters of an hour, counted from the first hour of the board. */
export type Slot = Readonly<{ from: number; span: number; room: Room }>

/** A week, or what there is of it, drawn as columns. */
export type Board = Readonly<{
  days: readonly ItineraryDay[]
  /** Full hours of the office's clock at the edge: 9 is 09:00. */
  hours: readonly number[]
  quarters: number
}>

const quarterMinutes = 15
const fewestHours = 6
/** What two lines hold in the columns of a full week, on the first of them a time. */
const shortTitle = 24
const longTitle = 34
const saturday = 6

/**
 * A board for each week of the visit, from the hour of the first item to the hour after the last. Weekends on which
 * nothing is planned are left out of longer visits.
 */
export function drawBoards({ days, office }: Itinerary): readonly Board[] {
  const isEmpty = ({ items, desks }: ItineraryDay) => items.length === 0 && desks.length === 0
  const isWeekend = ({ date }: ItineraryDay) => isoWeekday(date) >= saturday
  const shown = days.length > 5 ? days.filter((day) => !isWeekend(day) || !isEmpty(day)) : days
  return intoWeeks(shown)
    .filter((week) => !week.every(isEmpty))
    .map((week) => {
      const hours = hoursOf(week.flatMap(({ items }) => items), office.timeZone)
      return { days: week, hours, quarters: (hours.length - 1) * 4 }
    })
}

/** Whether a title would be cut on a board of low quarters. Letters of East Asia and pictures are twice as wide. */
export function isCut(title: string, { span, room }: Slot): boolean {
  const width = [...title].reduce((sum, letter) => sum + (/[\u1100-\uffdc]|[^\u0000-\uffff]/u.test(letter) ? 2 : 1), 0)
  return span > 1 && width > (room === 'brief' ? shortTitle : longTitle)
}

/** What an item can say where quarters are high: as much as one a quarter of an hour longer. */
export function oneMore(slot: Slot): Slot {
  const room = rooms[rooms.indexOf(slot.room) + 1]
  return slot.span > 1 && room ? { ...slot, room } : slot
}

/** The rows of an item. What runs into the next day ends at midnight here. */
export function slotOf(item: TimedItem, firstHour: number, timeZone: string): Slot {
  const [start, end] = minutesOf(item, timeZone)
  const from = Math.floor(start / quarterMinutes) - firstHour * 4
  const span = Math.max(1, Math.ceil(end / quarterMinutes) - Math.floor(start / quarterMinutes))
  return { from, span, room: roomFor(end - start) }
}

function roomFor(minutes: number): Room {
  if (minutes <= 30) return 'brief'
  if (minutes <= 45) return 'short'
  return minutes <= 60 ? 'mid' : 'long'
}

function hoursOf(items: readonly TimedItem[], timeZone: string): readonly number[] {
  const spans = items.map((item) => minutesOf(item, timeZone))
  const first = spans.length === 0 ? 9 : Math.floor(Math.min(...spans.map(([start]) => start)) / 60)
  const last = spans.length === 0 ? 17 : Math.ceil(Math.max(...spans.map(([, end]) => end)) / 60)
  const from = Math.max(0, Math.min(first, 24 - fewestHours))
  const count = Math.max(last - from, fewestHours)
  return Array.from({ length: count + 1 }, (_, index) => from + index)
}

/** Minutes of the wall clock since midnight, so that a day of 23 or 25 hours looks like any other. */
function minutesOf({ start, end }: TimedItem, timeZone: string): readonly [start: number, end: number] {
  const sameDay = toLocalDate(start, timeZone) === toLocalDate(end, timeZone)
  const from = toMinutes(toLocalTime(start, timeZone))
  const to = sameDay ? toMinutes(toLocalTime(end, timeZone)) : 24 * 60
  return [from, Math.max(to, from + 1)]
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function intoWeeks(days: readonly ItineraryDay[]): readonly (readonly ItineraryDay[])[] {
  const weeks: ItineraryDay[][] = []
  let before: LocalDate | null = null
  for (const day of days) {
    const week = weeks.at(-1)
    if (week && before && isoWeekday(day.date) > isoWeekday(before) && isSameWeek(before, day.date)) week.push(day)
    else weeks.push([day])
    before = day.date
  }
  return weeks
}

function isSameWeek(a: LocalDate, b: LocalDate): boolean {
  return Date.parse(b) - Date.parse(a) < 7 * 86_400_000
}
