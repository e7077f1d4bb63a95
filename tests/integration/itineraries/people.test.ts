import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { changePeople } from '#app/features/itineraries/commands/change-people.server.ts'
import { cancelVisit } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { sendPlan } from '#app/features/itineraries/commands/send-plan.server.ts'
import { respondToken } from '#app/features/itineraries/invitation-pass.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { action } from '#app/routes/_staff.meetings.$id_.people.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, describeBadInput, formRequest, signedIn, without } from '../bad-input.ts'

const staffOf = (staffId: string, role: 'host' | 'liaison') =>
  ({ kind: 'staff', staffId, officeId: 'office-1', roles: [role] }) as const
const liaison = staffOf('liaison', 'liaison')
const now = new Date('2026-12-01T18:00:00Z')

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'omar', name: 'عمر الشامي', locale: 'ar' })
    await givenStaff(tx, { id: 'mei', name: 'Mei Sato' })
    await givenVisit(tx)
    await givenContact(tx, { id: 'contact-2', nameToShow: 'Wulandari' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
    await givenVisit(tx, { id: 'visit-3', contactId: 'contact-3', firstDay: '2026-12-14', lastDay: '2026-12-15', halves: [] })
  })
})

let tokens = 0
async function plan(more: Partial<Parameters<typeof planMeeting>[1]> = {}) {
  const outcome = await planMeeting(liaison, {
    visitId: 'visit-1',
    title: 'Structured data on Commons',
    note: '',
    local: { start: '2026-12-08T10:30', end: '2026-12-08T11:00' },
    staffIds: ['host', 'omar'],
    venue: { roomId: null, onlineUrl: null },
    wishId: null,
    allowOverlap: false,
    formToken: `token-0123456789-${++tokens}`,
    now,
    ...more,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.meetingId
}

const order = (meetingId: string, more: object = {}) => ({
  meetingId, staffIds: ['host', 'mei'], guestIds: [], revision: 0, allowOverlap: false, now, ...more,
})

/** The messages that came of all that was announced since the last time. */
async function told() {
  await inTransaction((tx) => tx.mail.deleteMany())
  while (await tellNextEvent(now)) continue
  return db.mail.findMany({ orderBy: [{ toAddress: 'asc' }, { kind: 'asc' }] })
}

const comers = async (meetingId: string) => {
  const rows = await db.meetingAttendee.findMany({ where: { meetingId } })
  return rows.map(({ staffId, visitId, answer }) => [staffId ?? visitId, answer]).sort()
}

describe('changePeople', () => {
  test('asks who is new, takes it back from who is off, and updates the others, all with the next SEQUENCE', async () => {
    const meetingId = await plan()
    await inTransaction((tx) => tx.meetingAttendee.updateMany({ where: { staffId: 'host' }, data: { answer: 'accepted' } }))
    await told()

    expect(await changePeople(liaison, order(meetingId))).toMatchObject({ ok: true, value: { revision: 1 } })

    expect(await comers(meetingId)).toEqual([['host', 'accepted'], ['mei', 'waiting'], ['visit-1', 'accepted']])
    const mails = await told()
    const heads = mails.map(({ toAddress, kind, calendarMethod, locale }) => [toAddress, kind, calendarMethod, locale])
    expect(heads).toEqual([
      ['host@example.org', 'meeting-people', 'REQUEST', 'en'],
      ['mei@example.org', 'meeting-planned', 'REQUEST', 'en'],
      ['omar@example.org', 'meeting-taken-off', 'CANCEL', 'ar'],
    ])
    for (const { calendar } of mails) expect(calendar).toContain('SEQUENCE:1\r\n')
    const unfolded = mails.map((mail) => ({ ...mail, calendar: mail.calendar?.replaceAll('\r\n ', '') ?? '' }))
    const [toHost, toMei, toOmar] = unfolded
    expect(toHost?.calendar).toMatch(/PARTSTAT=ACCEPTED[^\r]*host@example\.org/)
    expect(toHost?.calendar).not.toContain('omar@example.org')
    const { id } = await db.meetingAttendee.findFirstOrThrow({ where: { staffId: 'mei' } })
    expect(toMei?.text).toContain(`/respond/${respondToken(id)}?answer=accepted`)
    expect(toOmar?.calendar).toContain('METHOD:CANCEL')
    expect(toOmar?.calendar).not.toMatch(/\nSTATUS:/)
    expect(toOmar?.calendar.match(/ATTENDEE/g)).toHaveLength(1)
    expect(toOmar?.calendar).toMatch(/ATTENDEE[^\r]*omar@example\.org/)
  })

  test('names who is taken then and writes nothing; the liaison may let a person be in two places', async () => {
    const meetingId = await plan()
    await plan({ staffIds: ['mei'], visitId: 'visit-2' })

    expect(await changePeople(liaison, order(meetingId))).toMatchObject({
      refusal: { code: 'staff-double-booked', field: 'staffIds', values: ['Mei Sato', ...['10:30', '11:00', '10:00'].map((time) => `2026-12-08T${time}`)] },
    })
    expect(await changePeople(liaison, order(meetingId, { staffIds: ['host'], guestIds: ['visit-2'] }))).toMatchObject({
      refusal: { code: 'visitor-double-booked', field: 'guestIds' },
    })
    expect(await comers(meetingId)).toHaveLength(3)
    expect(await changePeople(liaison, order(meetingId, { allowOverlap: true }))).toMatchObject({ ok: true })
    expect(await db.auditEntry.count({ where: { action: 'allow-overlap' } })).toBe(1)
  })

  test('a guest comes and goes; each hears of it once their plan was sent', async () => {
    const meetingId = await plan({ staffIds: ['host'] })
    await sendPlan(liaison, { visitId: 'visit-1', now })
    await sendPlan(liaison, { visitId: 'visit-2', now })
    await told()
    const visitors = async () => (await told()).filter(({ kind }) => kind.endsWith('-visitor')).map(({ toAddress, kind }) => [toAddress, kind])

    await changePeople(liaison, order(meetingId, { staffIds: ['host'], guestIds: ['visit-2'] }))
    expect(await visitors()).toEqual([
      ['contact-1@example.org', 'meeting-people-visitor'],
      ['contact-2@example.org', 'meeting-added-visitor'],
    ])
    await changePeople(liaison, order(meetingId, { staffIds: ['host'], revision: 1 }))
    expect(await visitors()).toEqual([
      ['contact-1@example.org', 'meeting-people-visitor'],
      ['contact-2@example.org', 'meeting-taken-off-visitor'],
    ])
  })

  test.each([
    ['nobody of the staff', { staffIds: [] }, 'meeting-without-staff'],
    ['the same people', { staffIds: ['omar', 'host'] }, 'meeting-people-unchanged'],
    ['a visitor of another week', { guestIds: ['visit-3'] }, 'guest-not-here'],
    ['a visit of nobody', { guestIds: ['visit-9'] }, 'choice-gone'],
    ['somebody unknown', { staffIds: ['host', 'nobody'] }, 'choice-gone'],
    ['looked at before another change', { revision: 4 }, 'changed-meanwhile'],
    ['a meeting that is over', { now: new Date('2026-12-09T18:00:00Z') }, 'meeting-over'],
    ['a meeting of nobody', { meetingId: 'meeting-9' }, 'not-found'],
  ])('refuses %s', async (_name, more, code) => {
    const meetingId = await plan()
    expect(await changePeople(liaison, order(meetingId, more))).toMatchObject({ refusal: { code } })
    expect(await db.auditEntry.count({ where: { action: 'change-people' } })).toBe(0)
  })

  test('is for those who sit in it and those who plan', async () => {
    const meetingId = await plan()
    expect(await changePeople(staffOf('mei', 'host'), order(meetingId))).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await changePeople(staffOf('host', 'host'), order(meetingId))).toMatchObject({ ok: true })
  })
})

test('a guest who cancels their visit leaves the meeting, and its staff learn it', async () => {
  const meetingId = await plan({ guestIds: ['visit-2'] })
  await told()
  await cancelVisit({ kind: 'visitor', visitId: 'visit-2' }, { visitId: 'visit-2', revision: 0, words: '', now })
  const mails = (await told()).filter(({ kind }) => kind === 'guest-left')

  expect(mails.map(({ toAddress, calendarMethod }) => [toAddress, calendarMethod])).toEqual([
    ['host@example.org', 'REQUEST'],
    ['omar@example.org', 'REQUEST'],
  ])
  expect(mails[0]?.subject).toContain('Wulandari')
  expect(mails[0]?.calendar).toContain('SEQUENCE:1\r\n')
  expect(await comers(meetingId)).toEqual([['host', 'waiting'], ['omar', 'waiting'], ['visit-1', 'accepted']])
})

test('the form goes back to the meeting', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  onTestFinished(() => void vi.useRealTimers())
  const id = await plan()
  const request = formRequest(`/meetings/${id}/people`, { staffIds: ['host', '', 'mei'], revision: '0' }, await signedIn('liaison'))
  const answer = await answerOf(action, request, { id })
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, `/meetings/${id}?done=people-changed`])
})

describeBadInput('a meeting’s people', {
  path: '/meetings/meeting-1/people',
  action,
  params: { id: 'meeting-1' },
  cookie: () => signedIn('liaison'),
  good: { staffIds: 'mei', revision: '0' },
  stored: () => db.outboxEvent.count(),
  cases: [
    ['nobody', without('staffIds'), 'staffIds'],
    ['an id that is none', { staffIds: '../x' }, 'staffIds'],
    ['a guest that is none', { guestIds: '../x' }, 'guestIds'],
    ['twenty guests', { guestIds: Array.from({ length: 20 }, (_, index) => `visit-${index}`) }, 'guestIds'],
    ['ten thousand characters', { staffIds: 'x'.repeat(10_000) }, 'staffIds'],
    ['no revision', without('revision'), 'revision'],
    ['a meeting of nobody', {}],
  ],
})
