import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'

/** One half of a zone's year, or the whole of it: offsets as `+hhmm`, times as iCalendar writes them. */
export type Observance = Readonly<{ name: string; from: string; to: string; start: string; rule: string | null }>

const known = new Map<string, readonly Observance[]>()

/** What the library of zones says of one: one part, or two with a yearly rule each. An unknown zone is a fault. */
export function observancesOf(timeZone: string): readonly Observance[] {
  const found = known.get(timeZone) ?? readObservances(timeZone)
  known.set(timeZone, found)
  return found
}

type Change = Readonly<{ at: string; to: number }>

const changes = new Map<string, readonly Change[]>()

/** Minutes east of Greenwich by these rules, at a wall time that their clocks show once: `YYYY-MM-DDTHH:mm`. */
export function offsetByRules(timeZone: string, local: string): number {
  const year = local.slice(0, 4)
  const name = `${year} ${timeZone}`
  const ofYear = changes.get(name) ?? changesOf(timeZone, year)
  changes.set(name, ofYear)
  const latest = ofYear.findLast(({ at }) => at <= local) ?? ofYear.at(-1)
  return latest?.to ?? 0
}

function changesOf(timeZone: string, year: string): readonly Change[] {
  return observancesOf(timeZone)
    .map((observance) => ({ at: changeOf(observance, year), to: toMinutes(observance.to) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

export function toMinutes(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5))
  return offset.startsWith('-') ? -minutes : minutes
}

function readObservances(timeZone: string): readonly Observance[] {
  if (!tzlib_get_timezones().includes(timeZone)) throw new RangeError(`no data for the time zone ${timeZone}`)
  const block = tzlib_get_ical_block(timeZone)[0] ?? ''
  const found = [...block.matchAll(/BEGIN:(STANDARD|DAYLIGHT)\r\n(.*?)\r\nEND:\1/gs)]
  if (found.length < 1 || found.length > 2) throw new RangeError(`odd data for the time zone ${timeZone}`)
  return found.map(([, , body]) => toObservance(body ?? ''))
}

function toObservance(body: string): Observance {
  const value = (name: string) => new RegExp(`^${name}:(.+)$`, 'm').exec(body)?.[1]?.trim()
  return {
    name: value('TZNAME') ?? '',
    from: value('TZOFFSETFROM') ?? '',
    to: value('TZOFFSETTO') ?? '',
    start: value('DTSTART') ?? '',
    rule: value('RRULE') ?? null,
  }
}

/** The wall time of a year, on the clocks that end, at which a part of the year begins. */
function changeOf({ rule, start }: Observance, year: string): string {
  const [, month, count, day] = /BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})/.exec(rule ?? '') ?? []
  if (month === undefined) return ''
  const date = dayOfMonth(Number(year), Number(month), Number(count), String(day))
  return `${date}T${start.slice(9, 11)}:${start.slice(11, 13)}`
}

/** The second Sunday, or with -1 the last one. */
function dayOfMonth(year: number, month: number, count: number, day: string): string {
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(day)
  const edge = new Date(Date.UTC(year, count > 0 ? month - 1 : month, count > 0 ? 1 : 0))
  const away = count > 0 ? (weekday - edge.getUTCDay() + 7) % 7 : -((edge.getUTCDay() - weekday + 7) % 7)
  const weeks = count > 0 ? count - 1 : count + 1
  return new Date(edge.getTime() + (away + weeks * 7) * 86_400_000).toISOString().slice(0, 10)
}
