import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { acceptProposal } from '#app/features/itineraries/commands/accept-proposal.server.ts'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { changePeople } from '#app/features/itineraries/commands/change-people.server.ts'
import { moveMeeting } from '#app/features/itineraries/commands/move-meeting.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { action as meetingPage } from '#app/routes/_staff.meetings.$id.tsx'
import { action as peoplePage } from '#app/routes/_staff.meetings.$id_.people.tsx'
import { db, inTransaction, type Tx } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, faultsOf, formRequest, signedIn } from '../bad-input.ts'

const staffOf = (staffId: string, role: 'host' | 'liaison' | 'front-desk') =>
  ({ kind: 'staff', staffId, officeId: 'office-1', roles: [role] }) as const
const liaison = staffOf('liaison', 'liaison')
const now = new Date('2026-12-01T18:00:00Z')

/** Times of Tuesday, 8 December, on the office's clock. */
const local = (start: string, end: string) => ({ start: `2026-12-08T${start}`, end: `2026-12-08T${end}` })
const instant = (time: string) => new Date(`2026-12-08T${time}:00-08:00`)

/** Priya and Mei are busy from two to three by their own calendars; Omar is not. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'omar', name: 'عمر الشامي' })
    await givenStaff(tx, { id: 'mei', name: 'Mei Sato' })
    await givenVisit(tx)
    for (const staffId of ['host', 'mei']) await givenBusy(tx, staffId, '14:00', '15:00')
  })
})

afterEach(() => void vi.useRealTimers())

async function givenBusy(tx: Tx, staffId: string, start: string, end: string) {
  const source = { kind: 'upload', lastGoodAt: now, createdAt: now }
  await tx.busySource.create({ data: { id: `source-${staffId}`, staffId, ...source } })
  await tx.busySpan.create({ data: { staffId, startsAt: instant(start), endsAt: instant(end) } })
}

async function plan(start: string, end: string, more: Partial<Parameters<typeof planMeeting>[1]> = {}) {
  return planMeeting(liaison, {
    visitId: 'visit-1',
    title: 'A secret title',
    note: '',
    local: local(start, end),
    staffIds: ['host', 'omar'],
    venue: { roomId: null, onlineUrl: null },
    wishId: null,
    allowOverlap: false,
    formToken: 'token-0123456789-abcdef',
    now,
    ...more,
  })
}

async function planned() {
  const outcome = await plan('10:30', '11:00')
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.meetingId
}

const keyOf = (staffId: string, start = '14:00', end = '14:30') =>
  ['staff-busy', staffId, instant(start).getTime(), instant(end).getTime()].join('.')

/** What the audit log says of warnings that were overruled. */
async function overruled() {
  const lines = await db.auditEntry.findMany({ where: { action: 'overrule-warning' }, orderBy: { seq: 'asc' } })
  return lines.map(({ actorId, subjectKind, subjectId, details }) => {
    return [actorId, subjectKind, subjectId, JSON.parse(details) as unknown]
  })
}

const line = (meetingId: string, staffId: string) => ['liaison', 'meeting', meetingId, { staffId, warning: 'staff-busy' }]

describe('who presses again over a busy time', () => {
  test('stands in the audit log, with whose time it was and for which meeting, and no titles', async () => {
    expect(await plan('14:00', '14:30')).toMatchObject({ refusal: { code: 'staff-busy' } })
    expect(await overruled()).toEqual([])

    const pressed = await plan('14:00', '14:30', { overruled: [keyOf('host')] })
    if (!pressed.ok) throw new Error(pressed.refusal.code)
    expect(await overruled()).toEqual([line(pressed.value.meetingId, 'host')])
    expect(JSON.stringify(await db.auditEntry.findMany({ select: { details: true } }))).not.toMatch(/secret/)
  })

  test('is named for each person, and warned of each', async () => {
    const both = { staffIds: ['host', 'mei'] }
    expect(await plan('14:00', '14:30', { ...both, overruled: [keyOf('mei')] })).toMatchObject({ refusal: { values: ['Priya Raman', expect.anything(), keyOf('host'), '2026-12-08T13:30'] } })
    const pressed = await plan('14:00', '14:30', { ...both, overruled: [keyOf('mei'), keyOf('host')] })
    if (!pressed.ok) throw new Error(pressed.refusal.code)
    expect(await overruled()).toEqual(['mei', 'host'].map((who) => line(pressed.value.meetingId, who)))
  })

  test('is written down when a meeting is moved, too; what was seen of another time counts for nothing', async () => {
    const meetingId = await planned()
    const move = { meetingId, local: local('14:00', '14:30'), venue: { roomId: null, onlineUrl: null }, revision: 0, allowOverlap: false, now }
    expect(await moveMeeting(liaison, { ...move, overruled: [keyOf('host', '14:30', '15:00')] })).toMatchObject({ refusal: { code: 'staff-busy' } })
    expect((await moveMeeting(liaison, { ...move, overruled: [keyOf('host')] })).ok).toBe(true)
    expect(await overruled()).toEqual([line(meetingId, 'host')])
  })

  test('has to be somebody who plans', async () => {
    const meetingId = await planned()
    const move = { meetingId, local: local('14:00', '14:30'), venue: { roomId: null, onlineUrl: null }, revision: 0, allowOverlap: false, now }
    for (const actor of [staffOf('mei', 'host'), staffOf('mei', 'front-desk')]) {
      expect(await moveMeeting(actor, { ...move, overruled: [keyOf('host')] })).toMatchObject({ refusal: { code: 'not-allowed' } })
      const people = { meetingId, staffIds: ['host', 'omar', 'mei'], guestIds: [], revision: 0, allowOverlap: false, now }
      expect(await changePeople(actor, { ...people, overruled: [keyOf('mei', '10:30', '11:00')] })).toMatchObject({ refusal: { code: 'not-allowed' } })
    }
    expect(await overruled()).toEqual([])
  })
})

describe('a time that somebody invited asks for', () => {
  const taking = (meetingId: string) => ({ meetingId, attendeeId: 'asked', revision: 0, allowOverlap: false, now })

  /** A meeting for whose time the one asks for two o'clock; both are invited. */
  async function proposed(staffId: string) {
    const meetingId = await planned()
    await inTransaction(async (tx) => {
      const attendee = await tx.meetingAttendee.findFirstOrThrow({ where: { meetingId, staffId } })
      const proposal = { id: 'asked', proposedStartsAt: instant('14:00'), proposedEndsAt: instant('14:30') }
      await tx.meetingAttendee.update({ where: { id: attendee.id }, data: proposal })
    })
    return meetingId
  }

  test('is taken over the busy time of another only when pressed again', async () => {
    const meetingId = await proposed('omar')
    const warned = await acceptProposal(liaison, taking(meetingId))
    expect(warned).toMatchObject({ refusal: { code: 'staff-busy', values: ['Priya Raman', expect.any(String), keyOf('host'), '2026-12-08T13:30'] } })
    expect(await db.meeting.findFirst({ select: { startsAt: true } })).toEqual({ startsAt: instant('10:30') })

    expect((await acceptProposal(liaison, { ...taking(meetingId), overruled: [keyOf('host')] })).ok).toBe(true)
    expect(await overruled()).toEqual([line(meetingId, 'host')])
  })

  test('is not held against whoever asks for it', async () => {
    const meetingId = await proposed('host')
    expect((await acceptProposal(liaison, taking(meetingId))).ok).toBe(true)
    expect(await overruled()).toEqual([])
  })

  test('is warned of on the page, in words, with what has to go along', async () => {
    const meetingId = await proposed('omar')
    const fields = { answer: 'take-proposal', attendeeId: 'asked', revision: '0' }
    const cookie = await signedIn('liaison')
    const warned = await answerOf(meetingPage, formRequest('/x', fields, cookie), { id: meetingId })
    expect(warned.status).toBe(422)
    const body = (await warned.json()) as { overruled: string[]; error: Record<string, string[]> }
    expect(body.overruled).toEqual([keyOf('host')])
    expect(Object.keys(body.error)).toEqual([''])

    const pressed = await answerOf(meetingPage, formRequest('/x', { ...fields, overruled: keyOf('host') }, cookie), { id: meetingId })
    expect(pressed.headers.get('Location')).toBe(`/meetings/${meetingId}?done=moved`)
  })
})

describe('people who are asked to come as well', () => {
  const adding = (meetingId: string) => ({ meetingId, staffIds: ['omar', 'mei'], guestIds: [], revision: 0, allowOverlap: false, now })

  async function atTwo() {
    const outcome = await plan('14:00', '14:30', { staffIds: ['omar'] })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value.meetingId
  }

  test('are asked over their busy time only when pressed again', async () => {
    const meetingId = await atTwo()
    expect(await changePeople(liaison, adding(meetingId))).toMatchObject({ refusal: { code: 'staff-busy', field: 'staffIds', values: ['Mei Sato', expect.any(String), keyOf('mei'), '2026-12-08T13:30'] } })
    expect(await db.meetingAttendee.count({ where: { staffId: 'mei' } })).toBe(0)

    expect((await changePeople(liaison, { ...adding(meetingId), overruled: [keyOf('mei')] })).ok).toBe(true)
    expect(await overruled()).toEqual([line(meetingId, 'mei')])
  })

  test('are not warned of again once they are in it', async () => {
    const meetingId = await atTwo()
    await changePeople(liaison, { ...adding(meetingId), overruled: [keyOf('mei')] })
    expect((await changePeople(liaison, { ...adding(meetingId), staffIds: ['mei'], revision: 1 })).ok).toBe(true)
    expect(await overruled()).toHaveLength(1)
  })

  test('are warned of on the page, beside the field of people', async () => {
    const meetingId = await atTwo()
    const fields = { staffIds: ['omar', 'mei'], revision: '0' }
    const cookie = await signedIn('liaison')
    const warned = await answerOf(peoplePage, formRequest('/x', fields, cookie), { id: meetingId })
    expect(Object.keys(await faultsOf(warned.clone()))).toEqual(['staffIds'])
    expect(await warned.json()).toMatchObject({ overruled: [keyOf('mei')] })
    const pressed = await answerOf(peoplePage, formRequest('/x', { ...fields, overruled: keyOf('mei') }, cookie), { id: meetingId })
    expect(pressed.headers.get('Location')).toBe(`/meetings/${meetingId}?done=people-changed`)
  })
})

test('whoever takes back a refusal knows their own time', async () => {
  const outcome = await plan('14:00', '14:30', { overruled: [keyOf('host')] })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { id } = await db.meetingAttendee.findFirstOrThrow({ where: { staffId: 'host' } })
  const answer = { attendeeId: id, seen: { start: instant('14:00'), end: instant('14:30') }, now }
  const host = staffOf('host', 'host')
  expect((await answerInvitation(host, { ...answer, answer: 'declined' })).ok).toBe(true)
  expect((await answerInvitation(host, { ...answer, answer: 'accepted' })).ok).toBe(true)
  expect(await overruled()).toHaveLength(1)
})
