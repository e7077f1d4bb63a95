import { beforeEach, expect, test } from 'vitest'
import { acceptProposal } from '#app/features/itineraries/commands/accept-proposal.server.ts'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { cancelMeeting } from '#app/features/itineraries/commands/cancel-meeting.server.ts'
import { declineProposal } from '#app/features/itineraries/commands/decline-proposal.server.ts'
import { moveMeeting } from '#app/features/itineraries/commands/move-meeting.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { proposeTime } from '#app/features/itineraries/commands/propose-time.server.ts'
import { sendPlan } from '#app/features/itineraries/commands/send-plan.server.ts'
import { respondToken } from '#app/features/itineraries/invitation-pass.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenStop, tuesdayMorning } from '#tests/factories/meeting.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
const now = new Date('2026-12-01T18:00:00Z')
const seen = tuesdayMorning
const elsewhere = { start: '2026-12-08T14:00', end: '2026-12-08T14:30' }

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'omar', name: 'عمر الشامي', locale: 'ar' })
    await givenContact(tx, { id: 'contact-1', locale: 'ar' })
    await givenVisit(tx, { hostId: 'host', locale: 'ar' })
    await tx.wish.create({ data: { id: 'wish-1', visitId: 'visit-1', rank: 1, text: 'Structured data' } })
    await tx.wish.create({ data: { id: 'wish-2', visitId: 'visit-1', rank: 2, text: 'Lexemes' } })
  })
})

async function plan(staffIds: readonly string[], guestIds: readonly string[] = []) {
  const outcome = await planMeeting(liaison, {
    visitId: 'visit-1',
    title: 'Structured data on Commons',
    note: 'Bring a laptop.',
    local: { start: '2026-12-08T10:30', end: '2026-12-08T11:00' },
    staffIds,
    guestIds,
    venue: { roomId: 'office-1-room-1', onlineUrl: null },
    wishId: 'wish-1',
    allowOverlap: false,
    formToken: `token-0123456789-${staffIds.join('-')}`,
    now,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.meetingId
}

/** The messages that came of all that was announced since the last time. */
async function told() {
  await inTransaction((tx) => tx.mail.deleteMany())
  while (await tellNextEvent(now)) continue
  return db.mail.findMany({ orderBy: [{ toAddress: 'asc' }, { kind: 'asc' }] })
}

const invitationOf = (staffId: string) => db.meetingAttendee.findFirstOrThrow({ where: { staffId } })

test('an invitation goes to all but who planned it, in their language, with links and a calendar entry', async () => {
  await plan(['host', 'liaison', 'omar'])
  const mails = await told()

  const heads = mails.map(({ toAddress, kind, locale, calendarMethod }) => [toAddress, kind, locale, calendarMethod])
  expect(heads).toEqual([
    ['host@example.org', 'meeting-planned', 'en', 'REQUEST'],
    ['omar@example.org', 'meeting-planned', 'ar', 'REQUEST'],
  ])
  const { id } = await invitationOf('host')
  for (const answer of ['accepted', 'declined', 'other-time']) {
    expect(mails[0]?.text).toContain(`/respond/${respondToken(id)}?answer=${answer}`)
  }
  expect(mails[0]?.text).toMatch(/10:30 – 11:00 AM \(Pacific Standard Time\)[\s\S]*Redwood/)
  expect(mails[0]?.calendar).toMatch(/METHOD:REQUEST\r\n[\s\S]*SEQUENCE:0\r\n[\s\S]*PARTSTAT=NEEDS-ACTION/)
  expect(mails[1]?.text).not.toContain(respondToken(id))
})

test('a move tells those who are asked again; the visitor only once the plan was sent', async () => {
  const meetingId = await plan(['host'])
  await told()
  const move = { meetingId, venue: { roomId: null, onlineUrl: null }, allowOverlap: false, now }
  await moveMeeting(liaison, { ...move, local: elsewhere, revision: 0 })
  const first = await told()
  expect(first.map(({ toAddress, kind }) => [toAddress, kind])).toEqual([['host@example.org', 'meeting-moved']])
  expect(first[0]?.calendar).toMatch(/SEQUENCE:1\r\n/)
  expect(first[0]?.text).toMatch(/10:30 – 11:00 AM[\s\S]*2:00 – 2:30 PM/)

  await sendPlan(liaison, { visitId: 'visit-1', now })
  await told()
  await moveMeeting(liaison, { ...move, local: { start: '2026-12-08T15:00', end: '2026-12-08T15:30' }, revision: 1 })
  expect((await told()).map(({ toAddress, kind, locale }) => [toAddress, kind, locale])).toEqual([
    ['contact-1@example.org', 'meeting-moved-visitor', 'ar'],
    ['host@example.org', 'meeting-moved', 'en'],
  ])
})

test('a cancellation takes it out of the calendars of those who expected it', async () => {
  const meetingId = await plan(['host', 'omar'])
  const { id } = await invitationOf('omar')
  const invited = { kind: 'invited', attendeeId: id, staffId: 'omar' } as const
  await answerInvitation(invited, { attendeeId: id, answer: 'declined', seen, now })
  await told()
  await cancelMeeting(liaison, { meetingId, revision: 1, now })
  const mails = await told()
  expect(mails.map(({ toAddress, kind, calendarMethod }) => [toAddress, kind, calendarMethod])).toEqual([
    ['host@example.org', 'meeting-cancelled', 'CANCEL'],
  ])
  expect(mails[0]?.calendar).toMatch(/METHOD:CANCEL\r\n[\s\S]*SEQUENCE:2\r\n[\s\S]*STATUS:CANCELLED/)
  expect(mails[0]?.text).toMatch(new RegExp(`/meetings/${meetingId}\\s`))
  expect(mails[0]?.text).not.toContain('/visits/')
})

test('a move and a cancellation reach each visitor who was told, in their own language', async () => {
  await inTransaction(async (tx) => {
    await givenContact(tx, { id: 'contact-2', nameToShow: 'Wulandari' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
  })
  const meetingId = await plan(['host'], ['visit-2'])
  await sendPlan(liaison, { visitId: 'visit-2', now })
  await told()
  const move = { meetingId, venue: { roomId: null, onlineUrl: null }, allowOverlap: false, revision: 0, now }
  await moveMeeting(liaison, { ...move, local: elsewhere })
  const visitors = async () => {
    const mails = (await told()).filter(({ kind }) => kind.endsWith('-visitor'))
    return mails.map(({ toAddress, locale }) => [toAddress, locale])
  }
  expect(await visitors()).toEqual([['contact-2@example.org', 'en']])

  await sendPlan(liaison, { visitId: 'visit-1', now })
  await told()
  await cancelMeeting(liaison, { meetingId, revision: 1, now })
  expect(await visitors()).toEqual([['contact-1@example.org', 'ar'], ['contact-2@example.org', 'en']])
})

test('answers and proposals reach those who plan, and nobody hears of their own doing', async () => {
  const meetingId = await plan(['omar'])
  await told()
  const { id } = await invitationOf('omar')
  const invited = { kind: 'invited', attendeeId: id, staffId: 'omar' } as const
  await answerInvitation(invited, { attendeeId: id, answer: 'accepted', seen, now })
  expect((await told()).map(({ toAddress, kind }) => [toAddress, kind])).toEqual([
    ['host@example.org', 'invitation-answered'],
    ['liaison@example.org', 'invitation-answered'],
  ])

  await proposeTime(invited, { attendeeId: id, local: elsewhere, seen, now })
  const asked = await told()
  expect(asked.map(({ kind }) => kind)).toEqual(['time-proposed', 'time-proposed'])
  expect(asked[1]?.text).toContain('2:00 – 2:30 PM (Pacific Standard Time)')

  await acceptProposal(liaison, { meetingId, attendeeId: id, revision: 2, allowOverlap: false, now })
  const moved = await told()
  expect(moved.map(({ toAddress, kind }) => [toAddress, kind])).toEqual([['omar@example.org', 'meeting-moved']])
  expect(moved[0]?.text).not.toContain('?answer=')
})

test('who asked for another time in vain hears of it, with both times and the way to answer', async () => {
  const meetingId = await plan(['host', 'omar'])
  const { id } = await invitationOf('omar')
  await proposeTime({ kind: 'invited', attendeeId: id, staffId: 'omar' }, { attendeeId: id, local: elsewhere, seen, now })
  await told()
  await declineProposal(liaison, { meetingId, attendeeId: id, revision: 1, now })
  const [mail, ...more] = await told()

  expect(more).toEqual([])
  expect(mail).toMatchObject({ toAddress: 'omar@example.org', kind: 'proposal-declined', locale: 'ar', calendarMethod: 'DECLINECOUNTER' })
  expect(mail?.text).toContain(`/respond/${respondToken(id)}?answer=accepted`)
  expect(mail?.calendar).toMatch(/METHOD:DECLINECOUNTER\r\n[\s\S]*omar@example\.org/)
  expect(mail?.calendar).not.toMatch(/DTSTART|host@example/)
})

test('the plan goes to the visitor in their language: by day, with what did not fit and a file', async () => {
  await plan(['host'])
  await inTransaction((tx) => givenStop(tx))
  await told()
  expect(await sendPlan(liaison, { visitId: 'visit-1', now })).toMatchObject({ ok: true })
  const [mail, ...others] = await told()

  expect(others).toEqual([])
  expect(mail).toMatchObject({ toAddress: 'contact-1@example.org', kind: 'visit-plan-sent', locale: 'ar', visitId: 'visit-1' })
  expect(mail?.text).toMatch(/Structured data on Commons[\s\S]*Cable car[\s\S]*Lexemes/)
  expect(mail?.calendar).toMatch(/^BEGIN:VCALENDAR/)
  expect(mail?.calendarMethod).toBeNull()
})

test('a plan is not sent before the visit is approved', async () => {
  await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { decision: 'requested' } }))
  expect(await sendPlan(liaison, { visitId: 'visit-1', now })).toMatchObject({ refusal: { code: 'plan-before-approval' } })
  expect(await sendPlan(liaison, { visitId: 'visit-9', now })).toMatchObject({ refusal: { code: 'not-found' } })
})
