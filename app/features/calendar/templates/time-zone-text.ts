import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'

type Observance = Readonly<{ name: string; from: string; to: string; start: string; rule: string | null }>

const written = new Map<string, string>()

/**
 * The VTIMEZONE of an IANA zone under exactly the name that was asked for: one STANDARD and, where clocks change,
 * one DAYLIGHT. The same bytes for each call; an unknown zone is a fault.
 */
export function renderTimeZone(timeZone: string): string {
  const known = written.get(timeZone)
  if (known !== undefined) return known
  const text = writeTimeZone(timeZone, readObservances(timeZone))
  written.set(timeZone, text)
  return text
}

function readObservances(timeZone: string): Observance[] {
  if (!tzlib_get_timezones().includes(timeZone)) throw new RangeError(`no data for the time zone ${timeZone}`)
  const block = tzlib_get_ical_block(timeZone)[0] ?? ''
  return [...block.matchAll(/BEGIN:(STANDARD|DAYLIGHT)\r\n(.*?)\r\nEND:\1/gs)].map(([, , body]) =>
    toObservance(body ?? ''),
  )
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

/** Ireland's data call summer time the standard one. Readers expect the later clocks to be DAYLIGHT. */
function writeTimeZone(timeZone: string, observances: readonly Observance[]): string {
  const [standard, daylight] = observances.toSorted((a, b) => toMinutes(a.to) - toMinutes(b.to))
  if (!standard || observances.length > 2) throw new RangeError(`odd data for the time zone ${timeZone}`)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...(daylight ? writeObservance('DAYLIGHT', daylight) : []),
    ...writeObservance('STANDARD', standard),
    'END:VTIMEZONE',
    '',
  ].join('\r\n')
}

function writeObservance(kind: 'STANDARD' | 'DAYLIGHT', { name, from, to, start, rule }: Observance): string[] {
  return [
    `BEGIN:${kind}`,
    `TZNAME:${name}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `DTSTART:${start}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ]
}

function toMinutes(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5))
  return offset.startsWith('-') ? -minutes : minutes
}
