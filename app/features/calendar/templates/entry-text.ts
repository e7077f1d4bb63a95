import { type CalendarEntry } from '../model.ts'
import { toComponent } from './component.ts'
import {
  writeAlarms,
  writeAvailability,
  writeConference,
  writeIdentity,
  writeParent,
  writePeople,
  writePlace,
  writeStatus,
  writeTimes,
  writeWords,
} from './event-properties.ts'

type Manner = Readonly<{
  /** Whether attendees are asked for an answer: in mail only. */
  rsvp: boolean
  /** Left out when a message concerns one person and not the whole meeting (RFC 5546 3.2.5). */
  status: boolean
}>

/**
 * One entry as a VEVENT, ready to be joined with others into a feed. It depends on the entry alone: made once for
 * each revision, level of detail and language, and kept.
 */
export function renderEntry(entry: CalendarEntry, manner: Manner = { rsvp: false, status: true }): string {
  const component = toComponent(entry)
  return wrapEvent([
    ...writeIdentity(component),
    ...writeTimes(component),
    ...(manner.status ? writeStatus(component) : []),
    ...writeWords(component),
    ...writePlace(component),
    ...writeConference(entry),
    ...writeAvailability(component),
    ...writePeople(component, manner),
    ...writeParent(entry),
    ...writeAlarms(component),
  ])
}

/** A VEVENT that only names an entry and one person, as answers to a proposal do. */
export function renderReference(entry: CalendarEntry): string {
  const component = toComponent(entry)
  return wrapEvent([...writeIdentity(component), ...writePeople(component, { rsvp: false })])
}

function wrapEvent(lines: readonly string[]): string {
  return ['BEGIN:VEVENT\r\n', ...lines, 'END:VEVENT\r\n'].join('')
}
