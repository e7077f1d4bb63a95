import { beforeEach, describe, expect, test } from 'vitest'
import { acceptProposal } from '#app/features/itineraries/commands/accept-proposal.server.ts'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { cancelMeeting } from '#app/features/itineraries/commands/cancel-meeting.server.ts'
import { declineProposal } from '#app/features/itineraries/commands/decline-proposal.server.ts'
import { moveMeeting } from '#app/features/itineraries/commands/move-meeting.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { proposeTime } from '#app/features/itineraries/commands/propose-time.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { anAttendee, givenMeeting, givenStop, tuesdayMorning } from '#tests/factories/meeting.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const staffOf = (staffId: string, role: 'host' | 'liaison' | 'front-desk') =>
  ({ kind: 'staff', staffId, officeId: 'office-1', roles: [role] }) as const
const liaison = staffOf('liaison', 'liaison')
const host = staffOf('host', 'host')
const stranger = staffOf('stranger', 'host')
const visitor = { kind: 'visitor', visitId: 'visit-1' } as const
const now = new Date('2026-12-01T18:00:00Z')
const redwood = 'office-1-room-1'
const ferry = 'office-1-room-2'
const local = { start: '2026-12-08T10:30', end: '2026-12-08T11:00' }
const at = (start: string, end: string) => ({ start: `2026-12-08T${start}`, end: `2026-12-08T${end}` })

let tokens = 0
const plan = (more: object = {}) => ({
  visitId: 'visit-1',
  title: 'Structured data on Commons',
  note: '',
  local,
  staffIds: ['host'],
  venue: { roomId: redwood, onlineUrl: null },
  wishId: null,
  allowOverlap: false,
  formToken: `token-0123456789-${++tokens}`,
  now,
  ...more,
})

const move = (more: object = {}) => ({
  meetingId: 'meeting-1',
  local: at('14:00', '14:30'),
  venue: { roomId: redwood, onlineUrl: null },
  revision: 0,
  allowOverlap: false,
  now,
  ...more,
})

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'stranger', name: 'Mei Sato' })
    await givenVisit(tx)
    await givenContact(tx, { id: 'contact-2', nameToShow: 'Wulandari' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
  })
})

const events = async () => (await db.outboxEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ type }) => type)
const actions = async () => (await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)

describe('planMeeting', () => {
  test('plans it with its people and room, asks the staff, tells it and writes it down', async () => {
    const outcome = await planMeeting(liaison, plan())

    expect(outcome).toMatchObject({ ok: true })
    const meeting = await db.meeting.findFirstOrThrow({ include: { attendees: true, roomBooking: true } })
    expect(meeting).toMatchObject({ startsAt: tuesdayMorning.start, endsAt: tuesdayMorning.end, status: 'planned', revision: 0 })
    expect(meeting.attendees.map(({ staffId, visitId, answer }) => [staffId ?? visitId, answer]).sort()).toEqual([
      ['host', 'waiting'],
      ['visit-1', 'accepted'],
    ])
    expect(meeting.roomBooking).toMatchObject({ roomId: redwood, startsAt: tuesdayMorning.start, status: 'booked' })
    expect(await events()).toEqual(['meeting-planned'])
    expect(await actions()).toEqual(['plan-meeting'])
  })

  test('takes a form that was sent twice once', async () => {
    const form = plan()
    const first = await planMeeting(liaison, form)
    const second = await planMeeting(liaison, form)

    expect(second).toEqual(first)
    expect(await db.meeting.count()).toBe(1)
  })

  test('whoever plans a meeting for themselves comes', async () => {
    await planMeeting(liaison, plan({ staffIds: ['liaison'] }))
    expect(await db.meetingAttendee.findFirst({ where: { staffId: 'liaison' } })).toMatchObject({ answer: 'accepted' })
  })

  test.each([
    ['a visit that is not there', { visitId: 'nowhere' }, 'not-found'],
    ['a person who is not there', { staffIds: ['nobody'] }, 'choice-gone'],
    ['nobody of the staff', { staffIds: [] }, 'meeting-without-staff'],
    ['a room of nobody', { venue: { roomId: 'office-9-room-1', onlineUrl: null } }, 'choice-gone'],
    ['a wish of another visit', { wishId: 'wish-2' }, 'choice-gone'],
    ['the past', { local: { start: '2026-11-30T10:00', end: '2026-11-30T11:00' } }, 'plan-in-the-past'],
    ['a day after the visit', { local: { start: '2026-12-10T10:00', end: '2026-12-10T11:00' } }, 'plan-outside-visit'],
    ['an end before the start', { local: at('11:00', '10:00') }, 'end-before-start'],
    ['nine hours', { local: at('09:00', '18:00') }, 'plan-too-long'],
    ['a time that is none', { local: { start: '2026-02-30T10:00', end: '2026-02-30T11:00' } }, 'time-unreadable'],
  ])('refuses %s and writes nothing', async (_case, more, code) => {
    await inTransaction((tx) => tx.wish.create({ data: { id: 'wish-2', visitId: 'visit-2', rank: 1, text: 'Lexemes' } }))

    expect(await planMeeting(liaison, plan(more))).toMatchObject({ ok: false, refusal: { code } })
    expect(await db.meeting.count()).toBe(0)
    expect(await events()).toEqual([])
    expect(await actions()).toEqual([])
  })

  test('refuses a room on a day on which the office is closed, but not a meeting online', async () => {
    await inTransaction((tx) => tx.officeClosure.create({ data: { officeId: 'office-1', date: '2026-12-08' } }))

    expect(await planMeeting(liaison, plan())).toMatchObject({ refusal: { code: 'office-closed', field: 'start' } })
    const online = { venue: { roomId: null, onlineUrl: 'https://meet.example.org/a' } }
    expect(await planMeeting(liaison, plan(online))).toMatchObject({ ok: true })
  })

  test.each([
    ['somebody who does not host the visit', stranger],
    ['the visitor', visitor],
    ['anybody', { kind: 'anyone' } as const],
  ])('does not let %s plan', async (_case, actor) => {
    expect(await planMeeting(actor, plan())).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await db.meeting.count()).toBe(0)
  })

  test('says which hour is meant where clocks go back, and refuses one that is skipped', async () => {
    const days = { firstDay: '2027-03-13', lastDay: '2027-03-15' }
    await inTransaction((tx) => givenVisit(tx, { id: 'spring', contactId: 'contact-2', ...days }))
    const autumn = { firstDay: '2027-11-06', lastDay: '2027-11-08' }
    await inTransaction((tx) => givenVisit(tx, { id: 'autumn', contactId: 'contact-2', ...autumn }))
    const night = { staffIds: ['host'], venue: { roomId: null, onlineUrl: null } }

    const skipped = { start: '2027-03-14T02:30', end: '2027-03-14T03:30' }
    expect(await planMeeting(liaison, plan({ ...night, visitId: 'spring', local: skipped }))).toMatchObject({
      refusal: { code: 'time-skipped', field: 'start' },
    })
    const twice = { start: '2027-11-07T01:30', end: '2027-11-07T03:00' }
    expect(await planMeeting(liaison, plan({ ...night, visitId: 'autumn', local: twice }))).toMatchObject({
      refusal: { code: 'time-repeated', field: 'start' },
    })
    const said = { ...twice, startWhich: 'later' }
    expect(await planMeeting(liaison, plan({ ...night, visitId: 'autumn', local: said }))).toMatchObject({ ok: true })
    expect(await db.meeting.findFirst()).toMatchObject({ startsAt: new Date('2027-11-07T09:30:00Z') })
  })
})

describe('a meeting of several visitors', () => {
  const together = (more: object = {}) => plan({ guestIds: ['visit-2'], ...more })

  test('stands in the plan of each, and takes a room for all of them', async () => {
    expect(await planMeeting(liaison, together())).toMatchObject({ ok: true })
    const seats = await db.meetingAttendee.findMany({ where: { visitId: { not: null } }, orderBy: { visitId: 'asc' } })
    expect(seats.map(({ visitId, answer }) => [visitId, answer])).toEqual([['visit-1', 'accepted'], ['visit-2', 'accepted']])
  })

  test('is refused while one of them is elsewhere, or not in the house', async () => {
    await inTransaction((tx) => givenStop(tx, { visitId: 'visit-2', when: tuesdayMorning }))
    expect(await planMeeting(liaison, together())).toMatchObject({
      refusal: { code: 'visitor-double-booked', values: ['Wulandari', '2026-12-08T10:30', '2026-12-08T11:00', '2026-12-08T10:00'] },
    })
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-2' }, data: { lastDay: '2026-12-07' } }))
    expect(await planMeeting(liaison, together())).toMatchObject({ refusal: { code: 'guest-not-here', values: ['Wulandari'] } })
    expect(await db.meeting.count()).toBe(0)
  })

  test('does not move to a day on which one of them is gone', async () => {
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-2' }, data: { lastDay: '2026-12-08' } }))
    const planned = await planMeeting(liaison, together())
    const meetingId = planned.ok ? planned.value.meetingId : ''
    const later = { start: '2026-12-09T10:30', end: '2026-12-09T11:00' }
    expect(await moveMeeting(liaison, move({ meetingId, local: later }))).toMatchObject({ refusal: { code: 'guest-not-here' } })
  })

  test.each([
    ['the same visitor twice', liaison, ['visit-1']],
    ['nobody', liaison, ['visit-9']],
    ['somebody whom the host does not host', host, ['visit-2']],
  ])('is not for %s', async (_case, actor, guestIds) => {
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { hostId: 'host' } }))
    expect(await planMeeting(actor, plan({ guestIds }))).toMatchObject({ refusal: { code: 'choice-gone', field: 'guestIds' } })
  })
})

describe('what is taken', () => {
  test('names the room that is taken, and a free one', async () => {
    await inTransaction((tx) => givenMeeting(tx, { roomId: redwood, attendees: [] }))

    expect(await planMeeting(liaison, plan())).toEqual({
      ok: false,
      refusal: {
        code: 'room-double-booked',
        field: 'roomId',
        values: ['Redwood', '2026-12-08T10:30', '2026-12-08T11:00', 'Ferry'],
      },
    })
  })

  test('names the next time when every room is taken', async () => {
    await inTransaction((tx) => givenMeeting(tx, { roomId: redwood, attendees: [] }))
    await inTransaction((tx) => givenMeeting(tx, { id: 'meeting-2', roomId: ferry, attendees: [] }))

    expect(await planMeeting(liaison, plan({ allowOverlap: true }))).toMatchObject({
      refusal: { code: 'room-double-booked-later', values: ['Redwood', expect.any(String), expect.any(String), '2026-12-08T10:00'] },
    })
  })

  test('names the person who has another meeting, and the nearest time that suits all', async () => {
    const other = [anAttendee({ id: 'elsewhere', staffId: 'host' })]
    await inTransaction((tx) => givenMeeting(tx, { visitId: 'visit-2', attendees: other }))

    expect(await planMeeting(liaison, plan({ local: at('10:45', '11:15') }))).toMatchObject({
      refusal: {
        code: 'staff-double-booked',
        field: 'start',
        values: ['Priya Raman', '2026-12-08T10:30', '2026-12-08T11:00', '2026-12-08T11:00'],
      },
    })
  })

  test('offers a time only while everybody works', async () => {
    await inTransaction((tx) => givenMeeting(tx, { attendees: [anAttendee({ staffId: 'host' })] }))
    const afternoons = JSON.stringify({ 2: [['13:15', '17:00']], 3: [['09:00', '12:00']] })
    await inTransaction((tx) => tx.staff.update({ where: { id: 'host' }, data: { workingHours: afternoons } }))
    expect(await planMeeting(liaison, plan())).toMatchObject({
      refusal: { code: 'staff-double-booked', values: ['Priya Raman', local.start, local.end, '2026-12-08T13:15'] },
    })

    await inTransaction((tx) => tx.staff.update({ where: { id: 'host' }, data: { workingHours: '{"6":[["09:00","12:00"]]}' } }))
    expect(await planMeeting(liaison, plan())).toMatchObject({ refusal: { code: 'staff-double-booked-all-day' } })
  })

  test('names the visitor who is at a stop', async () => {
    await inTransaction((tx) => givenStop(tx, { when: tuesdayMorning }))
    expect(await planMeeting(liaison, plan())).toMatchObject({
      refusal: { code: 'visitor-double-booked', values: ['Adaeze Nwosu-Eze', '2026-12-08T10:30', '2026-12-08T11:00', '2026-12-08T10:00'] },
    })
  })

  test('meetings that only touch do not overlap', async () => {
    await inTransaction((tx) => givenMeeting(tx, { roomId: redwood }))
    expect(await planMeeting(liaison, plan({ local: at('11:00', '11:30') }))).toMatchObject({ ok: true })
    expect(await planMeeting(liaison, plan({ local: at('10:00', '10:30') }))).toMatchObject({ ok: true })
  })

  test('the liaison may let a person be in two places, which is written down', async () => {
    await inTransaction((tx) => givenMeeting(tx))
    const outcome = await planMeeting(liaison, plan({ allowOverlap: true }))

    expect(outcome).toMatchObject({ ok: true })
    const allowed = await db.meetingAttendee.findMany({ where: { overlapAllowedById: 'liaison' } })
    expect(allowed.map(({ staffId, visitId }) => staffId ?? visitId).sort()).toEqual(['host', 'visit-1'])
    expect((await actions()).filter((action) => action === 'allow-overlap')).toHaveLength(2)
  })

  test('a host may not, and nobody may for a room', async () => {
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { hostId: 'host' } }))
    await inTransaction((tx) => givenMeeting(tx, { roomId: redwood }))

    const elsewhere = { venue: { roomId: ferry, onlineUrl: null }, allowOverlap: true }
    expect(await planMeeting(host, plan(elsewhere))).toMatchObject({ refusal: { code: 'staff-double-booked' } })
    expect(await planMeeting(liaison, plan({ allowOverlap: true }))).toMatchObject({ refusal: { code: 'room-double-booked' } })
  })

  test('of twenty who plan at once, one wins', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => planMeeting(liaison, plan())))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.meeting.count()).toBe(1)
  })
})

describe('moveMeeting', () => {
  beforeEach(() => inTransaction((tx) => givenMeeting(tx, { roomId: redwood })))

  test('takes people and room along, asks the staff again and tells it', async () => {
    await inTransaction((tx) => tx.meetingAttendee.update({ where: { id: 'meeting-1-host' }, data: { answer: 'accepted' } }))
    const outcome = await moveMeeting(liaison, move())

    expect(outcome).toMatchObject({ ok: true, value: { revision: 1 } })
    const times = { startsAt: new Date('2026-12-08T22:00:00Z'), endsAt: new Date('2026-12-08T22:30:00Z') }
    expect(await db.meeting.findFirst()).toMatchObject({ ...times, revision: 1, updatedAt: now })
    expect(await db.meetingAttendee.count({ where: times })).toBe(2)
    expect(await db.roomBooking.findFirst()).toMatchObject({ ...times, roomId: redwood, revision: 1 })
    expect(await db.meetingAttendee.findUnique({ where: { id: 'meeting-1-host' } })).toMatchObject({ answer: 'waiting' })
    expect(await events()).toEqual(['meeting-moved'])
  })

  test('moves into another room at another time though the first one is taken then', async () => {
    const elsewhere = { when: { start: new Date('2026-12-08T22:00:00Z'), end: new Date('2026-12-08T22:30:00Z') }, attendees: [] }
    await inTransaction((tx) => givenMeeting(tx, { id: 'meeting-2', roomId: redwood, ...elsewhere }))

    const outcome = await moveMeeting(liaison, move({ venue: { roomId: ferry, onlineUrl: null } }))
    expect(outcome).toMatchObject({ ok: true })
    expect(await db.roomBooking.findFirst({ where: { meetingId: 'meeting-1' } })).toMatchObject({ roomId: ferry })
  })

  test('another room alone leaves the answers as they are', async () => {
    await inTransaction((tx) => tx.meetingAttendee.update({ where: { id: 'meeting-1-host' }, data: { answer: 'accepted' } }))
    await moveMeeting(liaison, move({ local, venue: { roomId: ferry, onlineUrl: null } }))
    expect(await db.meetingAttendee.findUnique({ where: { id: 'meeting-1-host' } })).toMatchObject({ answer: 'accepted' })
  })

  test('whoever moves it comes; without a room it keeps none', async () => {
    await moveMeeting(host, move({ venue: { roomId: null, onlineUrl: 'https://meet.example.org/a' } }))
    expect(await db.meetingAttendee.findUnique({ where: { id: 'meeting-1-host' } })).toMatchObject({ answer: 'accepted' })
    expect(await db.roomBooking.count()).toBe(0)
  })

  test.each([
    ['a meeting that is not there', liaison, { meetingId: 'nowhere' }, 'not-found'],
    ['a stranger', stranger, {}, 'not-allowed'],
    ['the visitor', visitor, {}, 'not-allowed'],
    ['an older revision', liaison, { revision: 7 }, 'changed-meanwhile'],
    ['where it is', liaison, { local }, 'meeting-unchanged'],
    ['a room that is not there', liaison, { venue: { roomId: 'office-9-room-1', onlineUrl: null } }, 'choice-gone'],
  ])('refuses %s', async (_case, actor, more, code) => {
    expect(await moveMeeting(actor, move(more))).toMatchObject({ ok: false, refusal: { code } })
    expect(await db.meeting.findFirst()).toMatchObject({ startsAt: tuesdayMorning.start, revision: 0 })
    expect(await events()).toEqual([])
  })

  test('an overlap that was allowed ends when the meeting moves to a free time', async () => {
    const attendees = [anAttendee({ id: 'elsewhere', staffId: 'host' })]
    const other = { id: 'meeting-2', visitId: 'visit-2', when: at14(), attendees }
    await inTransaction((tx) => givenMeeting(tx, other))
    expect(await moveMeeting(liaison, move({ allowOverlap: true }))).toMatchObject({ ok: true })
    expect(await db.meetingAttendee.count({ where: { overlapAllowedById: 'liaison' } })).toBe(1)

    expect(await moveMeeting(liaison, move({ revision: 1, local: at('15:00', '15:30') }))).toMatchObject({ ok: true })
    expect(await db.meetingAttendee.count({ where: { overlapAllowedById: 'liaison' } })).toBe(0)
  })
})

function at14() {
  return { start: new Date('2026-12-08T22:00:00Z'), end: new Date('2026-12-08T22:30:00Z') }
}

describe('cancelMeeting', () => {
  beforeEach(() => inTransaction((tx) => givenMeeting(tx, { roomId: redwood })))

  test('frees the room and the people, once', async () => {
    expect(await cancelMeeting(liaison, { meetingId: 'meeting-1', revision: 0, now })).toMatchObject({ ok: true })
    expect(await db.meeting.findFirst()).toMatchObject({ status: 'cancelled', cancelledAt: now, revision: 1 })
    expect(await db.meetingAttendee.count({ where: { status: 'cancelled' } })).toBe(2)
    expect(await planMeeting(liaison, plan())).toMatchObject({ ok: true })
    expect(await cancelMeeting(liaison, { meetingId: 'meeting-1', revision: 1, now })).toMatchObject({
      refusal: { code: 'meeting-not-planned' },
    })
    expect(await events()).toEqual(['meeting-cancelled', 'meeting-planned'])
  })

  test('leaves what is past as it was', async () => {
    const later = new Date('2026-12-08T20:00:00Z')
    expect(await cancelMeeting(liaison, { meetingId: 'meeting-1', revision: 0, now: later })).toMatchObject({
      refusal: { code: 'meeting-over' },
    })
  })

  test('is not for strangers', async () => {
    expect(await cancelMeeting(stranger, { meetingId: 'meeting-1', revision: 0, now })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })
})

describe('answers', () => {
  const attendeeId = 'meeting-1-host'
  const invited = { kind: 'invited', attendeeId, staffId: 'host' } as const
  const seen = tuesdayMorning
  beforeEach(() => inTransaction((tx) => givenMeeting(tx, { roomId: redwood })))

  test.each(['accepted', 'declined'] as const)('%s is kept, told and written down', async (answer) => {
    expect(await answerInvitation(invited, { attendeeId, answer, seen, now })).toMatchObject({ ok: true })
    const attendee = await db.meetingAttendee.findUnique({ where: { id: attendeeId } })
    expect(attendee).toMatchObject({ answer, answeredAt: now })
    expect(await db.meeting.findFirst()).toMatchObject({ revision: 1 })
    expect(await events()).toEqual(['invitation-answered'])
    expect(await actions()).toEqual(['answer-invitation'])
  })

  test('whoever declines is free then; whoever comes back may be taken by now', async () => {
    await answerInvitation(invited, { attendeeId, answer: 'declined', seen, now })
    const elsewhere = { visitId: 'visit-2', venue: { roomId: ferry, onlineUrl: null } }
    expect(await planMeeting(liaison, plan(elsewhere))).toMatchObject({ ok: true })

    expect(await answerInvitation(invited, { attendeeId, answer: 'accepted', seen, now })).toMatchObject({
      refusal: { code: 'staff-double-booked', values: ['Priya Raman', '2026-12-08T10:30', '2026-12-08T11:00', expect.any(String)] },
    })
  })

  test.each([
    ['somebody else of the staff', liaison],
    ['the guest of another invitation', { kind: 'invited', attendeeId: 'meeting-1-visitor', staffId: 'host' } as const],
    ['the visitor', visitor],
  ])('%s does not answer for the person invited', async (_case, actor) => {
    expect(await answerInvitation(actor, { attendeeId, answer: 'accepted', seen, now })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })

  test('an answer does not count for a time that the person did not see', async () => {
    await moveMeeting(liaison, move())
    expect(await answerInvitation(invited, { attendeeId, answer: 'accepted', seen, now })).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    expect(await db.meetingAttendee.findUnique({ where: { id: attendeeId } })).toMatchObject({ answer: 'waiting' })
  })

  test('another time is proposed, and taken: who asked for it comes', async () => {
    const asked = { attendeeId, local: at('14:00', '14:30'), seen, now }
    expect(await proposeTime(invited, asked)).toMatchObject({ ok: true })
    expect(await db.meeting.findFirst()).toMatchObject({ startsAt: tuesdayMorning.start })

    const taken = { meetingId: 'meeting-1', attendeeId, revision: 1, allowOverlap: false, now }
    expect(await acceptProposal(stranger, taken)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await acceptProposal(liaison, taken)).toMatchObject({ ok: true })
    expect(await db.meetingAttendee.findUnique({ where: { id: attendeeId } })).toMatchObject({
      answer: 'accepted',
      startsAt: at14().start,
      proposedStartsAt: null,
    })
    expect(await events()).toEqual(['time-proposed', 'meeting-moved'])
    expect(await acceptProposal(liaison, { ...taken, revision: 2 })).toMatchObject({ refusal: { code: 'proposal-gone' } })
  })

  test('another time is turned down: the meeting stays, and who asked for it can still answer', async () => {
    await proposeTime(invited, { attendeeId, local: at('14:00', '14:30'), seen, now })
    const left = { meetingId: 'meeting-1', attendeeId, revision: 1, now }
    expect(await declineProposal(stranger, left)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await declineProposal(liaison, { ...left, revision: 0 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    expect(await declineProposal(liaison, left)).toMatchObject({ ok: true })

    const attendee = await db.meetingAttendee.findUnique({ where: { id: attendeeId } })
    expect(attendee).toMatchObject({ answer: 'waiting', startsAt: tuesdayMorning.start, proposedStartsAt: null })
    expect(await events()).toEqual(['time-proposed', 'proposal-declined'])
    expect(await actions()).toEqual(['propose-time', 'decline-proposal'])
    expect(await declineProposal(liaison, { ...left, revision: 2 })).toMatchObject({ refusal: { code: 'proposal-gone' } })
    expect(await answerInvitation(invited, { attendeeId, answer: 'accepted', seen, now })).toMatchObject({ ok: true })
  })

  test.each([
    ['the same time', local, 'meeting-unchanged'],
    ['a time before now', { start: '2026-11-30T10:00', end: '2026-11-30T10:30' }, 'plan-in-the-past'],
    ['a time after the visit', { start: '2026-12-20T10:00', end: '2026-12-20T10:30' }, 'plan-outside-visit'],
  ])('does not take %s as a proposal', async (_case, times, code) => {
    expect(await proposeTime(invited, { attendeeId, local: times, seen, now })).toMatchObject({ refusal: { code } })
  })
})
