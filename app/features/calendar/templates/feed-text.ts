import { type CalendarColour, type CalendarHead } from '../model.ts'
import { escapeText, toContentLine, toPlainLine } from './octets.ts'
import { renderTimeZone } from './time-zone-text.ts'

/** How often readers are asked to look again. Most keep to their own habits. */
const refreshInterval = 'PT1H'

const appleColours: Readonly<Record<CalendarColour, string>> = {
  royalblue: '#4169E1',
  teal: '#008080',
  seagreen: '#2E8B57',
  darkorange: '#FF8C00',
  slateblue: '#6A5ACD',
  firebrick: '#B22222',
}

type Frame = Readonly<{ opening: string; closing: string }>

/** What stands before and after a feed's entries: its head with one VTIMEZONE for each zone that they use, and its end. */
export function renderFrame(head: CalendarHead, zones: ReadonlySet<string>): Frame {
  const used = [...zones].filter(Boolean).sort()
  return { opening: openCalendar(head.language, writeHead(head), used), closing }
}

/**
 * A whole feed: its head, one VTIMEZONE for each zone that its entries use, and the entries' texts as they were
 * kept, in the order given. The same values give the same bytes.
 */
export function renderFeed(head: CalendarHead, entries: readonly string[]): string {
  return renderCalendar(head.language, writeHead(head), entries)
}

/** The frame round entries, in a feed and in mail alike. */
export function renderCalendar(language: string, properties: readonly string[], entries: readonly string[]): string {
  return [openCalendar(language, properties, usedTimeZones(entries)), ...entries, closing].join('')
}

const closing = 'END:VCALENDAR\r\n'

function openCalendar(language: string, properties: readonly string[], zones: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR\r\n',
    'VERSION:2.0\r\n',
    toContentLine('PRODID', `-//Wikimedia//Foyer//${language.replace(/[^a-z-]/gi, '').toUpperCase()}`),
    'CALSCALE:GREGORIAN\r\n',
    ...properties,
    ...zones.map(renderTimeZone),
  ].join('')
}

function writeHead({ name, description, timeZone, colour }: CalendarHead): string[] {
  const title = escapeText(toPlainLine(name))
  const about = escapeText(description)
  return [
    toContentLine('NAME', title),
    toContentLine('X-WR-CALNAME', title),
    toContentLine('DESCRIPTION', about),
    toContentLine('X-WR-CALDESC', about),
    toContentLine('X-WR-TIMEZONE', timeZone),
    toContentLine('REFRESH-INTERVAL;VALUE=DURATION', refreshInterval),
    toContentLine('X-PUBLISHED-TTL', refreshInterval),
    toContentLine('COLOR', colour),
    toContentLine('X-APPLE-CALENDAR-COLOR', appleColours[colour]),
  ]
}

/** A physical line that begins like this is the property: folded text begins with a space. */
const zonedTime = /^DT(?:START|END);TZID=([^:]+):/gm

/** The zones whose rules these texts need. */
export function usedTimeZones(entries: readonly string[]): string[] {
  const found = new Set<string>()
  for (const entry of entries) for (const [, zone = ''] of entry.matchAll(zonedTime)) found.add(zone)
  return [...found].sort()
}
