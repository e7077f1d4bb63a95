import { gunzipSync } from 'node:zlib'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import ical from 'node-ical'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFeed } from '#app/features/calendar/commands/make-feed.server.ts'
import { changeFeed, revokeFeed, rotateFeed } from '#app/features/calendar/commands/change-feed.server.ts'
import { ensureVisitFeed, getVisitCalendar, visitFeedAddress } from '#app/features/calendar/visit-feed.server.ts'
import { type FeedKind } from '#app/features/calendar/model.ts'
import { handleFeed } from '#app/server/feed-handler.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'

const ana = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['host', 'liaison'] } as const
const kai = { kind: 'staff', staffId: 'kai', officeId: 'office-1', roles: ['host'] } as const

const hours = 3_600_000
const days = 24 * hours
/** Ten in the morning in San Francisco, some days from now, on a whole hour. */
const inDays = (count: number) => new Date(Math.floor((Date.now() + count * days) / hours) * hours)
const dateOf = (instant: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles' }).format(instant)

let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => void handleFeed(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await tx.team.create({ data: { id: 'team-1', slug: 'outreach', name: 'Outreach' } })
    await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', roles: ['host', 'liaison'] })
    await givenStaff(tx, { id: 'kai', name: 'Kai Berg' })
    await tx.staff.update({ where: { id: 'ana' }, data: { teamId: 'team-1' } })
    await givenContact(tx, { nameToShow: 'Adaeze Nwosu-Eze', email: 'canary-mail@example.org' })
    await givenVisit(tx, {
      hostId: 'ana',
      firstDay: dateOf(inDays(3)),
      lastDay: dateOf(inDays(5)),
      purpose: 'canary-purpose',
      emergencyPhone: 'canary-phone',
      halves: [],
    })
    await givenMeeting(tx, 'meeting-1', inDays(3))
    await tx.stop.create({
      data: { id: 'stop-1', visitId: 'visit-1', kind: 'stop', title: 'Ferry Building, مرحبا 🌁', startsAt: inDays(4), endsAt: new Date(inDays(4).getTime() + hours), status: 'planned', createdAt: inDays(0), updatedAt: inDays(0) },
    })
    await tx.deskBooking.create({ data: { id: 'booking-1', deskId: 'office-1-desk-1', date: dateOf(inDays(3)), half: 'morning', visitId: 'visit-1', createdAt: inDays(0) } })
  })
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

type Tx = Parameters<Parameters<typeof inTransaction>[0]>[0]

async function givenMeeting(tx: Tx, id: string, startsAt: Date) {
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + hours / 2), status: 'planned' }
  await tx.meeting.create({ data: { id, officeId: 'office-1', visitId: 'visit-1', title: `Title of ${id}`, note: 'canary-note', ...times, createdAt: inDays(0), updatedAt: inDays(0) } })
  await tx.meetingAttendee.create({ data: { id: `${id}-ana`, meetingId: id, staffId: 'ana', ...times, answer: 'waiting' } })
  await tx.meetingAttendee.create({ data: { id: `${id}-visit`, meetingId: id, visitId: 'visit-1', ...times, answer: 'accepted' } })
}

async function givenFeed(kind: FeedKind, level: 'busy' | 'first-name' | 'full' = 'full') {
  const subject = { kind, officeId: 'office-1', staffId: 'ana', visitId: kind === 'visit' ? 'visit-1' : null, teamId: kind === 'team' ? 'team-1' : null }
  const outcome = await makeFeed(ana, { ...subject, name: `A ${kind} feed`, level, locale: 'en', alarms: false, now: new Date() })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const read = (token: string, headers: Record<string, string> = {}) => fetch(`${origin}/calendar/${token}.ics`, { headers })

function eventsOf(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as never)
  return component.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent))
}

describe('what a feed says is what the database says', () => {
  test.each([
    ['staff', ['visit-1', 'meeting-1']],
    ['team', ['visit-1', 'meeting-1']],
    ['office', ['visit-1']],
    ['visit', ['visit-1', 'meeting-1', 'stop-1', 'desk-visit-1']],
    ['spaces', ['desk-visit-1']],
  ] as const)('%s', async (kind, expected) => {
    const { token } = await givenFeed(kind)

    const text = await (await read(token)).text()

    const events = eventsOf(text)
    expect(events.map(({ uid }) => uid.replace(/@.*|-\d{4}-.*/g, '')).sort()).toEqual([...expected].sort())
    const other = Object.values(ical.sync.parseICS(text)).filter((item) => item?.type === 'VEVENT')
    expect(other).toHaveLength(expected.length)
    const meeting = await db.meeting.findUniqueOrThrow({ where: { id: 'meeting-1' } })
    for (const event of events.filter(({ uid }) => uid.startsWith('meeting-1'))) {
      expect(event.startDate.toJSDate()).toEqual(meeting.startsAt)
      expect(event.endDate.toJSDate()).toEqual(meeting.endsAt)
      expect(event.summary).toContain(meeting.title)
      const page = kind === 'visit' ? null : 'http://localhost:3000/meetings/meeting-1'
      expect(event.component.getFirstPropertyValue('url')).toBe(page)
    }
    for (const event of events.filter(({ uid }) => uid.startsWith('visit-1'))) {
      const visit = await db.visit.findUniqueOrThrow({ where: { id: 'visit-1' } })
      expect(event.startDate.toString()).toBe(visit.firstDay)
      expect(event.startDate.isDate).toBe(true)
    }
  })

  test.each(['busy', 'first-name'] as const)('at the level %s nothing private is in it', async (level) => {
    for (const kind of ['staff', 'team', 'office', 'spaces'] as const) {
      const { token } = await givenFeed(kind, level)
      const text = (await (await read(token)).text()).replace(/\r\n /g, '')
      expect(text).not.toMatch(/canary|Nwosu|@example\.org/)
      expect(text.includes('Adaeze')).toBe(level === 'first-name')
    }
  })
})

describe('a change is in the next answer', () => {
  test('and only then do bytes, tag and date change', async () => {
    const { token } = await givenFeed('staff')
    const first = await read(token)
    const before = await first.text()
    const again = await read(token)
    expect(await again.text()).toBe(before)
    expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'))
    expect((await read(token, { 'If-None-Match': first.headers.get('ETag') ?? '' })).status).toBe(304)

    await inTransaction((tx) => tx.meeting.update({ where: { id: 'meeting-1' }, data: { title: 'Another title', revision: { increment: 1 }, updatedAt: new Date() } }))

    const after = await read(token, { 'If-None-Match': first.headers.get('ETag') ?? '' })
    expect(after.status).toBe(200)
    const changed = eventsOf(await after.text()).find(({ uid }) => uid.startsWith('meeting-1'))
    expect(changed).toMatchObject({ sequence: 1 })
    expect(changed?.summary).toContain('Another title')
    expect(Date.parse(after.headers.get('Last-Modified') ?? '')).toBeGreaterThan(Date.parse(first.headers.get('Last-Modified') ?? ''))
  })

  test('what concerns somebody else leaves it as it is', async () => {
    const { token } = await givenFeed('staff')
    const tag = (await read(token)).headers.get('ETag') ?? ''
    await inTransaction((tx) => givenVisit(tx, { id: 'visit-9', contactId: 'contact-9', hostId: 'kai', firstDay: dateOf(inDays(8)), lastDay: dateOf(inDays(9)), halves: [] }))

    expect((await read(token, { 'If-None-Match': tag })).status).toBe(304)
  })

  test('a cancelled meeting stays, and says so', async () => {
    const { token } = await givenFeed('staff')
    await inTransaction(async (tx) => {
      await givenMeeting(tx, 'meeting-2', inDays(6))
      await tx.meeting.update({ where: { id: 'meeting-2' }, data: { status: 'cancelled', cancelledAt: new Date(), revision: 1 } })
    })

    const text = await (await read(token)).text()

    const gone = eventsOf(text).find(({ uid }) => uid.startsWith('meeting-2'))
    expect(gone?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(gone?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  test('a visitor renamed, a desk moved', async () => {
    const { token } = await givenFeed('spaces')
    const before = await (await read(token)).text()
    await inTransaction((tx) => tx.deskBooking.update({ where: { id: 'booking-1' }, data: { deskId: 'office-1-desk-2' } }))
    const after = await (await read(token)).text()
    expect(before).toContain('M-01')
    expect(after).toContain('M-02')
    expect(eventsOf(after)[0]?.uid).toBe(eventsOf(before)[0]?.uid)
  })
})

describe('every change of what an entry says is in the next answer', () => {
  const changes: readonly (readonly [string, FeedKind, (tx: Tx) => Promise<unknown>, string])[] = [
    ['a visitor renamed', 'staff', (tx) => tx.contact.updateMany({ data: { nameToShow: 'Ngozi Eze' } }), 'Ngozi Eze'],
    ['a visitor renamed, at a desk', 'spaces', (tx) => tx.contact.updateMany({ data: { nameToShow: 'Ify Eze' } }), 'Ify Eze'],
    ['a host renamed', 'visit', (tx) => tx.staff.update({ where: { id: 'ana' }, data: { name: 'Ana Berg' } }), 'Ana Berg'],
    ['an answer', 'staff', (tx) => tx.meetingAttendee.update({ where: { id: 'meeting-1-ana' }, data: { answer: 'declined' } }), 'DECLINED'],
    ['a room', 'staff', (tx) => bookRoom(tx), 'Golden Gate'],
    ['a room renamed', 'staff', (tx) => tx.room.update({ where: { id: 'room-x' }, data: { name: 'Presidio' } }), 'Presidio'],
    ['a desk renamed', 'spaces', (tx) => tx.desk.updateMany({ where: { areaId: 'office-1-market' }, data: { label: 'Z-9' } }), 'Z-9'],
    ['an area renamed', 'visit', (tx) => tx.area.update({ where: { id: 'office-1-market' }, data: { name: 'South side' } }), 'South side'],
    ['the office moved', 'office', (tx) => tx.office.update({ where: { id: 'office-1' }, data: { address: '2 New Street' } }), '2 New Street'],
    ['a stop retitled', 'visit', (tx) => tx.stop.update({ where: { id: 'stop-1' }, data: { title: 'Coit Tower' } }), 'Coit Tower'],
  ]

  async function bookRoom(tx: Tx) {
    const { startsAt, endsAt } = await tx.meeting.findUniqueOrThrow({ where: { id: 'meeting-1' } })
    await tx.room.create({ data: { id: 'room-x', officeId: 'office-1', name: 'Golden Gate', capacity: 4, features: '[]' } })
    await tx.roomBooking.create({
      data: { id: 'in-x', roomId: 'room-x', meetingId: 'meeting-1', title: '', startsAt, endsAt, status: 'booked', createdAt: inDays(0) },
    })
  }

  test.each(changes)('%s', async (_what, kind, change, words) => {
    const { token } = await givenFeed(kind)
    const plain = async () => (await (await read(token)).text()).replace(/\r\n /g, '')
    const before = await plain()
    await inTransaction(async (tx) => {
      await tx.desk.updateMany({ where: { id: { not: 'office-1-desk-1' } }, data: { areaId: 'office-1-library' } })
      await tx.deskBooking.updateMany({ data: { deskId: 'office-1-desk-1' } })
      await change(tx)
    })
    const after = await plain()

    expect(before).not.toContain(words)
    expect(after).toContain(words)
    const { token: another } = await givenFeed(kind)
    await inTransaction((tx) => tx.calendarEntry.deleteMany())
    const anew = (await (await read(another)).text()).replace(/\r\n /g, '')
    expect(anew).toBe(after)
  })

  test('changes while it is being made are in it, and nothing old is kept', async () => {
    const { token } = await givenFeed('staff')
    await (await read(token)).text()
    for (let round = 0; round < 15; round++) {
      const title = `Round ${round}.`
      const change = inTransaction((tx) => tx.meeting.update({ where: { id: 'meeting-1' }, data: { title, revision: { increment: 1 } } }))
      await Promise.all([read(token), change, read(token), read(token)])
      expect(await (await read(token)).text()).toContain(title)
    }
  })
})

describe('a desk that was given back', () => {
  test('stays as cancelled, comes back with a higher number, and goes after a fortnight', async () => {
    const { token } = await givenFeed('spaces')
    const when = { deskId: 'office-1-desk-3', date: dateOf(inDays(9)), half: 'afternoon', visitId: 'visit-1', createdAt: new Date() }
    const told = async () => {
      const events = eventsOf(await (await read(token)).text())
      const event = events.find(({ uid }) => uid.includes(when.date))
      return event && [event.sequence, event.component.getFirstPropertyValue('status')]
    }

    await inTransaction((tx) => tx.deskBooking.create({ data: { id: 'back-1', ...when } }))
    expect(await told()).toEqual([0, 'CONFIRMED'])
    await inTransaction((tx) => tx.deskBooking.update({ where: { id: 'back-1' }, data: { deskId: 'office-1-desk-4' } }))
    expect(await told()).toEqual([1, 'CONFIRMED'])
    await inTransaction((tx) => tx.deskBooking.delete({ where: { id: 'back-1' } }))
    expect(await told()).toEqual([2, 'CANCELLED'])
    await inTransaction((tx) => tx.deskBooking.create({ data: { id: 'back-2', ...when } }))
    expect(await told()).toEqual([3, 'CONFIRMED'])

    await inTransaction((tx) => tx.deskBooking.delete({ where: { id: 'back-2' } }))
    const longAgo = new Date(Date.now() - 15 * days)
    const past = { date: dateOf(longAgo), releasedAt: longAgo }
    await inTransaction((tx) => tx.calendarDesk.updateMany({ where: { date: when.date }, data: past }))
    await inTransaction((tx) => tx.$executeRaw`UPDATE "CalendarScope" SET "version" = "version" + 1`)
    expect(eventsOf(await (await read(token)).text()).some(({ sequence }) => sequence === 4)).toBe(false)
  })
})

describe('the secret', () => {
  const unknown = 'A'.repeat(43)

  test('unknown, malformed, rotated, revoked and a leaver’s all get the same answer', async () => {
    const rotated = await givenFeed('staff')
    const revoked = await givenFeed('staff')
    expect((await read(revoked.token)).status).toBe(200)
    const fresh = await rotateFeed(ana, { feedId: rotated.feedId, now: new Date() })
    await revokeFeed(ana, { feedId: revoked.feedId, now: new Date() })
    const leaver = await makeFeed(kai, { kind: 'staff', officeId: 'office-1', staffId: 'kai', visitId: null, teamId: null, name: 'x', level: 'full', locale: 'en', alarms: false, now: new Date() })
    if (!leaver.ok || !fresh.ok) throw new Error('the feeds were not made')
    expect((await read(leaver.value.token)).status).toBe(200)
    await inTransaction((tx) => tx.staff.update({ where: { id: 'kai' }, data: { disabledAt: new Date() } }))

    const answers = await Promise.all([unknown, 'short', `${unknown}x`, rotated.token, revoked.token, leaver.value.token].map((token) => read(token)))
    const seen = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text(), answer.headers.get('Cache-Control')]))
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(seen[0]?.[0]).toBe(404)
    expect((await read(fresh.value.token)).status).toBe(200)
  })

  test('a wrong one takes as long as one that was revoked, or is none at all', async () => {
    const revoked = await givenFeed('staff')
    await revokeFeed(ana, { feedId: revoked.feedId, now: new Date() })
    const tokens = [unknown, 'short', revoked.token, `${revoked.token}x`]
    const taken = tokens.map((): number[] => [])
    for (let turn = 0; turn < 250; turn++) {
      for (const index of tokens.keys()) {
        const begun = performance.now()
        await (await read(tokens[(index + turn) % tokens.length] ?? '')).text()
        taken[(index + turn) % tokens.length]?.push(performance.now() - begun)
      }
    }
    const medians = taken.map((times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN)
    expect(Math.max(...medians) / Math.min(...medians), medians.map((ms) => ms.toFixed(2)).join(' ')).toBeLessThan(1.5)
  })

  test('is in no table', async () => {
    const { token } = await givenFeed('office')
    await (await read(token)).text()
    const tables = await db.$queryRaw<{ name: string }[]>`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`
    for (const { name } of tables) {
      const rows = await db.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}"`)
      expect(JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).includes(token), name).toBe(false)
    }
  })

  test('others cannot change, rotate or revoke a feed', async () => {
    const { feedId, token } = await givenFeed('staff')
    const order = { feedId, now: new Date() }
    const manner = { name: 'mine', level: 'busy', locale: 'en', alarms: false } as const
    const changed = await changeFeed(kai, { ...order, ...manner })
    const outcomes = [changed, await rotateFeed(kai, order), await revokeFeed(kai, order)]
    expect(outcomes).toEqual(outcomes.map(() => ({ ok: false, refusal: { code: 'not-allowed' } })))
    expect((await read(token)).status).toBe(200)
  })
})

test('gzip is sent to those who ask for it, with a tag of its own', async () => {
  const { token } = await givenFeed('staff')
  const plain = await read(token, { 'Accept-Encoding': 'identity' })
  const packed = await fetch(`${origin}/calendar/${token}.ics`, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers.get('Content-Encoding')).toBe('gzip')
  expect(packed.headers.get('ETag')).not.toBe(plain.headers.get('ETag'))
  const row = await db.feed.findFirstOrThrow({
    where: { name: 'A staff feed', body: { isNot: null } },
    include: { body: true },
    orderBy: { createdAt: 'desc' },
  })
  expect(gunzipSync(row.body?.gzip ?? Buffer.alloc(0)).toString()).toBe(await plain.text())
})

test('a visitor’s own calendar: the feed and the file say the same', async () => {
  await inTransaction((tx) => ensureVisitFeed(tx, 'visit-1', new Date()))
  await inTransaction((tx) => ensureVisitFeed(tx, 'visit-1', new Date()))
  const token = visitFeedAddress({ id: 'visit-1', passVersion: 1 }).split('/').at(-1)?.replace('.ics', '') ?? ''

  const feed = await (await read(token)).text()

  expect(await getVisitCalendar(db, 'visit-1', new Date())).toBe(feed)
  expect(feed).not.toContain('/visits/')
  expect(await db.feed.count({ where: { visitId: 'visit-1', staffId: null } })).toBe(1)
})
