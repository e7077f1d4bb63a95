import { describe, expect, test } from 'vitest'
import { aDeskToShow, aMeetingToShow, aReading, aStopToShow, aVisitToShow } from '#tests/factories/calendar.ts'
import { type CalendarEntry } from './model.ts'
import { presentDesk, presentMeeting, presentStop, presentVisit } from './present.ts'
import { renderEntry } from './templates/entry-text.ts'

const secret = {
  visitor: { nameToShow: 'Amina Canaryname', username: 'AminaC' },
  words: 'canaryword +1 415 555 0100 canary@example.org',
}

/** Everything about one visit, with words in it that only some may read. */
function presentAll(reading: ReturnType<typeof aReading>): CalendarEntry[] {
  const { visitor, words } = secret
  const staff = [{ name: 'Ana Silva', email: 'ana.canary@example.org', participation: 'accepted' }] as const
  return [
    presentVisit(aVisitToShow({ visitor, purpose: words }), reading),
    presentMeeting(aMeetingToShow({ visitors: [visitor], title: `Amina Canaryname, ${words}`, note: words, staff }), reading),
    presentStop(aStopToShow({ visitor, title: `With Amina Canaryname, ${words}`, note: words }), reading),
    presentDesk(aDeskToShow({ visitor }), reading),
  ]
}

describe('the default level', () => {
  test.each(['staff', 'visitor'] as const)('tells %s no full name, mail, phone or note', (audience) => {
    const entries = presentAll(aReading({ audience }))

    expect(entries.map((entry) => renderEntry(entry)).join('')).not.toMatch(/canary|555/i)
    expect(JSON.stringify(entries)).not.toMatch(/canary|555/i)
  })

  test('tells the first name, and "Visitor" of whom it would name whole', () => {
    expect(presentAll(aReading()).map(({ summary }) => summary)).toEqual([
      'Amina at the office',
      'Amina: Meeting',
      'Amina: City Lights',
      'Amina: desk A12',
    ])
    const mononym = { nameToShow: 'Sukarno', username: null }
    expect(presentVisit(aVisitToShow({ visitor: mononym }), aReading()).summary).toBe('Visitor at the office')
  })

  test('names neither organizer nor attendees', () => {
    const entry = presentMeeting(aMeetingToShow(), aReading())

    expect(entry.organizer).toBeUndefined()
    expect(entry.attendees).toBeUndefined()
  })
})

describe('the busy level', () => {
  test('tells nothing but times, and which desk is taken', () => {
    const entries = presentAll(aReading({ level: 'busy' }))

    expect(entries.map(({ summary }) => summary)).toEqual(['Busy', 'Busy', 'Busy', 'Desk A12: taken'])
    for (const entry of entries) {
      expect(entry.description).toBe('')
      expect(renderEntry(entry)).not.toMatch(/canary|555|amina|\bana\b|silva|https|sansome|RELATED-TO|GEO/i)
    }
  })
})

describe('the full level', () => {
  const reading = aReading({ level: 'full' })

  test('tells staff who, what and why', () => {
    const [visit, meeting, stop] = [
      presentVisit(aVisitToShow(), reading),
      presentMeeting(aMeetingToShow({ onlineUrl: 'https://meet.example.org/x' }), reading),
      presentStop(aStopToShow(), reading),
    ]

    expect(visit).toMatchObject({
      summary: 'Amina Diallo at the office',
      description: 'Talk about structured data\nHost: Ana Silva\nhttps://foyer.example.org/visits/visit1',
      location: 'San Francisco, 1 Sansome Street, Suite 1895, San Francisco, CA 94104',
    })
    expect(meeting).toMatchObject({
      summary: 'Amina Diallo: Tools for Wikidata; a first look',
      description: [
        'Bring a laptop, and questions.',
        'Amina is hard of hearing.',
        'With Ana Silva',
        'Join: https://meet.example.org/x',
        'https://foyer.example.org/meetings/meeting1',
      ].join('\n'),
      location: 'Ada, San Francisco, 1 Sansome Street, Suite 1895, San Francisco, CA 94104',
      conference: { url: 'https://meet.example.org/x', label: 'Join the meeting' },
      organizer: { name: 'Foyer', email: 'visits@example.org' },
      attendees: [{ email: 'ana@example.org', participation: 'waiting' }],
      relatedTo: 'visit1@foyer.example.org',
    })
    expect(stop).toMatchObject({
      summary: 'Amina Diallo: Amina sees the bookshop',
      description: [
        'Ask for the reading room.',
        'On foot from the office: 21 minutes',
        'Open that day: 10:00 AM – 1:00 PM and 2:00 PM – 10:00 PM',
        'Step-free: in part',
        'https://citylights.example.org/',
        'Source: https://citylights.example.org/about/ · OpenStreetMap',
      ].join('\n'),
      location: 'City Lights, 261 Columbus Avenue, San Francisco, CA 94133',
      url: 'https://citylights.example.org/',
    })
  })

  test('names organizer and attendees in nobody else’s feed', () => {
    const entry = presentMeeting(aMeetingToShow(), aReading({ level: 'full', personal: false }))

    expect(entry.organizer).toBeUndefined()
    expect(entry.attendees).toBeUndefined()
  })
})

describe('a visitor', () => {
  const reading = aReading({ audience: 'visitor' })

  test('reads about the others and not about themselves', () => {
    const desk = { visitor: null, staffName: 'Ana Silva' }
    expect(presentVisit(aVisitToShow(), reading).summary).toBe('Visit to San Francisco')
    expect(presentMeeting(aMeetingToShow(), reading).summary).toBe('Meeting with Ana')
    expect(presentMeeting(aMeetingToShow({ staff: [] }), reading).summary).toBe('Meeting')
    expect(presentStop(aStopToShow(), reading).summary).toBe('City Lights')
    expect(presentDesk(aDeskToShow(), reading).summary).toBe('Desk A12')
    expect(presentDesk(aDeskToShow(desk), aReading()).summary).toBe('Ana: desk A12')
  })

  test('reads the title where they may read all', () => {
    expect(presentMeeting(aMeetingToShow(), { ...reading, level: 'full' }).summary).toBe('Tools for Wikidata; a first look')
  })

  test('is not told of staff who declined, nor of other visitors', () => {
    const entry = presentMeeting(
      aMeetingToShow({
        staff: [
          { name: 'Ana Silva', email: 'ana@example.org', participation: 'declined' },
          { name: 'Kenji Ito', email: 'kenji@example.org', participation: 'accepted' },
        ],
        visitors: [
          { nameToShow: 'Amina Diallo', username: null },
          { nameToShow: 'Rosa Quispe', username: null },
        ],
      }),
      reading,
    )

    expect(entry.summary).toBe('Meeting with Kenji')
    expect(entry.description).toBe('With Kenji\nhttps://foyer.example.org/meetings/meeting1')
  })
})

describe('several visitors', () => {
  const visitors = [
    { nameToShow: 'Amina Diallo', username: null },
    { nameToShow: 'Rosa Quispe', username: null },
    { nameToShow: 'Sukarno', username: null },
  ]

  test('are counted in the title and named in the text', () => {
    const entry = presentMeeting(aMeetingToShow({ visitors, page: null }), aReading())

    expect(entry.summary).toBe('Amina and 2 others: Meeting')
    expect(entry.description).toBe('Visitor: Amina\nVisitor: Rosa\nVisitor: Visitor\nWith Ana')
  })

  test.each([
    [2, 'أمينة وشخص آخر: لقاء'],
    [3, 'أمينة وشخصان آخران: لقاء'],
    [4, 'أمينة و3 أشخاص آخرين: لقاء'],
    [12, 'أمينة و11 شخصًا آخر: لقاء'],
  ])('are counted in Arabic: %i', (count, summary) => {
    const many = Array.from({ length: count }, () => ({ nameToShow: 'أمينة ديالو', username: null }))

    expect(presentMeeting(aMeetingToShow({ visitors: many }), aReading({ language: 'ar' })).summary).toBe(summary)
  })
})

describe('times and states', () => {
  test('a visit spans its days and takes no time', () => {
    expect(presentVisit(aVisitToShow(), aReading())).toMatchObject({
      uid: 'visit1@foyer.example.org',
      sequence: 2,
      stamp: new Date('2026-02-20T17:30:05Z'),
      created: new Date('2026-01-15T20:00:00Z'),
      lastModified: new Date('2026-02-20T17:30:05Z'),
      when: { kind: 'all-day', firstDay: '2026-03-02', lastDay: '2026-03-04' },
      status: 'confirmed',
      busy: false,
    })
  })

  test('a visit that nobody approved yet says so, unless it is cancelled', () => {
    const asked = presentVisit(aVisitToShow({ tentative: true }), aReading())
    const cancelled = presentVisit(aVisitToShow({ tentative: true, cancelled: true }), aReading())

    expect(asked).toMatchObject({ status: 'tentative', summary: 'Amina at the office, not yet confirmed' })
    expect(cancelled).toMatchObject({ status: 'cancelled', summary: 'Amina at the office' })
  })

  test('a meeting takes time, on the clocks of its office; a stop and a desk leave it free', () => {
    expect(presentMeeting(aMeetingToShow(), aReading())).toMatchObject({
      when: { kind: 'timed', timeZone: 'America/Los_Angeles', start: new Date('2026-03-03T18:00:00Z') },
      busy: true,
    })
    expect(presentStop(aStopToShow(), aReading()).busy).toBe(false)
    expect(presentDesk(aDeskToShow(), aReading()).busy).toBe(false)
  })

  test('cancelled meetings and stops stay as cancelled at every level', () => {
    for (const level of ['busy', 'first-name', 'full'] as const) {
      expect(presentMeeting(aMeetingToShow({ cancelled: true }), aReading({ level })).status).toBe('cancelled')
      expect(presentStop(aStopToShow({ cancelled: true }), aReading({ level })).status).toBe('cancelled')
    }
  })

  test('a meeting held only online has no place', () => {
    const entry = presentMeeting(aMeetingToShow({ room: null, onlineUrl: 'https://meet.example.org/x' }), aReading())

    expect(entry.location).toBeUndefined()
    expect(entry.geo).toBeUndefined()
    expect(entry.description).toContain('Join: https://meet.example.org/x')
  })

  test('a stop without a place says what it is', () => {
    expect(presentStop(aStopToShow({ place: null }), aReading()).summary).toBe('Amina: Out in the city')
    expect(presentStop(aStopToShow({ place: null, kind: 'meal' }), aReading())).toMatchObject({ summary: 'Amina: Meal' })
  })

  test('reminders are for meetings and stops of those who want them', () => {
    const reading = aReading({ alarmMinutes: 15 })

    expect(presentMeeting(aMeetingToShow(), reading).alarmMinutes).toBe(15)
    expect(presentStop(aStopToShow(), reading).alarmMinutes).toBe(15)
    expect(presentVisit(aVisitToShow(), reading).alarmMinutes).toBeUndefined()
    expect(presentMeeting(aMeetingToShow(), aReading()).alarmMinutes).toBeUndefined()
  })
})
