import ICAL from 'ical.js'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

export const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
export const planned = new Date('2026-12-01T18:00:00Z')

/** An office, a liaison, two hosts and a visit; and a meeting to which both hosts are invited. */
export async function givenInvitations(): Promise<string> {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'omar', name: 'عمر الشامي', locale: 'ar' })
    await givenContact(tx)
    await givenVisit(tx, { hostId: 'host' })
  })
  const outcome = await planMeeting(liaison, {
    visitId: 'visit-1',
    title: 'Structured data on Commons',
    note: 'Bring a laptop.',
    local: { start: '2026-12-08T10:30', end: '2026-12-08T11:00' },
    staffIds: ['host', 'omar'],
    guestIds: [],
    venue: { roomId: 'office-1-room-1', onlineUrl: null },
    wishId: null,
    allowOverlap: false,
    formToken: 'token-0123456789-abcdef',
    now: planned,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.meetingId
}

export type InvitationMail = Readonly<{
  email: string
  uid: string
  sequence: number
  start: string
  end: string
  localStart: string
  localEnd: string
}>

/** What the last invitation that went to somebody says, as their calendar program reads it. */
export async function invitationTo(email: string): Promise<InvitationMail> {
  while (await tellNextEvent(planned)) continue
  const mails = await db.mail.findMany({ where: { toAddress: email, calendarMethod: 'REQUEST' } })
  const events = mails.map(({ calendar }) => new ICAL.Component(ICAL.parse(calendar ?? '') as []).getFirstSubcomponent('vevent'))
  const sequenceOf = (event: (typeof events)[number]) => Number(event?.getFirstPropertyValue('sequence'))
  const event = events.sort((one, other) => sequenceOf(other) - sequenceOf(one))[0]
  const value = (name: string) => String(event?.getFirstPropertyValue(name))
  return {
    email,
    uid: value('uid'),
    sequence: Number(value('sequence')),
    start: '20261208T183000Z',
    end: '20261208T190000Z',
    localStart: '20261208T103000',
    localEnd: '20261208T110000',
  }
}

/** All that an answer could change. */
export async function standing(meetingId: string) {
  const meeting = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, include: { attendees: true } })
  const events = await db.outboxEvent.count()
  return { ...meeting, events }
}
