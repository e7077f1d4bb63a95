import { addDays, isoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Random } from './random.ts'

/** What becomes of a visit of the demonstration office. */
export type Fate =
  'came' | 'comes' | 'here' | 'no-show' | 'asked' | 'needs-answer' | 'unconfirmed' | 'declined' | 'cancelled'

export type PlannedStay = Readonly<{
  fate: Fate
  firstDay: LocalDate
  lastDay: LocalDate
  askedDaysBefore: number
}>

const weeksBack = 8
const weeksAhead = 4
const perWeek = 6

/** Six visits a week from eight weeks ago to four weeks ahead of today, in every state, some of them here today. */
export function planStays(today: LocalDate, random: Random): readonly PlannedStay[] {
  const monday = addDays(today, 1 - isoWeekday(today))
  const weeks = Array.from({ length: weeksBack + 1 + weeksAhead }, (_, index) =>
    addDays(monday, (index - weeksBack) * 7),
  )
  return weeks.flatMap((start) =>
    Array.from({ length: perWeek }, (_, index) => {
      const stay = { ...daysOf(start, today, index, random), askedDaysBefore: random.between(10, 25) }
      return { ...stay, fate: fateOf(stay, today, index) }
    }),
  )
}

/** One to five days of a week; the first four visits of this week have today among them, if it is a working day. */
function daysOf(
  monday: LocalDate,
  today: LocalDate,
  index: number,
  random: Random,
): Pick<PlannedStay, 'firstDay' | 'lastDay'> {
  const weekday = isoWeekday(today) - 1
  if (addDays(today, -weekday) === monday && weekday < 5 && index < 4) {
    return {
      firstDay: addDays(monday, random.between(0, weekday)),
      lastDay: addDays(today, random.between(0, 4 - weekday)),
    }
  }
  const firstDay = addDays(monday, random.between(0, 3))
  return { firstDay, lastDay: addDays(firstDay, random.between(0, 5 - isoWeekday(firstDay))) }
}

function fateOf(
  { firstDay, lastDay }: Pick<PlannedStay, 'firstDay' | 'lastDay'>,
  today: LocalDate,
  index: number,
): Fate {
  if (lastDay < today)
    return (['came', 'came', 'came', 'came', 'cancelled', 'no-show'] as const)[index] ?? 'came'
  if (firstDay <= today) return index < 4 ? 'here' : 'comes'
  return (['comes', 'comes', 'asked', 'needs-answer', 'declined', 'unconfirmed'] as const)[index] ?? 'comes'
}
