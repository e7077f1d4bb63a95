import { directionOf, setApart } from './set-apart.ts'

/** An instant, also as JSON carries it, or a day without a time (`YYYY-MM-DD`), which is the same in every zone. */
export type When = Date | string

/** Dates, times, numbers and lists as a language writes them: Gregorian calendar, Western digits. */
export type Format = Readonly<{
  /** 4 December 2026 */
  date: (when: When, timeZone?: string) => string
  /** 4 Dec 2026 */
  mediumDate: (when: When, timeZone?: string) => string
  /** Friday, 4 December */
  dayAndMonth: (when: When, timeZone?: string) => string
  /** Fri, 4 Dec */
  shortDate: (when: When, timeZone?: string) => string
  /** 4–6 December 2026 */
  dateRange: (first: When, last: When, timeZone?: string) => string
  /** 4–6 Dec */
  shortDateRange: (first: When, last: When, timeZone?: string) => string
  /** Friday */
  weekday: (when: When, timeZone?: string) => string
  /** December 2026 */
  month: (when: When, timeZone?: string) => string
  /** 9 AM */
  hour: (when: When, timeZone: string) => string
  /** 9:00 AM */
  time: (when: When, timeZone: string) => string
  /** 9:00 AM, from 09:00 on a clock's face */
  clock: (local: string) => string
  /** 9:00 – 9:30 AM */
  timeRange: (start: When, end: When, timeZone: string) => string
  /** 9:00 and 9:30, without AM and PM: for columns with the hours at their edge */
  clockFaces: (start: When, end: When, timeZone: string) => readonly [start: string, end: string]
  /** Fri, 4 Dec 2026, 9:00 AM */
  dateTime: (when: When, timeZone: string) => string
  /** Pacific Standard Time */
  zoneName: (when: When, timeZone: string) => string
  /** Ana, Bo, and Chi */
  list: (items: readonly string[]) => string
  /** 1,234.5 */
  number: (value: number) => string
  /** 45% from 0.45 */
  percent: (share: number) => string
  /** today, tomorrow, 3 days ago */
  relativeDays: (days: number) => string
  /** 5 minutes ago, in 2 hours: in the largest unit that fits */
  relativeTime: (when: When, now: When) => string
  /** 1 hr 30 min */
  duration: (minutes: number) => string
}>

type DateOptions = Omit<Intl.DateTimeFormatOptions, 'timeZone'>

const dateStyles = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  mediumDate: { day: 'numeric', month: 'short', year: 'numeric' },
  dayAndMonth: { weekday: 'long', day: 'numeric', month: 'long' },
  shortDate: { weekday: 'short', day: 'numeric', month: 'short' },
  shortDay: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  month: { month: 'long', year: 'numeric' },
  hour: { hour: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  dayOfTime: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
} satisfies Record<string, DateOptions>

const secondsOf = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

const formats = new Map<string, Format>()

/** The formats of a language, by its BCP 47 name; made once. */
export function createFormat(bcp47: string): Format {
  const known = formats.get(bcp47)
  if (known) return known
  const locale = `${bcp47}-u-ca-gregory-nu-latn`
  const format = { ...createDateFormat(locale), ...createValueFormat(locale) }
  formats.set(bcp47, format)
  return format
}

function createDateFormat(locale: string) {
  const show = (options: DateOptions) => (when: When, timeZone?: string) =>
    plainSpaces(dateFormat(locale, options, zoneOf(when, timeZone)).format(toDate(when)))
  const showRange = (options: DateOptions) => (first: When, last: When, timeZone?: string) =>
    plainSpaces(dateFormat(locale, options, zoneOf(first, timeZone)).formatRange(toDate(first), toDate(last)))
  const time = show(dateStyles.time)
  const dayOfTime = show(dateStyles.dayOfTime)

  return {
    date: show(dateStyles.date),
    mediumDate: show(dateStyles.mediumDate),
    dayAndMonth: show(dateStyles.dayAndMonth),
    shortDate: show(dateStyles.shortDate),
    dateRange: showRange(dateStyles.date),
    shortDateRange: showRange(dateStyles.shortDay),
    weekday: show(dateStyles.weekday),
    month: show(dateStyles.month),
    hour: show(dateStyles.hour),
    time,
    clock: (local: string) => time(`2024-01-01T${local.replace('24:', '00:')}:00Z`, 'UTC'),
    timeRange: showRange(dateStyles.time),
    clockFaces: (start: When, end: When, timeZone: string) =>
      [clockFace(locale, toDate(start), timeZone), clockFace(locale, toDate(end), timeZone)] as const,
    dateTime: (when: When, timeZone: string) => joinDayAndTime(locale, dayOfTime(when, timeZone), time(when, timeZone)),
    zoneName: (when: When, timeZone: string) => nameOfZone(locale, toDate(when), timeZone),
  }
}

function createValueFormat(locale: string) {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const dir = directionOf(list.format(['1', '2']))
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  return {
    list: (items: readonly string[]) => list.format(items[1] ? items.map((item) => setApart(item, dir)) : items),
    number: (value: number) => plainSpaces(number.format(value)),
    percent: (share: number) => plainSpaces(percent.format(share)),
    relativeDays: (days: number) => relative.format(days, 'day'),
    relativeTime: (when: When, now: When) => {
      const seconds = (toDate(when).getTime() - toDate(now).getTime()) / 1_000
      const [unit, size] = secondsOf.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60]
      return relative.format(Math.trunc(seconds / size), unit)
    },
    duration: (minutes: number) => showDuration(locale, minutes),
  }
}

function showDuration(locale: string, minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours > 0 ? unit(hours, 'hour') : '', rest > 0 || hours === 0 ? unit(rest, 'minute') : '']
  return joinUnits(locale, parts.filter(Boolean), 'narrow')
}

function joinUnits(locale: string, parts: readonly string[], style: 'short' | 'narrow' = 'short'): string {
  return plainSpaces(new Intl.ListFormat(locale, { type: 'unit', style }).format(parts))
}

/** The list of Arabic joins its parts by an "and", which between a day and a time of it would name two things. */
function joinDayAndTime(locale: string, day: string, time: string): string {
  return new Intl.Locale(locale).language === 'ar' ? `${day}، ${time}` : joinUnits(locale, [day, time])
}

function nameOfZone(locale: string, instant: Date, timeZone: string): string {
  const parts = dateFormat(locale, { timeZoneName: 'long' }, timeZone).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

function clockFace(locale: string, instant: Date, timeZone: string): string {
  const parts = dateFormat(locale, dateStyles.time, timeZone).formatToParts(instant)
  return plainSpaces(parts.flatMap(({ type, value }) => (type === 'dayPeriod' ? [] : [value])).join('')).trim()
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, options: DateOptions, timeZone: string): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = dateFormats.get(name)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
  dateFormats.set(name, format)
  return format
}

function isDayOnly(when: When): boolean {
  return typeof when === 'string' && when.length === 10
}

function zoneOf(when: When, timeZone: string | undefined): string {
  if (isDayOnly(when)) return 'UTC'
  if (!timeZone) throw new RangeError('an instant needs a time zone to be shown')
  return timeZone
}

function toDate(when: When): Date {
  return when instanceof Date ? when : new Date(isDayOnly(when) ? `${when}T00:00:00Z` : when)
}

/**
 * Engines disagree about thin and no-break spaces; a page must read the same on the server and in the browser. Only in
 * Arabic a line must not end between an hour and the one letter that says morning or evening.
 */
function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ').replace(/ (?=[صم](?!\p{L}))/gu, '\u00A0')
}
