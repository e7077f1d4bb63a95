import { type Format } from '#app/i18n/format.ts'
import { type Translate } from '#app/i18n/translator.ts'
import {
  type Audience,
  type CalendarEntry,
  type CalendarRow,
  type DetailLevel,
  type OfficeForCalendar,
  type StaffForCalendar,
  type VisitorForCalendar,
} from '../model.ts'
import { firstNameOf, toUid } from '../rules.ts'

/** Who reads, in which words, and how much they are told. */
export type Reading = Readonly<{
  t: Translate
  format: Pick<Format, 'clock' | 'date' | 'list'>
  level: DetailLevel
  audience: Audience
  /** Whether it is one person's own feed or mail: only there do entries name organizer and attendees. */
  personal: boolean
  /** The host part of every UID. */
  host: string
  /** So many minutes before, if the reader switched reminders on. */
  alarmMinutes?: number
}>

export function toIdentity({ id, revision, createdAt, updatedAt }: CalendarRow, { host }: Reading) {
  return { uid: toUid(id, host), sequence: revision, stamp: updatedAt, created: createdAt, lastModified: updatedAt }
}

/** All that an entry says to a reader who may only know that the time is taken. */
export function toBusyWords({ t }: Reading): Pick<CalendarEntry, 'summary' | 'description'> {
  return { summary: t('calendar-entry-busy'), description: '' }
}

/** A visitor by the name that the level allows; "Visitor" where there is none to say. */
export function toVisitorName({ nameToShow, username }: VisitorForCalendar, { t, level }: Reading): string {
  const name = level === 'full' ? nameToShow : firstNameOf(nameToShow, username)
  return name || t('calendar-entry-visitor')
}

/** Several people as one subject: "Amina", "Amina and 2 others". */
export function toSubject(names: readonly string[], { t }: Reading): string {
  const [first, ...others] = names
  if (first === undefined) return t('calendar-entry-visitor')
  return others.length > 0 ? t('calendar-entry-others', first, others.length) : first
}

export function toStaffName(name: string, { level }: Reading): string {
  return level === 'full' ? name : (firstNameOf(name, null) ?? name)
}

/** Those who come: whoever said no is not named. */
export function toStaffNames(staff: readonly StaffForCalendar[], reading: Reading): string[] {
  return staff.filter(({ participation }) => participation !== 'declined').map(({ name }) => toStaffName(name, reading))
}

/** The visitors of a meeting of several, for staff: its title names only the first. */
export function toVisitorLines(visitors: readonly VisitorForCalendar[], reading: Reading): string[] {
  if (reading.audience === 'visitor' || visitors.length < 2) return []
  return visitors.map((visitor) => reading.t('calendar-meeting-visitor', toVisitorName(visitor, reading)))
}

export function toOfficeLocation({ name, address }: OfficeForCalendar, within?: string | null): string {
  return [within, name, address].filter(Boolean).join(', ')
}

/** Plain text, a thing a line; what is empty is left out. */
export function toDescription(lines: readonly (string | null | undefined | false)[]): string {
  return lines.filter(Boolean).join('\n')
}

/** A line for each that is kept from those who may not read it. */
export function inFull(text: string, { level }: Reading): string | null {
  return level === 'full' ? text : null
}
