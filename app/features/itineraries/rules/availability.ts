import { isoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { overlaps, toLocalDate, toLocalTime, type Interval } from '#app/lib/office-time.ts'
import { type Span, type WeekHours } from '#app/lib/opening-hours-week.ts'
import { type Refusal } from '#app/lib/result.ts'

type Person = Readonly<{
  staffId: string
  name: string
  workingHours: WeekHours | null
  notBefore: string | null
  notAfter: string | null
  daysOff: readonly LocalDate[]
  busyAsOf: Date | null
}>

type BusySpan = Interval & Readonly<{ staffId: string }>
type Moment = Readonly<{ when: Interval; timeZone: string }>

export type WarningCode = 'staff-busy' | 'staff-outside-hours' | 'staff-day-off'

/** A word of a person about their own time. Unlike a conflict it gives way: whoever plans may overrule it. */
export type Warning = Readonly<{ code: WarningCode; staffId: string; name: string; asOf: Date | null; key: string }>

const warningCodes: readonly string[] = ['staff-busy', 'staff-outside-hours', 'staff-day-off'] satisfies readonly WarningCode[]

/** The hours of a week that a person gives: their own or the office's, not before and not after. */
export function ownHours({ workingHours, notBefore, notAfter }: Person, office: WeekHours): WeekHours {
  const cut = ([start, end]: Span): Span => [
    notBefore && notBefore > start ? notBefore : start,
    notAfter && notAfter < end ? notAfter : end,
  ]
  const days = Object.entries(workingHours ?? office).map(([day, spans]) => {
    return [day, spans.map(cut).filter(([start, end]) => start < end)] as const
  })
  return Object.fromEntries(days) as unknown as WeekHours
}

/** What speaks against a time by the word of those who are to come. */
export function warningsOf(people: readonly Person[], busy: readonly BusySpan[], moment: Moment): readonly Warning[] {
  return people.flatMap((person) => warningOf(person, busy, moment) ?? [])
}

/** The first warning that whoever plans has not seen; each holds for one person and one time. */
export function unseenOf(warnings: readonly Warning[], overruled: readonly string[]): Warning | undefined {
  return warnings.find(({ key }) => !overruled.includes(key))
}

/** What a refused form has to bring along so that the warning is not given again; null for other refusals. */
export function overruleOf({ code, values }: Refusal): string | null {
  const key = values?.[2]
  return warningCodes.includes(code) && typeof key === 'string' ? key : null
}

/** Whether the faults of a form are nothing but a warning, which gives way when the form is sent again. */
export function isOnlyWarned(errors: readonly string[]): boolean {
  return errors.length > 0 && errors.every((error) => warningCodes.some((code) => error.startsWith(`refusal-${code}`)))
}

function warningOf(person: Person, busy: readonly BusySpan[], moment: Moment): Warning | null {
  const code = codeOf(person, busy, moment)
  if (!code) return null
  const { staffId, name, busyAsOf } = person
  const key = [code, staffId, moment.when.start.getTime(), moment.when.end.getTime()].join('.')
  return { code, staffId, name, asOf: code === 'staff-busy' ? busyAsOf : null, key }
}

function codeOf(person: Person, busy: readonly BusySpan[], { when, timeZone }: Moment): WarningCode | null {
  if (person.daysOff.includes(toLocalDate(when.start, timeZone))) return 'staff-day-off'
  if (!isWithinHours(person, when, timeZone)) return 'staff-outside-hours'
  const isBusy = busy.some((span) => span.staffId === person.staffId && overlaps(span, when))
  return isBusy ? 'staff-busy' : null
}

/** By hours that the person gave; where they gave none, those of the office hold nobody back. */
function isWithinHours(person: Person, { start, end }: Interval, timeZone: string): boolean {
  const { workingHours, notBefore, notAfter } = person
  const date = toLocalDate(start, timeZone)
  const from = toLocalTime(start, timeZone)
  const until = toLocalDate(end, timeZone) === date ? toLocalTime(end, timeZone) : '24:00'
  if (notBefore && from < notBefore) return false
  if (notAfter && until > notAfter) return false
  return !workingHours || workingHours[isoWeekday(date)].some(([opens, closes]) => opens <= from && until <= closes)
}
