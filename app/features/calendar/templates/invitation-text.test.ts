import { describe, expect, test } from 'vitest'
import { anEntry } from '#tests/factories/calendar.ts'
import { renderInvitation } from './invitation-text.ts'

const meeting = anEntry({
  organizer: { name: 'Foyer', email: 'visits@example.org' },
  attendees: [
    { name: 'Ana Silva', email: 'ana@example.org', participation: 'waiting' },
    { name: 'Kenji Ito', email: 'kenji@example.org', participation: 'accepted' },
  ],
  alarmMinutes: 10,
})

function unfold(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n')
}

const attendee = 'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT'

describe('renderInvitation', () => {
  test('asks each attendee for an answer', () => {
    const lines = unfold(renderInvitation(meeting, 'REQUEST', { language: 'ar' }))

    expect(lines.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Wikimedia//Foyer//AR',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
    ])
    expect(lines).toContain(`${attendee};PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Ana Silva":mailto:ana@example.org`)
    expect(lines).toContain(`${attendee};PARTSTAT=ACCEPTED;RSVP=TRUE;CN="Kenji Ito":mailto:kenji@example.org`)
    expect(lines).toContain('STATUS:CONFIRMED')
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:entry-1@foyer.example.org'])
    expect(lines).toContain('TZID:America/Los_Angeles')
    expect(lines).not.toContain('BEGIN:VALARM')
  })

  test('takes a meeting back from everybody', () => {
    const lines = unfold(renderInvitation(meeting, 'CANCEL'))

    expect(lines).toContain('METHOD:CANCEL')
    expect(lines).toContain('STATUS:CANCELLED')
    expect(lines).toContain('TRANSP:TRANSPARENT')
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(2)
    expect(lines.join()).not.toContain('RSVP')
  })

  test('takes one person off without saying that the meeting is cancelled', () => {
    const lines = unfold(renderInvitation(meeting, 'CANCEL', { only: 'kenji@example.org' }))

    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      `${attendee};PARTSTAT=ACCEPTED;CN="Kenji Ito":mailto:kenji@example.org`,
    ])
    expect(lines.filter((line) => line.startsWith('STATUS'))).toEqual([])
  })

  test('turns a proposal down without a time', () => {
    expect(unfold(renderInvitation(meeting, 'DECLINECOUNTER', { only: 'ana@example.org' }))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Wikimedia//Foyer//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:DECLINECOUNTER',
      'BEGIN:VEVENT',
      'UID:entry-1@foyer.example.org',
      'SEQUENCE:2',
      'DTSTAMP:20260220T173005Z',
      'ORGANIZER;CN="Foyer":mailto:visits@example.org',
      `${attendee};PARTSTAT=NEEDS-ACTION;CN="Ana Silva":mailto:ana@example.org`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test.each([
    ['nobody to answer to', { ...meeting, organizer: undefined }, {}],
    ['nobody to ask', { ...meeting, attendees: [] }, {}],
    ['an attendee who is not there', meeting, { only: 'other@example.org' }],
  ])('throws for %s', (_, entry, choice) => {
    expect(() => renderInvitation(entry, 'REQUEST', choice)).toThrow(RangeError)
  })
})
