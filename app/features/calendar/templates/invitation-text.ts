import { type CalendarEntry } from '../model.ts'
import { renderEntry, renderReference } from './entry-text.ts'
import { renderCalendar } from './feed-text.ts'

/**
 * What a message does to its reader's calendar (RFC 5546): asks or updates, takes back, or turns down the other
 * time that somebody proposed.
 */
export type InvitationMethod = 'REQUEST' | 'CANCEL' | 'DECLINECOUNTER'

type Choice = Readonly<{
  /** The one attendee whom the message concerns: who was taken off the meeting, or whose proposal is turned down. */
  only?: string
  /** BCP 47 */
  language?: string
}>

/** The `text/calendar` part of a mail: one entry, and METHOD equal to the part's MIME parameter. */
export function renderInvitation(
  entry: CalendarEntry,
  method: InvitationMethod,
  { only, language = 'en' }: Choice = {},
): string {
  const addressed = addressTo(entry, only)
  return renderCalendar(language, [`METHOD:${method}\r\n`], [renderMessage(addressed, method, only !== undefined)])
}

function renderMessage(entry: CalendarEntry, method: InvitationMethod, forOne: boolean): string {
  switch (method) {
    case 'REQUEST':
      return renderEntry(entry, { rsvp: true, status: true })
    case 'CANCEL':
      return forOne
        ? renderEntry(entry, { rsvp: false, status: false })
        : renderEntry({ ...entry, status: 'cancelled' }, { rsvp: false, status: true })
    case 'DECLINECOUNTER':
      return renderReference(entry)
  }
}

/** Reminders are the reader's own affair, and a message needs somebody to answer to. */
function addressTo(entry: CalendarEntry, only: string | undefined): CalendarEntry {
  const attendees = (entry.attendees ?? []).filter(({ email }) => only === undefined || email === only)
  if (!entry.organizer || attendees.length === 0) throw new RangeError('an invitation needs an organizer and attendees')
  return { ...entry, attendees, alarmMinutes: undefined }
}
