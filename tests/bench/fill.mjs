import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/** Data for measuring, written straight into a database: one office, a hundred desks, people, and as many bookings as asked. */

export const officeId = 'office'
export const deskCount = 100
export const visitCount = 400
export const areas = ['Market side', 'Sutter side', 'Library, quiet']
const halves = ['morning', 'afternoon']
const created = Date.parse('2026-01-01T00:00:00Z')
const week = JSON.stringify({ 1: [['09:00', '18:00']], 2: [['09:00', '18:00']], 3: [['09:00', '18:00']] })

export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export const today = new Date().toLocaleDateString('en-CA', { timeZone: 'America/Los_Angeles' })

/** The value of a session's cookie, as the house writes it. */
export const sessionToken = 'b'.repeat(43)
export const sessionCookie = `session=${Buffer.from(JSON.stringify(sessionToken)).toString('base64')}`

export function fill(file, { bookings, visits = visitCount }) {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.transaction(() => {
    fillOffice(database)
    fillPeople(database, visits)
    fillBookings(database, bookings)
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

/** A function that inserts one row of a table, given as an object. */
export function into(database, table, names) {
  const columns = names.map((name) => `"${name}"`).join(', ')
  const statement = database.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
  return (row) => statement.run(row)
}

function fillOffice(database) {
  into(database, 'Office', [
    'id', 'slug', 'name', 'address', 'timeZone', 'latitude', 'longitude', 'openingHours', 'contactEmail', 'createdAt',
  ])({
    id: officeId, slug: 'bench', name: 'San Francisco', address: '1 Sansome Street, San Francisco, CA', openingHours: week,
    timeZone: 'America/Los_Angeles', latitude: 37.79, longitude: -122.4, contactEmail: 'liaison@example.org', createdAt: created,
  })
  const addArea = into(database, 'Area', ['id', 'officeId', 'name', 'position'])
  areas.forEach((name, position) => addArea({ id: `area-${position}`, officeId, name, position }))
  const addDesk = into(database, 'Desk', ['id', 'areaId', 'label', 'features', 'column', 'row'])
  for (let index = 0; index < deskCount; index++) {
    const place = Math.floor(index / areas.length)
    const area = index % areas.length
    const label = `${'MSL'[area]}-${String(place + 1).padStart(2, '0')}`
    addDesk({ id: `desk-${index}`, areaId: `area-${area}`, label, features: '["window"]', column: place % 8, row: Math.floor(place / 8) })
  }
}

function fillPeople(database, visits) {
  const addStaff = into(database, 'Staff', ['id', 'officeId', 'name', 'email', 'topics', 'languages', 'nameFolded', 'createdAt'])
  for (let index = 0; index < 150; index++) {
    const name = `Staff Member ${index}`
    addStaff({
      id: `staff-${index}`, officeId, name, email: `staff-${index}@example.org`, topics: '[]', languages: '[]',
      nameFolded: name.toLowerCase(), createdAt: created,
    })
  }
  for (const role of ['liaison', 'front-desk']) into(database, 'StaffRole', ['staffId', 'role'])({ staffId: 'staff-0', role })
  const now = Date.now()
  into(database, 'Session', ['id', 'staffId', 'createdAt', 'lastSeenAt', 'expiresAt'])({
    id: createHash('sha256').update(sessionToken).digest('hex'),
    staffId: 'staff-0', createdAt: now, lastSeenAt: now, expiresAt: now + 86_400_000,
  })
  fillVisits(database, visits)
}

function fillVisits(database, visits) {
  const addContact = into(database, 'Contact', [
    'id', 'nameToShow', 'affiliates', 'languages', 'canHelpWith', 'wantsHelpWith', 'nameFolded', 'createdAt', 'updatedAt',
  ])
  const addVisit = into(database, 'Visit', [
    'id', 'officeId', 'contactId', 'firstDay', 'lastDay', 'decision', 'purpose', 'deskNeeded', 'guideInterests', 'diet',
    'photoChoice', 'badgeExtras', 'passHash', 'passCodeHash', 'locale', 'createdAt', 'updatedAt',
  ])
  const words = { affiliates: '[]', languages: '[]', canHelpWith: '[]', wantsHelpWith: '[]' }
  const rest = { guideInterests: '[]', diet: '[]', badgeExtras: '[]', photoChoice: 'ask', locale: 'en', createdAt: created, updatedAt: created }
  for (let index = 0; index < visits; index++) {
    const name = `Visitor Number ${index}`
    addContact({ id: `contact-${index}`, nameToShow: name, nameFolded: name.toLowerCase(), ...words, createdAt: created, updatedAt: created })
    addVisit({
      id: `visit-${index}`, officeId, contactId: `contact-${index}`, firstDay: today, lastDay: addDays(today, 30), decision: 'approved',
      purpose: 'To meet people.', deskNeeded: 1, passHash: `pass-${index}`, passCodeHash: `code-${index}`, ...rest,
    })
  }
}

/** Today is always as full: 140 of 200 halves, 40 of them by visitors. The other bookings lie on days before. */
function fillBookings(database, bookings) {
  const add = into(database, 'DeskBooking', ['id', 'deskId', 'date', 'half', 'visitId', 'staffId', 'createdAt'])
  for (let index = 0; index < bookings; index++) {
    const day = Math.floor(index / 140)
    const seat = index % 140
    const half = halves[seat % 2]
    const place = Math.floor(seat / 2)
    const person = place < 20 ? { visitId: `visit-${place}`, staffId: null } : { visitId: null, staffId: `staff-${place}` }
    add({ id: `booking-${index}`, deskId: `desk-${place}`, date: addDays(today, -day), half, ...person, createdAt: created })
  }
}
