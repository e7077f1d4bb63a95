import { beforeEach, expect, test } from 'vitest'
import { type Actor } from '#app/access/policy.ts'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { cancelMeeting } from '#app/features/itineraries/commands/cancel-meeting.server.ts'
import { cancelVisit } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { changePeople } from '#app/features/itineraries/commands/change-people.server.ts'
import { moveMeeting } from '#app/features/itineraries/commands/move-meeting.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { sendPlan } from '#app/features/itineraries/commands/send-plan.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { type LocalInterval } from '#app/lib/office-time.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { add, formToken, givenVisitToday, liaison, minute } from './late-given.ts'

const omar = { kind: 'staff', staffId: 'omar', officeId: 'office-1', roles: ['host'] } as const

beforeEach(async () => {
  await givenVisitToday()
  await inTransaction(async (tx) => {
    await givenContact(tx, { id: 'contact-2', nameToShow: 'Wulandari' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
  })
})

const tuesday = (start: string, end: string) => ({ start: `2026-12-08T${start}`, end: `2026-12-08T${end}` })

async function plan(now: Date, { staffIds = ['omar'], guestIds = [] as string[], local = tuesday('10:30', '11:00') } = {}): Promise<string> {
  const outcome = await planMeeting(liaison, {
    ...{ visitId: 'visit-1', title: 'Structured data', note: '', local, staffIds, guestIds, wishId: null },
    ...{ venue: { roomId: 'office-1-room-1', onlineUrl: null }, allowOverlap: false, formToken: formToken(), now },
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.meetingId
}

async function move(actor: Actor, meetingId: string, local: LocalInterval, now: Date, room = 1): Promise<void> {
  const { revision } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  const venue = { roomId: `office-1-room-${room}`, onlineUrl: null }
  const outcome = await moveMeeting(actor, { meetingId, local, venue, revision, allowOverlap: false, now })
  expect(outcome.ok).toBe(true)
}

async function told(now: Date) {
  await inTransaction((tx) => tx.mail.deleteMany())
  while (await tellNextEvent(now)) continue
  return db.mail.findMany({ orderBy: [{ toAddress: 'asc' }, { kind: 'asc' }] })
}

const heads = async (now: Date) => (await told(now)).map(({ toAddress, kind }) => `${toAddress.split('@')[0]} ${kind}`)

test('a meeting that is planned late reaches the staff at once and the others with what else changed', async () => {
  await plan(minute(0), { staffIds: ['omar', 'host'] })
  await add(liaison, '8T14:00', minute(1))
  expect(await heads(minute(1))).toEqual(['host meeting-planned', 'omar meeting-planned'])
  const mails = await told(minute(5))
  expect(mails.map(({ kind }) => kind)).toEqual(['plan-changed-late-staff', 'plan-changed-late'])
  expect(mails[1]?.text).toMatch(/Structured data\n.*\n {6}Redwood\n\nCable car/)
  expect(mails[0]?.text).toContain('Cable car')
  expect(mails[0]?.text).not.toContain('Structured data')
})

test('late moves are one mail to each, from the first time to the last', async () => {
  const id = await plan(minute(-120))
  await sendPlan(liaison, { visitId: 'visit-1', now: minute(-110) })
  await told(minute(-100))
  await move(liaison, id, tuesday('11:30', '12:00'), minute(0))
  await move(liaison, id, tuesday('14:00', '14:30'), minute(2), 2)
  expect(await told(minute(4.9))).toEqual([])
  const mails = await told(minute(5))
  expect(mails.map(({ toAddress, kind }) => [toAddress, kind])).toEqual([
    ['host@example.org', 'plan-changed-late-staff'],
    ['omar@example.org', 'meeting-moved'],
    ['rana@example.org', 'plan-changed-late'],
  ])
  expect(mails[0]?.text).toMatch(/Before {2}.*10:30 – 11:00 AM\n {6}Redwood\n {2}Now {2}.*2:00 – 2:30 PM\n {6}Ferry/)
  expect(mails[1]?.text).toMatch(/Before: .*10:30 – 11:00 AM[\s\S]*Now: .*2:00 – 2:30 PM/)
  expect(mails[1]?.text).not.toContain('11:30')
  expect(mails[1]?.calendar).toMatch(/SEQUENCE:2\r\n/)
})

test('a meeting that is back where it was is no news, but to those who answered and are asked anew', async () => {
  const id = await plan(minute(-120), { staffIds: ['omar', 'host'] })
  await sendPlan(liaison, { visitId: 'visit-1', now: minute(-110) })
  await told(minute(-100))
  const { id: attendeeId } = await db.meetingAttendee.findFirstOrThrow({ where: { meetingId: id, staffId: 'omar' } })
  await move(liaison, id, tuesday('11:30', '12:00'), minute(0))
  await move(liaison, id, tuesday('10:30', '11:00'), minute(2))
  expect(await heads(minute(5))).toEqual([])

  const { startsAt: start, endsAt: end } = await db.meeting.findUniqueOrThrow({ where: { id } })
  const answered = await answerInvitation(omar, { attendeeId, answer: 'accepted', seen: { start, end }, now: minute(6) })
  expect(answered.ok).toBe(true)
  await told(minute(7))
  await move(liaison, id, tuesday('11:30', '12:00'), minute(10))
  await move(liaison, id, tuesday('10:30', '11:00'), minute(11))
  expect(await heads(minute(15))).toEqual(['omar meeting-moved'])
  await move(liaison, id, tuesday('10:30', '11:00'), minute(20), 2)
  await move(liaison, id, tuesday('10:30', '11:00'), minute(21))
  expect(await heads(minute(25))).toEqual([])
})

test('a move that comes in good time is told at once', async () => {
  const local = { start: '2026-12-09T10:30', end: '2026-12-09T11:00' }
  const id = await plan(minute(0), { local })
  await sendPlan(liaison, { visitId: 'visit-1', now: minute(0) })
  await told(minute(5))
  await move(liaison, id, { start: '2026-12-09T14:30', end: '2026-12-09T15:00' }, minute(10))
  expect(await heads(minute(10))).toEqual(['omar meeting-moved', 'rana meeting-moved-visitor'])
})

test('who made the last of several moves knows; who made an earlier one is told from there', async () => {
  const id = await plan(minute(-120))
  await told(minute(-100))
  await move(liaison, id, tuesday('11:30', '12:00'), minute(0))
  await move(omar, id, tuesday('14:00', '14:30'), minute(1))
  expect(await heads(minute(5))).toEqual(['host plan-changed-late-staff', 'rana plan-changed-late'])
  await move(omar, id, tuesday('15:00', '15:30'), minute(10))
  await move(liaison, id, tuesday('16:00', '16:30'), minute(11))
  const moved = (await told(minute(15))).find(({ kind }) => kind === 'meeting-moved')
  expect(moved?.text).toMatch(/Before: .*3:00 – 3:30 PM[\s\S]*Now: .*4:00 – 4:30 PM/)
})

test('a late cancellation takes it back from the staff at once, and takes the place of a move', async () => {
  const id = await plan(minute(-120))
  await told(minute(-100))
  await move(liaison, id, tuesday('11:30', '12:00'), minute(0))
  const { revision } = await db.meeting.findUniqueOrThrow({ where: { id } })
  await cancelMeeting(liaison, { meetingId: id, revision, now: minute(1) })
  expect(await heads(minute(1))).toEqual(['omar meeting-cancelled'])
  const mails = await told(minute(5))
  expect(mails.map(({ kind }) => kind)).toEqual(['plan-changed-late-staff', 'plan-changed-late'])
  expect(mails[0]?.text).toMatch(/Structured data\n {2}Taken out {2}Tuesday, December 8, 10:30 – 11:00 AM/)
})

test('each visitor of a meeting hears of it with the changes of their own plan', async () => {
  const id = await plan(minute(-120), { guestIds: ['visit-2'] })
  await told(minute(-100))
  const { revision } = await db.meeting.findUniqueOrThrow({ where: { id } })
  const without = { meetingId: id, staffIds: ['omar'], guestIds: [], revision, allowOverlap: false, now: minute(0) }
  expect((await changePeople(liaison, without)).ok).toBe(true)
  expect(await heads(minute(0))).toEqual(['omar meeting-people'])
  const [mail, ...others] = await told(minute(5))
  expect(others).toEqual([])
  expect(mail).toMatchObject({ toAddress: 'contact-2@example.org', kind: 'plan-changed-late', visitId: 'visit-2' })
  expect(mail?.text).toMatch(/Structured data\n {2}Taken out/)
})

test('where a visit is cancelled, the guests of its meetings hear what that does to their plan', async () => {
  await plan(minute(-120), { guestIds: ['visit-2'] })
  await told(minute(-100))
  await cancelVisit(liaison, { visitId: 'visit-1', now: minute(0) })
  expect(await heads(minute(0))).toEqual(['host visit-cancelled-staff', 'omar meeting-cancelled', 'rana visit-cancelled'])
  expect(await heads(minute(5))).toEqual(['contact-2 plan-changed-late'])
})
