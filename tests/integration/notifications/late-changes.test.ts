import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { cancelVisit } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { changeDates } from '#app/features/itineraries/commands/change-dates.server.ts'
import { sendPlan } from '#app/features/itineraries/commands/send-plan.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { moveDesk } from '#app/features/spaces/commands/move-desk.server.ts'
import { releaseDesk } from '#app/features/spaces/commands/release-desk.server.ts'
import { deliverNextMail } from '#app/jobs/deliver-mail.server.ts'
import { passToken } from '#app/features/visits/pass.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenPlace } from '#tests/factories/meeting.ts'
import { add, book, givenVisitToday, host, liaison, minute, move, remove, visitor } from './late-given.ts'

beforeEach(givenVisitToday)

/** The messages that are written at this time. */
async function told(now: Date, tell = tellNextEvent) {
  await inTransaction((tx) => tx.mail.deleteMany())
  while (await tell(now)) continue
  return db.mail.findMany({ orderBy: { kind: 'asc' } })
}

const heads = (mails: Awaited<ReturnType<typeof told>>) => mails.map(({ toAddress, locale }) => [toAddress, locale])
const toHost = ['host@example.org', 'en']
const toVisitor = ['rana@example.org', 'ar']
const late = () => db.outboxEvent.count({ where: { gatheredAs: { not: null } } })

describe('several changes within five minutes', () => {
  test('make one mail to each, in their language, from how it was to how it is', async () => {
    const kept = await add(liaison, '8T10:00', minute(-200), 'The library')
    await told(minute(-100))
    const stopId = await add(liaison, '8T14:00', minute(0))
    await move(liaison, stopId, '8T15:00', minute(2))
    await move(liaison, kept, '8T11:00', minute(3))
    await book(liaison, ['8.morning', '8.afternoon'], minute(4.9))
    expect(await told(minute(4.99))).toEqual([])

    const mails = await told(minute(5))
    expect(heads(mails)).toEqual([toVisitor, toHost])
    const [own, staff] = mails
    const [text = ''] = (staff?.text ?? '').split('-- \n')
    expect(staff?.subject).toBe('\u2068رنا\u2069: the plan has changed, Tue, Dec 8')
    expect(text).toContain('3 things changed at short notice.')
    expect(text).toContain([
      'Desk, Tuesday, December 8\n  New  M-01\n      Market side',
      'The library\n  Before  Tuesday, December 8, 10:00 – 11:00 AM\n  Now  Tuesday, December 8, 11:00 AM – 12:00 PM',
      'Cable car\n  New  Tuesday, December 8, 3:00 – 4:00 PM',
    ].join('\n\n'))
    expect(text).not.toContain(' 2:00')
    expect(text).toContain('/visits/visit-1')
    expect(staff?.calendar).toBeNull()

    expect(own?.html).toContain('dir="rtl"')
    expect(own?.text).toMatch(/تغيّرت 3 أشياء[\s\S]*المكتب، الثلاثاء، 8 ديسمبر[\s\S]*قبل ذلك {2}الثلاثاء[\s\S]*جديد {2}الثلاثاء/)
    expect(own?.text).toContain(`/visit/${passToken({ id: 'visit-1', passVersion: 1 })}`)
    expect(own?.visitId).toBe('visit-1')
    expect(startsIn(own?.calendar)).toEqual(expect.arrayContaining(['2026-12-08T11:00:00', '2026-12-08T15:00:00']))
    expect(own?.calendarMethod).toBeNull()
    expect(await told(minute(60))).toEqual([])
  })

  test.each<readonly [string, (id: string) => Promise<void>]>([
    ['moved there and back', async (id) => move(liaison, id, '8T15:00', minute(1)).then(() => move(liaison, id, '8T14:00', minute(2)))],
    ['moved there and back to a far day', async (id) => move(liaison, id, '9T17:00', minute(1)).then(() => move(liaison, id, '8T14:00', minute(2)))],
  ])('that leave a stop as it was are told to nobody: %s', async (_case, change) => {
    const id = await add(liaison, '8T14:00', minute(-60))
    await told(minute(-30))
    await change(id)
    expect(await told(minute(9))).toEqual([])
  })

  test('in which something is added and taken out again are told to nobody', async () => {
    await remove(liaison, await add(liaison, '8T14:00', minute(0)), minute(4))
    await book(liaison, ['8.morning'], minute(1))
    const [booking] = await db.deskBooking.findMany()
    await releaseDesk(liaison, { bookingId: booking?.id ?? '', now: minute(3) })
    expect(await late()).toBe(4)
    expect(await told(minute(9))).toEqual([])
  })

  test('are counted from the first; what comes later waits for the next mail', async () => {
    await add(liaison, '8T10:00', minute(0), 'One')
    await add(liaison, '8T12:00', minute(3), 'Two')
    expect(await told(minute(4.9))).toEqual([])
    await add(liaison, '8T14:00', minute(4.9), 'Three')
    const [first] = await told(minute(5))
    expect(first?.text).toMatch(/One[\s\S]*Two[\s\S]*Three/)
    await add(liaison, '8T16:00', minute(5.1), 'Four')
    expect(await told(minute(10))).toEqual([])
    const [second] = await told(minute(10.1))
    expect(second?.text).toContain('Four')
    expect(second?.text).not.toContain('Three')
  })

  test('of two visits are two matters', async () => {
    await inTransaction(async (tx) => {
      await tx.visit.update({ where: { id: 'visit-1' }, data: { hostId: null } })
    })
    await add(liaison, '8T10:00', minute(0))
    await inTransaction((tx) => tx.outboxEvent.updateMany({ where: { gatheredAs: 'plan:visit-1' }, data: { gatheredAs: 'plan:visit-2' } }))
    await add(liaison, '8T14:00', minute(3))
    expect(heads(await told(minute(5)))).toEqual([toVisitor])
    expect(heads(await told(minute(8)))).toEqual([toVisitor])
  })
})

describe('a change comes late', () => {
  test.each([
    ['what begins in exactly 48 hours', '9T08:00', 2],
    ['what begins a minute later than that', '9T08:01', 0],
    ['what begins in an hour', '7T09:00', 2],
  ])('or not: %s', async (_case, start, mails) => {
    await add(liaison, start, minute(0))
    expect(await told(minute(5))).toHaveLength(mails)
  })

  test('where something soon is put off to a day that is further off, and the other way round', async () => {
    const id = await add(liaison, '9T17:00', minute(0))
    expect(await told(minute(9))).toEqual([])
    await move(liaison, id, '8T17:00', minute(10))
    expect((await told(minute(15)))[1]?.text).toMatch(/Before {2}Wednesday[\s\S]*Now {2}Tuesday/)
    await move(liaison, id, '9T17:00', minute(20))
    expect((await told(minute(25)))[1]?.text).toMatch(/Before {2}Tuesday[\s\S]*Now {2}Wednesday/)
    await remove(liaison, id, minute(30))
    expect(await told(minute(40))).toEqual([])
  })

  test('for a desk from the opening of its half-day on, until its end', async () => {
    await book(liaison, ['9.morning', '9.afternoon'], minute(0))
    expect(await told(minute(9))).toEqual([])
    await book(liaison, ['8.morning', '8.afternoon'], minute(10))
    const [, toStaff] = await told(minute(15))
    expect(toStaff?.text).toMatch(/Desk, Tuesday, December 8\n {2}New {2}M-01/)
    expect(toStaff?.text).not.toContain('Wednesday')

    await book(liaison, ['7.morning'], minute(20))
    expect((await told(minute(25)))[1]?.text).toContain('Desk, Monday, December 7, morning')
    const [monday] = await db.deskBooking.findMany({ where: { date: '2026-12-07' } })
    await releaseDesk(liaison, { bookingId: monday?.id ?? '', now: minute(5 * 60) })
    expect(await told(minute(6 * 60))).toEqual([])
  })

  test('for another desk, which is named beside the one before', async () => {
    await book(liaison, ['8.morning'], minute(0))
    await told(minute(5))
    const [booking] = await db.deskBooking.findMany()
    for (const desk of [2, 3]) await moveDesk(liaison, { bookingId: booking?.id ?? '', deskId: `office-1-desk-${desk}`, now: minute(10) })
    expect((await told(minute(15)))[1]?.text).toMatch(/Before {2}M-01\n.*Market side\n {2}Now {2}M-03/)
    await releaseDesk(liaison, { bookingId: booking?.id ?? '', now: minute(20) })
    expect((await told(minute(25)))[1]?.text).toMatch(/Desk, Tuesday, December 8, morning\n {2}Taken out {2}M-03/)
  })
})

test('a mail program reads it: both forms, and the calendar as a file beside them', async () => {
  await add(liaison, '8T10:00', minute(0), 'The “Mechanics’” library & café <3')
  await told(minute(5))
  while (await deliverNextMail(minute(5))) continue
  const folder = settings().mailFolder
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))
  const mails = await Promise.all(files.map((file) => simpleParser(file)))
  const own = mails.find(({ to }) => [to].flat()[0]?.text === 'rana@example.org')

  expect(mails).toHaveLength(2)
  expect(own?.subject).toBe('تغيّرت خطتك: الثلاثاء، 8 ديسمبر')
  expect(own?.text).toContain('The “Mechanics’” library & café <3\n  جديد  الثلاثاء، 8 ديسمبر')
  expect(own?.html).toContain('library &#38; café &#60;3')
  const [file, ...others] = own?.attachments ?? []
  expect(others).toEqual([])
  expect(file).toMatchObject({ contentType: 'text/calendar', filename: 'visit.ics', contentDisposition: 'attachment' })
  expect(startsIn(file?.content.toString('utf8'))).toContain('2026-12-08T10:00:00')
  expect(mails.find((mail) => mail !== own)?.attachments).toEqual([])
})

test('a stop at a place of the guide is named after it, and where it is stands below', async () => {
  await inTransaction((tx) => givenPlace(tx))
  await add(liaison, '8T11:00', minute(0), '', 'place-1')
  await add(liaison, '8T12:00', minute(0), 'Lunch with the librarians', 'place-1')
  const [, staff] = await told(minute(5))
  expect(staff?.text).toMatch(/Mechanics’ Institute\n {2}New .*\n {6}57 Post Street, San Francisco/)
  expect(staff?.text).toMatch(/Lunch with the librarians\n {2}New .*\n {6}Mechanics’ Institute, 57 Post Street/)
})

describe('who made a change', () => {
  test('is not told of it: the visitor, the host', async () => {
    await add(visitor, '8T10:00', minute(0))
    expect(heads(await told(minute(5)))).toEqual([toHost])
    await add(host, '8T14:00', minute(10))
    expect(heads(await told(minute(15)))).toEqual([toVisitor])
  })

  test('is told what others made of it after them', async () => {
    const id = await add(host, '8T10:00', minute(0))
    await move(liaison, id, '8T11:00', minute(1))
    const mails = await told(minute(5))
    expect(heads(mails)).toEqual([toVisitor, toHost])
    expect(mails[1]?.text).toMatch(/Before {2}.*10:00 – 11:00 AM\n {2}Now {2}.*11:00 AM – 12:00 PM/)
    expect(mails[0]?.text).toMatch(/جديد/)
    expect(mails[0]?.text).not.toMatch(/قبل ذلك/)
  })
})

describe('nobody is told twice', () => {
  test('the visitor not of what the plan said that was sent meanwhile', async () => {
    await add(liaison, '8T10:00', minute(0))
    await sendPlan(liaison, { visitId: 'visit-1', now: minute(2) })
    await add(liaison, '8T14:00', minute(3), 'The library')
    expect((await told(minute(2.5))).map(({ kind }) => kind)).toEqual(['visit-plan-sent'])
    const [own, staff] = await told(minute(5))
    expect(own?.text).toContain('The library')
    expect(own?.text).not.toContain('Cable car')
    expect(staff?.text).toContain('Cable car')
  })

  test('nor when the visit is cancelled before the mail is written', async () => {
    await add(liaison, '8T10:00', minute(0))
    const cancelled = await cancelVisit(liaison, { visitId: 'visit-1', now: minute(1) })
    expect(cancelled.ok).toBe(true)
    expect((await told(minute(9))).map(({ kind }) => kind)).toEqual(['visit-cancelled', 'visit-cancelled-staff'])
  })

  test('nor of a visit that is not approved', async () => {
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: { decision: 'requested' } }))
    await add(liaison, '8T10:00', minute(0))
    await book(liaison, ['8.morning'], minute(0))
    expect([await late(), await told(minute(9))]).toEqual([0, []])
  })

  test('nor of what a change of dates takes out, which has its own mail', async () => {
    await add(liaison, '8T10:00', minute(-60))
    await book(liaison, ['8.morning'], minute(-60))
    await told(minute(-30))
    const days = { firstDay: '2026-12-07', lastDay: '2026-12-07', halves: [{ date: '2026-12-07', half: 'morning' }] } as const
    const changed = await changeDates(liaison, { visitId: 'visit-1', revision: 0, days, now: minute(0) })
    expect(changed.ok).toBe(true)
    expect((await told(minute(9))).map(({ kind }) => kind)).toEqual(['visit-dates-changed', 'visit-dates-changed-staff'])
  })
})

describe('what waits is told once', () => {
  /** The same program started anew: modules and connections of its own. */
  const startAnew = async () => {
    vi.resetModules()
    return (await import('#app/features/notifications/commands/tell-events.server.ts')).tellNextEvent
  }

  test('after a restart', async () => {
    await add(liaison, '8T10:00', minute(0))
    const tell = await startAnew()
    expect(await told(minute(4), tell)).toEqual([])
    expect(heads(await told(minute(500), tell))).toEqual([toVisitor, toHost])
    expect(await told(minute(501), await startAnew())).toEqual([])
  })

  test('after a kill between the claim and the mail, with what came meanwhile', async () => {
    await add(liaison, '8T10:00', minute(0))
    const claimed = { claimedUntil: minute(6), attempts: 1 }
    await inTransaction((tx) => tx.outboxEvent.updateMany({ where: { gatheredAs: { not: null } }, data: claimed }))
    expect(await told(minute(5.5))).toEqual([])
    await add(liaison, '8T14:00', minute(5.6), 'The library')
    const mails = await told(minute(6.1))
    expect(heads(mails)).toEqual([toVisitor, toHost])
    expect(mails[1]?.text).toMatch(/Cable car[\s\S]*The library/)
    expect(await told(minute(20))).toEqual([])
  })

  test('by two processes at once', async () => {
    for (let hour = 9; hour < 17; hour++) await add(liaison, `8T${String(hour).padStart(2, '0')}:00`, minute(0))
    const runners = [await startAnew(), await startAnew(), tellNextEvent]
    await Promise.all(runners.map(async (tell) => {
      while (await tell(minute(5))) continue
    }))
    const mails = await db.mail.findMany({ orderBy: { kind: 'asc' } })
    expect(heads(mails)).toEqual([toVisitor, toHost])
    expect(mails[1]?.text).toContain('8 things')
    expect(await db.outboxEvent.count({ where: { doneAt: null, gatheredAs: { not: null } } })).toBe(0)
  })
})

function startsIn(calendar: string | null | undefined): readonly string[] {
  const events = new ICAL.Component(ICAL.parse(calendar ?? '') as []).getAllSubcomponents('vevent')
  return events.map((event) => String(event.getFirstPropertyValue('dtstart')))
}
