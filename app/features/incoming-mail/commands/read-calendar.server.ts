import ICAL from 'ical.js'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type CalendarReply, type KeptReason, type ReadMessage, type SaidWord } from '../model.ts'
import { checkMethod, findCalendar } from '../rules/answer.ts'
import { readSpan } from './read-span.server.ts'

type Read<Value> = Result<Value, KeptReason>

/** Reads the answer that a message holds: one entry, of one person, with the method that the message names. */
export function readCalendar(message: ReadMessage): Read<CalendarReply> {
  const part = findCalendar(message)
  if (!part.ok) return part
  const calendar = parse(part.value.text)
  if (!calendar.ok) return calendar
  const method = checkMethod(textOf(calendar.value, 'method').toUpperCase(), part.value)
  if (!method.ok) return method

  const [event, ...others] = calendar.value.getAllSubcomponents('vevent')
  if (!event) return refuse('calendar-unreadable')
  return others.length > 0 ? refuse('calendar-several-events') : readEvent(event, method.value, message.from ?? '')
}

function parse(text: string): Read<ICAL.Component> {
  try {
    const parsed = ICAL.parse(text) as unknown[]
    if (typeof parsed[0] !== 'string') return refuse('calendar-several-events')
    return parsed[0] === 'vcalendar' ? accept(new ICAL.Component(parsed as [])) : refuse('calendar-unreadable')
  } catch {
    return refuse('calendar-unreadable')
  }
}

function readEvent(event: ICAL.Component, method: CalendarReply['method'], from: string): Read<CalendarReply> {
  const attendees = event.getAllProperties('attendee')
  const one = attendees.length === 1 ? attendees[0] : counterOf(attendees, method, from)
  const says = one && sayOf(one, method)
  if (!one || !says) return refuse('attendee-unclear')
  const identity = identityOf(event)
  if (!identity) return refuse('calendar-unreadable')
  return accept({ method, attendee: addressOf(one), says, ...identity, when: readSpan(event) })
}

/** Which entry, in which state, and when that was written; null where one of them cannot be told. */
function identityOf(event: ICAL.Component): Pick<CalendarReply, 'uid' | 'sequence' | 'stampedAt'> | null {
  const uid = textOf(event, 'uid')
  const stampedAt = stampOf(event)
  const sequence = Number(textOf(event, 'sequence') || 0)
  const isSound = uid !== '' && Number.isInteger(sequence) && Math.abs(sequence) < 2 ** 31
  return isSound && stampedAt ? { uid, sequence, stampedAt } : null
}

/** Who asks for another time may send the whole list of people; a reply is of one alone. */
function counterOf(attendees: readonly ICAL.Property[], method: CalendarReply['method'], from: string) {
  return method === 'COUNTER' ? attendees.find((each) => addressOf(each) === from) : undefined
}

const words: Readonly<Record<string, SaidWord>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
  DELEGATED: 'delegated',
}

function sayOf(attendee: ICAL.Property, method: CalendarReply['method']): SaidWord | undefined {
  if (method === 'COUNTER') return 'other-time'
  return words[String(attendee.getParameter('partstat') ?? '').toUpperCase()]
}

function addressOf(attendee: ICAL.Property): string {
  return String(attendee.getFirstValue() ?? '').replace(/^mailto:/i, '').trim().toLowerCase()
}

function stampOf(event: ICAL.Component): Date | null {
  const stamp = textOf(event, 'dtstamp')
  const instant = new Date(/Z$/.test(stamp) ? stamp : Number.NaN)
  return Number.isNaN(instant.getTime()) ? null : instant
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '').trim()
}
