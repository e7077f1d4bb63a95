import { type StaffRole } from '#app/access/policy.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'

/** Somebody with every role, at another office. */
export const stranger = 'stranger'

/** Everybody who may knock: nobody in particular, each role, a host whose visit it is not, and a paired tablet. */
export const callers = ['anyone', 'host', 'other-host', 'front-desk', 'liaison', 'admin'] as const
export type Caller = (typeof callers)[number]

const staff: readonly (readonly [Exclude<Caller, 'anyone'>, StaffRole])[] = [
  ['host', 'host'],
  ['other-host', 'host'],
  ['front-desk', 'front-desk'],
  ['liaison', 'liaison'],
  ['admin', 'admin'],
]

/** What stands for the parameters of addresses; each names a row that is there. */
export const samples = {
  visit: 'visit-1',
  contact: 'contact-1',
  meeting: 'meeting-1',
  outcome: 'outcome-1',
  stop: 'stop-1',
  question: 'question-1',
  walkIn: 'walk-in-1',
  mail: 'mail-1',
} as const

const now = new Date()
const firstDay = addDays(toLocalDate(now, 'America/Los_Angeles'), 14)
const times = { startsAt: new Date(`${firstDay}T18:00:00Z`), endsAt: new Date(`${firstDay}T19:00:00Z`), status: 'planned' }

/** A house with one of everything that a page can be about; the visit is the host's. */
export async function seedAccessHouse(tx: Tx): Promise<void> {
  await givenOffice(tx)
  await givenOffice(tx, { id: 'office-2', name: 'Elsewhere' })
  await givenStaff(tx, { id: stranger, email: `${stranger}@example.org`, officeId: 'office-2', roles: ['host', 'front-desk', 'liaison', 'admin'] })
  for (const [id, role] of staff) await givenStaff(tx, { id, name: `Somebody ${id}`, email: `${id}@example.org`, roles: [role] })
  await givenContact(tx, { id: 'contact-1' })
  const halves = [{ date: firstDay, half: 'morning' }] as const
  await givenVisit(tx, { id: 'visit-1', hostId: 'host', firstDay, lastDay: addDays(firstDay, 2), halves })
  await tx.meeting.create({ data: { id: 'meeting-1', officeId: 'office-1', visitId: 'visit-1', title: 'A meeting', ...times, createdAt: now, updatedAt: now } })
  await tx.meetingAttendee.create({ data: { id: 'attendee-1', meetingId: 'meeting-1', staffId: 'host', ...times, answer: 'waiting' } })
  await tx.stop.create({ data: { id: 'stop-1', visitId: 'visit-1', kind: 'stop', title: 'A stop', ...times, createdAt: now, updatedAt: now } })
  await tx.outcome.create({
    data: { id: 'outcome-1', visitId: 'visit-1', contactId: 'contact-1', kind: 'project_idea', summary: 'An idea', ownerId: 'host', visibility: 'staff', createdById: 'host', createdAt: now, updatedAt: now },
  })
  await tx.question.create({
    data: { id: 'question-1', nameToShow: 'Asker', email: 'asker@example.org', locale: 'en', text: 'Why?', state: 'routed', routedToId: 'host', tokenHash: 'x', createdAt: now, updatedAt: now },
  })
  await tx.walkIn.create({ data: { id: 'walk-in-1', officeId: 'office-1', nameToShow: 'Teo', createdAt: now } })
  await tx.place.create({
    data: {
      ...{ id: 'place-1', slug: 'place-1', name: 'A place', category: 'see', address: 'Market Street', latitude: 37.79, longitude: -122.4 },
      ...{ description: 'A place', tags: '[]', diet: '[]', coordSource: 'x', coordLicence: 'PDDL', coordPrecision: 'address', sources: '["x"]' },
      ...{ asOf: 2026, checkedOn: '2026-11-01', nameFolded: 'a place', createdAt: now, updatedAt: now },
    },
  })
  await tx.mail.create({
    data: { id: 'mail-1', toAddress: 'a@example.org', kind: 'x', locale: 'en', subject: 's', text: 't', html: '<p>t</p>', state: 'sent', nextTryAt: now, createdAt: now },
  })
}
