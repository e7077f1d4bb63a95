import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { settings } from '#app/config/settings.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

// What no code can get round: plain SQL on a connection of its own, past every rule of the house.
const database = new Database(settings().databaseFile)
database.pragma('foreign_keys = ON')
afterAll(() => database.close())

const hour = 3_600_000
const nine = Date.parse('2026-12-07T17:00:00Z')

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'ana', email: 'ana@example.org' })
    await givenStaff(tx, { id: 'bo', email: 'bo@example.org' })
    await givenVisit(tx)
    await givenContact(tx, { id: 'contact-2' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
  })
})

let counter = 0
function insert(table: string, row: Readonly<Record<string, unknown>>): string {
  const id = `row-${counter++}`
  const full: Record<string, unknown> = { id, ...row }
  const names = Object.keys(full)
  const columns = names.map((name) => `"${name}"`).join(', ')
  database.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(full)
  return id
}

function update(table: string, id: string, change: Readonly<Record<string, unknown>>): void {
  const set = Object.keys(change).map((name) => `"${name}" = @${name}`).join(', ')
  database.prepare(`UPDATE "${table}" SET ${set} WHERE "id" = @id`).run({ id, ...change })
}

const desk = (more: object = {}) => ({
  deskId: 'office-1-desk-1',
  date: '2026-12-07',
  half: 'morning',
  visitId: 'visit-1',
  staffId: null,
  createdAt: nine,
  ...more,
})

describe('a desk has one person in one half-day', () => {
  const taken = 'DeskBooking.deskId, DeskBooking.date, DeskBooking.half'

  test('a second visitor, and a staff member, are refused', () => {
    insert('DeskBooking', desk())
    expect(() => insert('DeskBooking', desk({ visitId: 'visit-2' }))).toThrow(taken)
    expect(() => insert('DeskBooking', desk({ visitId: null, staffId: 'ana' }))).toThrow(taken)
  })

  test('the other half, another day and another desk are free', () => {
    insert('DeskBooking', desk())
    insert('DeskBooking', desk({ visitId: 'visit-2', half: 'afternoon' }))
    insert('DeskBooking', desk({ visitId: 'visit-2', date: '2026-12-08' }))
    insert('DeskBooking', desk({ visitId: 'visit-2', deskId: 'office-1-desk-2' }))
  })

  test('an update is refused like an insert', () => {
    insert('DeskBooking', desk())
    const other = insert('DeskBooking', desk({ visitId: 'visit-2', half: 'afternoon' }))
    expect(() => update('DeskBooking', other, { half: 'morning' })).toThrow(taken)
    const elsewhere = insert('DeskBooking', desk({ visitId: 'visit-2', deskId: 'office-1-desk-2' }))
    expect(() => update('DeskBooking', elsewhere, { deskId: 'office-1-desk-1' })).toThrow(taken)
  })

  test('a person has one desk in one half-day', () => {
    insert('DeskBooking', desk())
    insert('DeskBooking', desk({ visitId: null, staffId: 'ana', deskId: 'office-1-desk-2' }))
    expect(() => insert('DeskBooking', desk({ deskId: 'office-1-desk-3' }))).toThrow(
      'DeskBooking.visitId, DeskBooking.date, DeskBooking.half',
    )
    expect(() => insert('DeskBooking', desk({ visitId: null, staffId: 'ana', deskId: 'office-1-desk-3' }))).toThrow(
      'DeskBooking.staffId, DeskBooking.date, DeskBooking.half',
    )
  })

  test('a desk out of use takes nobody, neither new nor moved', () => {
    database.prepare('UPDATE "Desk" SET "active" = 0 WHERE "id" = ?').run('office-1-desk-2')
    const id = insert('DeskBooking', desk())
    expect(() => insert('DeskBooking', desk({ visitId: 'visit-2', deskId: 'office-1-desk-2' }))).toThrow('desk_not_in_use')
    expect(() => update('DeskBooking', id, { deskId: 'office-1-desk-2' })).toThrow('desk_not_in_use')
  })

  test.each([
    ['a time as text', { createdAt: '2026-12-07T09:00' }],
    ['a half that is none', { half: 'evening' }],
    ['a date of another form', { date: '7.12.2026' }],
    ['nobody', { visitId: null }],
    ['two people', { staffId: 'ana' }],
    ['an unknown desk', { deskId: 'nowhere' }],
  ])('%s is refused', (_, more) => {
    expect(() => insert('DeskBooking', desk(more))).toThrow()
  })
})

const room = (from: number, to: number, more: object = {}) => ({
  roomId: 'office-1-room-1',
  startsAt: nine + from * hour,
  endsAt: nine + to * hour,
  status: 'booked',
  createdAt: nine,
  ...more,
})

/** Against a span from hour 2 to hour 4: who meets it and who only touches it. */
const spans = [
  ['the same', 2, 4, true],
  ['its first half', 2, 3, true],
  ['its middle', 2.5, 3.5, true],
  ['around it', 1, 5, true],
  ['into its start', 1, 2.01, true],
  ['out of its end', 3.99, 5, true],
  ['up to its start', 1, 2, false],
  ['from its end', 4, 5, false],
  ['well before', 0, 1, false],
  ['well after', 6, 7, false],
] as const

describe('a room has one booking at a time', () => {
  test.each(spans)('%s', (_, from, to, meets) => {
    insert('RoomBooking', room(2, 4))
    const book = () => insert('RoomBooking', room(from, to))
    if (meets) expect(book).toThrow('room_double_booked')
    else expect(book).not.toThrow()
  })

  test.each(spans)('moved: %s', (_, from, to, meets) => {
    insert('RoomBooking', room(2, 4))
    const id = insert('RoomBooking', room(20, 21))
    const move = () => update('RoomBooking', id, { startsAt: nine + from * hour, endsAt: nine + to * hour })
    if (meets) expect(move).toThrow('room_double_booked')
    else expect(move).not.toThrow()
  })

  test('a booking that comes back to life, or changes the room, is refused where it meets another', () => {
    insert('RoomBooking', room(2, 4))
    const cancelled = insert('RoomBooking', room(2, 4, { status: 'cancelled' }))
    const elsewhere = insert('RoomBooking', room(2, 4, { roomId: 'office-1-room-2' }))
    expect(() => update('RoomBooking', cancelled, { status: 'booked' })).toThrow('room_double_booked')
    expect(() => update('RoomBooking', elsewhere, { roomId: 'office-1-room-1' })).toThrow('room_double_booked')
  })

  test.each([
    ['times as text', { startsAt: '2026-12-07T09:00', endsAt: '2026-12-07T10:00' }],
    ['an end before the start', { startsAt: nine, endsAt: nine - hour }],
    ['no length', { startsAt: nine, endsAt: nine }],
    ['longer than a day', { startsAt: nine, endsAt: nine + 25 * hour }],
    ['another status', { status: 'maybe' }],
  ])('%s is refused', (_, more) => {
    expect(() => insert('RoomBooking', { ...room(2, 4), ...more })).toThrow(/CHECK/)
  })
})

function meeting(from: number, to: number): string {
  const times = { startsAt: nine + from * hour, endsAt: nine + to * hour }
  const rest = { officeId: 'office-1', visitId: 'visit-1', title: 'Talk', status: 'planned', createdAt: nine, updatedAt: nine }
  return insert('Meeting', { ...times, ...rest })
}

function attend(meetingId: string, from: number, to: number, who: object, more: object = {}): string {
  const times = { startsAt: nine + from * hour, endsAt: nine + to * hour }
  return insert('MeetingAttendee', { meetingId, ...times, status: 'planned', answer: 'waiting', ...who, ...more })
}

describe.each([
  ['a staff member', { staffId: 'ana' }, 'staff_double_booked'],
  ['a visitor', { visitId: 'visit-1' }, 'visitor_double_booked'],
])('%s is in one meeting at a time', (_, who, constraint) => {
  test.each(spans)('%s', (__, from, to, meets) => {
    attend(meeting(2, 4), 2, 4, who)
    const other = meeting(from, to)
    const come = () => attend(other, from, to, who)
    if (meets) expect(come).toThrow(constraint)
    else expect(come).not.toThrow()
  })

  test('a moved meeting takes its people along, or stays', () => {
    attend(meeting(2, 4), 2, 4, who)
    const other = meeting(6, 7)
    const attendee = attend(other, 6, 7, who)
    expect(() => update('Meeting', other, { startsAt: nine + 3 * hour, endsAt: nine + 5 * hour })).toThrow(constraint)
    update('Meeting', other, { startsAt: nine + 4 * hour, endsAt: nine + 5 * hour })
    const row = database.prepare('SELECT "startsAt" FROM "MeetingAttendee" WHERE "id" = ?').get(attendee)
    expect(row).toEqual({ startsAt: nine + 4 * hour })
  })

  test('an attendee has the times of the meeting, and no others', () => {
    expect(() => attend(meeting(2, 4), 2, 5, who)).toThrow('attendee_times_differ')
  })

  test('only somebody allowed by name is in two places', () => {
    attend(meeting(2, 4), 2, 4, who)
    const second = meeting(3, 5)
    expect(() => attend(second, 3, 5, who)).toThrow(constraint)
    attend(second, 3, 5, who, { overlapAllowedById: 'bo' })
  })
})
