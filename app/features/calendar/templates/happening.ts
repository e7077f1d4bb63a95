import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { addMinutes, firstInstantFrom } from '#app/lib/office-time.ts'
import { type CalendarEntry, type DaySpan, type EntryTime, type HappeningForCalendar, type TimedSpan } from '../model.ts'
import { toDescription, toIdentity, type Reading } from './words.ts'

/** A happening of the city, for everybody: nothing in it depends on the level of detail. */
export function presentHappening(happening: HappeningForCalendar, reading: Reading): CalendarEntry {
  return {
    ...toIdentity(happening, reading),
    when: toTime(happening),
    status: 'confirmed',
    busy: false,
    summary: happening.name,
    description: toDescription([
      happening.description,
      describeCost(happening, reading),
      happening.caution && reading.t('calendar-happening-caution', happening.caution),
      happening.website,
    ]),
    location: happening.address,
    geo: happening.geo,
    url: happening.website ?? undefined,
  }
}

function toTime(happening: HappeningForCalendar): EntryTime {
  const first = happening.durationMinutes === null ? toDays(happening) : toSpan(happening, happening.durationMinutes)
  return happening.rule ? { kind: 'recurring', first, rule: happening.rule } : first
}

function toSpan({ startsLocal, timeZone }: HappeningForCalendar, minutes: number): TimedSpan {
  const start = firstInstantFrom(startsLocal, timeZone)
  return { kind: 'timed', timeZone, start, end: addMinutes(start, minutes) }
}

function toDays({ startsLocal, days }: HappeningForCalendar): DaySpan {
  const firstDay: LocalDate = startsLocal.slice(0, 10)
  return { kind: 'all-day', firstDay, lastDay: addDays(firstDay, (days ?? 1) - 1) }
}

function describeCost({ cost }: HappeningForCalendar, { t }: Reading): string {
  if (cost === '') return ''
  return cost === '0' ? t('calendar-happening-free') : t('calendar-happening-cost', cost)
}
