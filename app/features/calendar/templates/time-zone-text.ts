import { observancesOf, toMinutes, type Observance } from './time-zone-rules.ts'

/**
 * The VTIMEZONE of an IANA zone under exactly the name that was asked for: one STANDARD and, where clocks change,
 * one DAYLIGHT. The same bytes for each call; an unknown zone is a fault. Ireland's data call summer time the
 * standard one; readers expect the later clocks to be DAYLIGHT.
 */
export function renderTimeZone(timeZone: string): string {
  const [standard, daylight] = observancesOf(timeZone).toSorted((a, b) => toMinutes(a.to) - toMinutes(b.to))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...(daylight ? writeObservance('DAYLIGHT', daylight) : []),
    ...(standard ? writeObservance('STANDARD', standard) : []),
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
