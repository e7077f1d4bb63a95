import { type Half, type IsoWeekday } from '#app/lib/calendar-date.ts'
import { type Span, type WeekHours } from '#app/lib/opening-hours-week.ts'
import { type OpenHalves } from './days.ts'

const noon = '13:00'
const weekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]

type Hours = Readonly<{ openingHours: WeekHours; closures: readonly string[] }>

/** On which half-days an office with these hours can be visited; the afternoon begins at one. */
export function toOpenHalves({ openingHours, closures }: Hours): OpenHalves {
  const byWeekday = weekdays.map((weekday) => [weekday, halvesOf(openingHours[weekday])] as const)
  return { weekdays: Object.fromEntries(byWeekday), closures }
}

function halvesOf(spans: readonly Span[]): readonly Half[] {
  const morning = spans.some(([start]) => start < noon) ? (['morning'] as const) : []
  const afternoon = spans.some(([, end]) => end > noon) ? (['afternoon'] as const) : []
  return [...morning, ...afternoon]
}
