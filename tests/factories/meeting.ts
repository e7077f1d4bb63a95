import { type Attendee, type Meeting, type PlannedVisit, type Stop } from '#app/features/itineraries/model.ts'
import { insertMeeting, insertStop } from '#app/features/itineraries/repository.server.ts'
import { type Tx } from '#app/storage/client.server.ts'

/** Half past ten to eleven on the second day of the visit that `aVisit` makes: Tuesday, 8 December 2026. */
export const tuesdayMorning = { start: new Date('2026-12-08T18:30:00Z'), end: new Date('2026-12-08T19:00:00Z') }

export function anAttendee(overrides: Partial<Attendee> = {}): Attendee {
  return {
    id: 'attendee-1',
    staffId: null,
    visitId: null,
    answer: 'waiting',
    answeredAt: null,
    proposed: null,
    overlapAllowedById: null,
    ...overrides,
  }
}

/** A plain planned meeting of a visitor with one host; a test names only what matters to it. */
export function aMeeting(overrides: Partial<Meeting> = {}): Meeting {
  const { id = 'meeting-1', visitId = 'visit-1' } = overrides
  return {
    id,
    officeId: 'office-1',
    visitId,
    wishId: null,
    title: 'Structured data on Commons',
    note: '',
    when: tuesdayMorning,
    status: 'planned',
    roomId: null,
    onlineUrl: null,
    attendees: [
      anAttendee({ id: `${id}-visitor`, visitId, answer: 'accepted' }),
      anAttendee({ id: `${id}-host`, staffId: 'host' }),
    ],
    revision: 0,
    ...overrides,
  }
}

/** A plain stop at a time; a test names only what matters to it. */
function aStop(overrides: Partial<Stop> = {}): Stop {
  return {
    id: 'stop-1',
    visitId: 'visit-1',
    placeId: null,
    wishId: null,
    kind: 'stop',
    title: 'Cable car',
    note: '',
    when: { start: new Date('2026-12-08T22:00:00Z'), end: new Date('2026-12-08T23:00:00Z') },
    status: 'planned',
    revision: 0,
    ...overrides,
  }
}

/** The visit that `aVisit` makes, as planning sees it. */
export function aPlannedVisit(overrides: Partial<PlannedVisit> = {}): PlannedVisit {
  return {
    id: 'visit-1',
    officeId: 'office-1',
    contactId: 'contact-1',
    hostId: null,
    nameToShow: 'Adaeze Nwosu-Eze',
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
    decision: 'approved',
    closedAt: null,
    ...overrides,
  }
}

const planned = new Date('2026-11-25T18:00:00Z')

export async function givenMeeting(tx: Tx, overrides: Partial<Meeting> = {}): Promise<Meeting> {
  const meeting = aMeeting(overrides)
  await insertMeeting(tx, meeting, planned)
  return meeting
}

export async function givenStop(tx: Tx, overrides: Partial<Stop> = {}): Promise<Stop> {
  const stop = aStop(overrides)
  await insertStop(tx, stop, planned)
  return stop
}

/** A place of the guide, two streets from the office; open on weekdays at midday unless said otherwise. */
export async function givenPlace(
  tx: Tx,
  overrides: Partial<{ id: string; name: string; openingHours: string | null }> = {},
) {
  const { id = 'place-1', name = 'Mechanics’ Institute' } = overrides
  const openingHours = overrides.openingHours === undefined ? 'Mo-Fr 11:00-14:00' : overrides.openingHours
  await tx.place.create({
    data: {
      id,
      slug: id,
      name,
      category: 'library',
      address: '57 Post Street, San Francisco, CA 94104',
      latitude: 37.7888,
      longitude: -122.4031,
      openingHours,
      walkMinutesFromOffice: 4,
      description: '',
      tags: '[]',
      diet: '[]',
      coordSource: 'test',
      coordLicence: 'CC0',
      coordPrecision: 'address',
      sources: '[]',
      asOf: 2026,
      checkedOn: '2026-11-01',
      nameFolded: name.toLowerCase().replace('’', ''),
      createdAt: planned,
      updatedAt: planned,
    },
  })
  return id
}
