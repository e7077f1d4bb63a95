import type ICAL from 'ical.js'
import ical from 'node-ical'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseHost } from '#app/features/visits/commands/choose-host.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { ana, dateOf, eventsOf, givenFeed, givenHouse, hours, inDays, kai, mei, useFeedServer } from './given.ts'

const { read, plain } = useFeedServer()

beforeEach(async () => {
  emptyTables()
  await inTransaction(givenHouse)
})

afterEach(() => void vi.useRealTimers())

const visit = () => db.visit.findUniqueOrThrow({ where: { id: 'visit-1' } })

async function handTo(hostId: string) {
  const outcome = await chooseHost(ana, { visitId: 'visit-1', hostId, anyway: true, now: new Date() })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}

/** What a feed says of the visit, as ical.js reads it. */
async function toldIn(token: string) {
  const events = eventsOf(await (await read(token)).text()).filter(({ uid }) => uid === 'visit-1@localhost')
  const value = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name))
  return events.map((event) => ({
    status: value(event, 'status'),
    sequence: event.sequence,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    transp: value(event, 'transp'),
    summary: event.summary,
  }))
}

describe('who gives a visit to another host', () => {
  test('reads at once that it is cancelled; the new host reads the visit', async () => {
    const feeds = { ana: await givenFeed(ana, { kind: 'staff', level: 'full' }), mei: await givenFeed(mei, { kind: 'staff', level: 'full' }) }
    const before = await visit()
    expect(await toldIn(feeds.ana.token)).toMatchObject([{ status: 'CONFIRMED', sequence: before.revision }])
    const tag = (await read(feeds.ana.token)).headers.get('ETag')

    await handTo('mei')

    const { revision, firstDay, lastDay } = await visit()
    expect(revision).toBe(before.revision + 1)
    expect(await toldIn(feeds.ana.token)).toEqual([
      { status: 'CANCELLED', sequence: revision, start: firstDay, end: addDays(lastDay, 1), transp: 'TRANSPARENT', summary: expect.stringContaining('Adaeze Nwosu-Eze') },
    ])
    expect(await toldIn(feeds.mei.token)).toMatchObject([{ status: 'CONFIRMED', sequence: revision, start: firstDay }])
    const after = await read(feeds.ana.token)
    expect(after.headers.get('ETag')).not.toBe(tag)
    const text = await after.text()
    expect(await (await read(feeds.ana.token)).text()).toBe(text)
    const others = Object.values(ical.sync.parseICS(text)).filter((item) => item?.type === 'VEVENT')
    expect(others).toMatchObject([{ uid: 'visit-1@localhost', status: 'CANCELLED', sequence: revision, datetype: 'date' }])
  })

  test.each(['busy', 'first-name', 'full'] as const)('learns nothing more of it at the level %s', async (level) => {
    const { token } = await givenFeed(ana, { kind: 'staff', level, alarms: true })
    await handTo('mei')
    const text = await plain(token)
    expect(text).not.toMatch(/canary|Mei|VALARM|ATTENDEE|\/visits\//)
    expect(text.includes('Nwosu')).toBe(level === 'full')
    expect(text).toContain('STATUS:CANCELLED')
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { lastDay: dateOf(inDays(9)), purpose: 'other', revision: { increment: 1 } } }))
    expect(await plain(token)).toBe(text)
  })

  test('reads the visit again once it is theirs again, with a higher number', async () => {
    const { token } = await givenFeed(ana, { kind: 'staff', level: 'full' })
    await handTo('mei')
    const [{ sequence } = { sequence: NaN }] = await toldIn(token)
    await handTo('ana')
    expect(await toldIn(token)).toMatchObject([{ status: 'CONFIRMED', sequence: sequence + 1 }])
    expect(await db.calendarHanded.findMany({ select: { staffId: true } })).toEqual([{ staffId: 'mei' }])
    await handTo('mei')
    expect(await toldIn(token)).toMatchObject([{ status: 'CANCELLED', sequence: sequence + 2 }])
  })

  test('reads so for a fortnight after it was to end', async () => {
    const { token } = await givenFeed(ana, { kind: 'staff', level: 'full' })
    await handTo('mei')
    const end = new Date(`${(await visit()).lastDay}T23:59:00-08:00`).getTime()
    const fortnight = 14 * 24 * hours
    for (const [after, count] of [[fortnight - 3 * hours, 1], [fortnight + 24 * hours, 0]] as const) {
      vi.useFakeTimers({ toFake: ['Date'], now: end + after })
      expect(await toldIn(token)).toHaveLength(count)
      vi.useRealTimers()
    }
  })

  test('reads the name that the visitor goes by now', async () => {
    const { token } = await givenFeed(ana, { kind: 'staff', level: 'full' })
    await handTo('mei')
    expect(await plain(token)).toContain('Nwosu')
    await inTransaction((tx) => tx.contact.updateMany({ where: { id: 'contact-1' }, data: { nameToShow: 'A visitor' } }))
    expect(await plain(token)).not.toMatch(/Nwosu/)
  })
})

test('a team reads it once none of them hosts the visit any more', async () => {
  const { token } = await givenFeed(kai, { kind: 'team', teamId: 'outreach', level: 'first-name' })
  await handTo('kai')
  expect(await toldIn(token)).toMatchObject([{ status: 'CONFIRMED' }])
  await handTo('mei')
  expect(await toldIn(token)).toMatchObject([{ status: 'CANCELLED', sequence: (await visit()).revision }])
})

test('a visit that was cancelled before says so to nobody but its host', async () => {
  await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { decision: 'cancelled', decidedAt: new Date(), revision: { increment: 1 } } }))
  await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { hostId: 'mei' } }))
  expect(await db.calendarHanded.count()).toBe(0)
})
