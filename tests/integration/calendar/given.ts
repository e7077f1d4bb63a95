import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import { afterAll, beforeAll } from 'vitest'
import { type Actor } from '#app/access/policy.ts'
import { makeFeed } from '#app/features/calendar/commands/make-feed.server.ts'
import { type DetailLevel, type FeedKind } from '#app/features/calendar/model.ts'
import { handleFeed } from '#app/server/feed-handler.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'

export const ana = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['host', 'liaison'] } as const
export const kai = { kind: 'staff', staffId: 'kai', officeId: 'office-1', roles: ['host'] } as const
export const mei = { kind: 'staff', staffId: 'mei', officeId: 'office-1', roles: ['host'] } as const

export const hours = 3_600_000
/** A whole hour, some days from now. */
export const inDays = (count: number) => new Date(Math.floor((Date.now() + count * 24 * hours) / hours) * hours)
export const dateOf = (instant: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles' }).format(instant)

/** The handler of feeds on a port of its own, for the tests of one file. */
export function useFeedServer() {
  let server: Server
  const place = { port: 0 }
  beforeAll(async () => {
    server = createServer((request, response) => void handleFeed(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    place.port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const read = (token: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${place.port}/calendar/${token}.ics`, { headers })
  return {
    place,
    read,
    /** Its text, with folded lines made whole. */
    plain: async (token: string) => (await (await read(token)).text()).replace(/\r\n /g, ''),
  }
}

/** Ana, a liaison, and Kai are of the team `outreach`; Mei is of no team. A visit that Ana hosts. */
export async function givenHouse(tx: Tx): Promise<void> {
  await givenOffice(tx)
  await tx.team.create({ data: { id: 'outreach', slug: 'outreach', name: 'Outreach' } })
  await tx.team.create({ data: { id: 'legal', slug: 'legal', name: 'Legal' } })
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', roles: ['host', 'liaison'] })
  await givenStaff(tx, { id: 'kai', name: 'Kai Berg' })
  await givenStaff(tx, { id: 'mei', name: 'Mei Tan' })
  await tx.staff.updateMany({ where: { id: { in: ['ana', 'kai'] } }, data: { teamId: 'outreach' } })
  await givenContact(tx, { nameToShow: 'Adaeze Nwosu-Eze' })
  const days = { firstDay: dateOf(inDays(3)), lastDay: dateOf(inDays(5)) }
  await givenVisit(tx, { hostId: 'ana', ...days, purpose: 'canary-purpose', halves: [] })
}

/** A meeting of half an hour of the visit's guest with some of the staff. */
export async function givenTalk(tx: Tx, id: string, startsAt: Date, staffIds: readonly string[], visitId = 'visit-1') {
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + hours / 2), status: 'planned' }
  const said = { title: `Title of ${id}`, note: 'canary-note' }
  const made = { createdAt: inDays(0), updatedAt: inDays(0) }
  await tx.meeting.create({ data: { id, officeId: 'office-1', visitId, ...said, ...times, ...made } })
  for (const staffId of staffIds) {
    await tx.meetingAttendee.create({
      data: { id: `${id}-${staffId}`, meetingId: id, staffId, ...times, answer: 'waiting' },
    })
  }
}

type Asked = Readonly<{
  kind: FeedKind
  level?: DetailLevel
  visitId?: string
  teamId?: string
  alarms?: boolean
}>

export function askForFeed(actor: Actor & { kind: 'staff' }, { kind, level = 'first-name', ...asked }: Asked) {
  const { visitId = null, teamId = null, alarms = false } = asked
  const subject = { kind, officeId: 'office-1', staffId: actor.staffId, visitId, teamId }
  return makeFeed(actor, { ...subject, name: `A ${kind} feed`, level, locale: 'en', alarms, now: new Date() })
}

export async function givenFeed(actor: Actor & { kind: 'staff' }, asked: Asked) {
  const outcome = await askForFeed(actor, asked)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

export function eventsOf(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as never)
  return component.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent))
}

/** The ids that a feed shows, without the house. */
export const idsOf = (text: string) => eventsOf(text).map(({ uid }) => uid.replace(/@.*/, ''))

