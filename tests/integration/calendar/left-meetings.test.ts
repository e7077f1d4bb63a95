import type ICAL from 'ical.js'
import ical from 'node-ical'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { changePeople } from '#app/features/itineraries/commands/change-people.server.ts'
import { moveMeeting } from '#app/features/itineraries/commands/move-meeting.server.ts'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { ana, dateOf, eventsOf, givenFeed, givenHouse, givenTalk, hours, inDays, kai, mei, useFeedServer } from './given.ts'

const { read, plain } = useFeedServer()
const zone = 'America/Los_Angeles'
/** Ten in the morning of the visit's second day. */
const start = new Date(`${dateOf(inDays(4))}T18:00:00Z`)

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenHouse(tx)
    await givenContact(tx, { id: 'contact-2', nameToShow: 'Wulandari Putri' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2', firstDay: dateOf(inDays(3)), lastDay: dateOf(inDays(5)), halves: [] })
    await givenTalk(tx, 'talk', start, ['ana', 'kai'])
    for (const visitId of ['visit-1', 'visit-2']) {
      const times = { startsAt: start, endsAt: new Date(start.getTime() + hours / 2), status: 'planned' }
      await tx.meetingAttendee.create({ data: { id: `talk-${visitId}`, meetingId: 'talk', visitId, answer: 'accepted', ...times } })
    }
  })
})

afterEach(() => void vi.useRealTimers())

const talk = () => db.meeting.findUniqueOrThrow({ where: { id: 'talk' } })

async function letCome(staffIds: readonly string[], guestIds: readonly string[] = ['visit-2']) {
  const { revision } = await talk()
  const order = { meetingId: 'talk', staffIds, guestIds, revision, allowOverlap: false, now: new Date() }
  const outcome = await changePeople(ana, order)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}

/** What a feed says of the meeting, as ical.js reads it. */
async function toldIn(token: string) {
  const events = eventsOf(await (await read(token)).text()).filter(({ uid }) => uid === 'talk@localhost')
  const value = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name))
  return events.map((event) => ({
    status: value(event, 'status'),
    sequence: event.sequence,
    start: event.startDate.toJSDate(),
    end: event.endDate.toJSDate(),
    transp: value(event, 'transp'),
    summary: event.summary,
    stamp: (event.component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate(),
  }))
}

const wholeSeconds = (instant: Date) => new Date(Math.floor(instant.getTime() / 1000) * 1000)

describe('somebody who is taken out of a meeting', () => {
  test('reads at once that it is cancelled; nobody else does', async () => {
    const feeds = { kai: await givenFeed(kai, { kind: 'staff', level: 'full' }), ana: await givenFeed(ana, { kind: 'staff', level: 'full' }) }
    const visit = await givenFeed(ana, { kind: 'visit', level: 'full', visitId: 'visit-1' })
    expect(await toldIn(feeds.kai.token)).toMatchObject([{ status: 'CONFIRMED', sequence: 0 }])
    const tag = (await read(feeds.kai.token)).headers.get('ETag')

    await letCome(['ana'])

    const { revision, startsAt, endsAt, updatedAt, title } = await talk()
    expect(revision).toBe(1)
    expect(await toldIn(feeds.kai.token)).toEqual([
      { status: 'CANCELLED', sequence: revision, start: startsAt, end: endsAt, transp: 'TRANSPARENT', summary: `Adaeze Nwosu-Eze: ${title}`, stamp: wholeSeconds(updatedAt) },
    ])
    const after = await read(feeds.kai.token)
    expect(after.headers.get('ETag')).not.toBe(tag)
    const text = await after.text()
    expect(await (await read(feeds.kai.token)).text()).toBe(text)
    const others = Object.values(ical.sync.parseICS(text)).filter((item) => item?.type === 'VEVENT')
    expect(others).toMatchObject([{ uid: 'talk@localhost', status: 'CANCELLED', sequence: 1, start: startsAt }])
    for (const { token } of [feeds.ana, visit]) {
      expect(await toldIn(token)).toMatchObject([{ status: 'CONFIRMED', sequence: 1, start: startsAt }])
    }
  })

  test.each(['busy', 'first-name', 'full'] as const)('learns nothing more of it at the level %s', async (level) => {
    const { token } = await givenFeed(kai, { kind: 'staff', level, alarms: true })
    await letCome(['ana', 'mei'])
    const text = await plain(token)
    expect(text).not.toMatch(/canary|Mei|Ana Lindqvist|Wulandari|VALARM|ATTENDEE|\/meetings\//)
    expect(text.includes('Nwosu')).toBe(level === 'full')
    expect(text).toContain('STATUS:CANCELLED')
  })

  test('does not hear where it goes afterwards', async () => {
    const { token } = await givenFeed(kai, { kind: 'staff', level: 'full' })
    await letCome(['ana'])
    const text = await plain(token)
    const later = (minutes: number) => toLocalDateTime(new Date(start.getTime() + minutes * 60_000), zone)
    const order = { meetingId: 'talk', local: { start: later(60), end: later(90) }, venue: { roomId: null, onlineUrl: null }, revision: 1 }
    expect((await moveMeeting(ana, { ...order, allowOverlap: false, now: new Date() })).ok).toBe(true)
    expect(await plain(token)).toBe(text)
  })

  test('reads of it again once they are asked again, with a higher number', async () => {
    const { token } = await givenFeed(kai, { kind: 'staff', level: 'full' })
    await letCome(['ana'])
    await toldIn(token)
    await letCome(['ana', 'kai'])
    expect(await toldIn(token)).toMatchObject([{ status: 'CONFIRMED', sequence: 2 }])
    await letCome(['ana'])
    expect(await toldIn(token)).toMatchObject([{ status: 'CANCELLED', sequence: 3 }])
    expect(await db.calendarLeft.count()).toBe(1)
  })

  test('reads so for a fortnight after it was to end', async () => {
    const { token } = await givenFeed(kai, { kind: 'staff', level: 'full' })
    await letCome(['ana'])
    const { endsAt } = await talk()
    const fortnight = 14 * 24 * hours
    for (const [after, count] of [[fortnight - hours, 1], [fortnight + 24 * hours, 0]] as const) {
      vi.useFakeTimers({ toFake: ['Date'], now: endsAt.getTime() + after })
      expect(await toldIn(token)).toHaveLength(count)
      vi.useRealTimers()
    }
  })

  test('as a visitor who came along reads it in the calendar of their visit', async () => {
    const own = await givenFeed(ana, { kind: 'visit', level: 'full', visitId: 'visit-2' })
    const host = await givenFeed(ana, { kind: 'visit', level: 'full', visitId: 'visit-1' })
    await letCome(['ana', 'kai'], [])
    const { title, startsAt } = await talk()
    expect(await toldIn(own.token)).toMatchObject([{ status: 'CANCELLED', sequence: 1, start: startsAt, summary: title }])
    expect(await plain(own.token)).not.toMatch(/Adaeze|Lindqvist|Berg|canary-note/)
    expect(await toldIn(host.token)).toMatchObject([{ status: 'CONFIRMED' }])
  })

  test('is called by the name that the visitor goes by now', async () => {
    const { token } = await givenFeed(kai, { kind: 'staff', level: 'full' })
    await letCome(['ana'])
    await toldIn(token)
    await inTransaction((tx) => tx.contact.updateMany({ where: { id: 'contact-1' }, data: { nameToShow: 'A visitor' } }))
    expect(await plain(token)).not.toMatch(/Nwosu/)
    await inTransaction((tx) => tx.meeting.update({ where: { id: 'talk' }, data: { title: 'Nothing', revision: { increment: 1 } } }))
    expect(await toldIn(token)).toMatchObject([{ summary: 'A visitor: Nothing' }])
  })
})

test('a team reads it once none of them sits in it any more, and once alone', async () => {
  const { token } = await givenFeed(ana, { kind: 'team', teamId: 'outreach', level: 'full' })
  await letCome(['ana', 'mei'])
  expect(await toldIn(token)).toMatchObject([{ status: 'CONFIRMED', sequence: 1 }])
  await letCome(['mei'])
  expect(await toldIn(token)).toMatchObject([{ status: 'CANCELLED', sequence: 2 }])
  const { token: own } = await givenFeed(mei, { kind: 'staff', level: 'full' })
  expect(await toldIn(own)).toMatchObject([{ status: 'CONFIRMED', sequence: 2 }])
})

test('a meeting that is cancelled for all says so as before', async () => {
  const { token } = await givenFeed(kai, { kind: 'staff', level: 'full' })
  await inTransaction((tx) => tx.meeting.update({ where: { id: 'talk' }, data: { status: 'cancelled', cancelledAt: new Date(), revision: { increment: 1 } } }))
  expect(await toldIn(token)).toMatchObject([{ status: 'CANCELLED', sequence: 1 }])
})
