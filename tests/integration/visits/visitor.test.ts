import { beforeEach, describe, expect, test } from 'vitest'
import { cancelVisit } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { changeDates } from '#app/features/itineraries/commands/change-dates.server.ts'
import { previewDates } from '#app/features/itineraries/queries/date-change.server.ts'
import { answerQuestion } from '#app/features/visits/commands/answer-question.server.ts'
import { confirmAddress } from '#app/features/visits/commands/confirm-address.server.ts'
import { replacePass } from '#app/features/visits/commands/replace-pass.server.ts'
import { requestVisit } from '#app/features/visits/commands/request-visit.server.ts'
import { sayLate } from '#app/features/visits/commands/say-late.server.ts'
import { passToken } from '#app/features/visits/pass.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { aRequest } from '#tests/factories/request.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const now = new Date('2026-12-01T18:00:00Z')
const visitor = { kind: 'visitor', visitId: 'visit-1' } as const
const stranger = { kind: 'visitor', visitId: 'visit-2' } as const
const order = { visitId: 'visit-1', now }

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'priya', name: 'Priya Raman' })
  })
})

const events = async () => (await db.outboxEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ type }) => type)
const tell = async () => {
  while (await tellNextEvent(now));
  return db.mail.findMany({ orderBy: [{ toAddress: 'asc' }, { kind: 'asc' }] })
}
const visit = (id = 'visit-1') => db.visit.findUniqueOrThrow({ where: { id } })

describe('requestVisit', () => {
  const ask = (changes: Parameters<typeof aRequest>[0] = {}, locale = 'en') =>
    requestVisit({ kind: 'anyone' }, { officeId: 'office-1', request: aRequest(changes), locale, now })

  test('keeps all that was asked', async () => {
    const outcome = await ask()
    const id = outcome.ok ? outcome.value.visitId : ''

    expect(await db.visit.findUnique({ where: { id }, include: { contact: true } })).toMatchObject({
      decision: 'requested',
      firstDay: '2026-12-07',
      visaLetter: true,
      diet: '["no-nuts"]',
      emailConfirmedAt: null,
      contact: { nameToShow: 'Adaeze Nwosu-Eze', email: 'adaeze@example.org', affiliates: '["Wikimedia Nigeria"]' },
    })
    expect(await db.wish.findMany({ orderBy: { rank: 'asc' } })).toMatchObject([
      { rank: 1, text: 'Structured data' },
      { rank: 2, text: 'Grants' },
    ])
    expect(await db.visitHalf.count()).toBe(2)
    expect(await db.accessNeed.findMany()).toMatchObject([{ need: 'step-free' }])
  })

  test('mails the visitor alone, in their language, with the link that opens the page', async () => {
    await ask({}, 'ar')

    const mails = await tell()
    expect(mails.map(({ toAddress, locale }) => [toAddress, locale])).toEqual([['adaeze@example.org', 'ar']])
    const token = /\/visit\/([\w-]{43})/.exec(mails[0]?.text ?? '')?.[1]
    expect(await findVisitor(token)).toMatchObject({ kind: 'visitor' })
  })

  test('takes the same form once', async () => {
    const [first, second] = await Promise.all([ask(), ask()])

    expect(first).toEqual(second)
    expect(await db.visit.count()).toBe(1)
    expect(await events()).toEqual(['visit-requested'])
  })

  test('takes the same request from two windows once, and again when the first was cancelled', async () => {
    const first = await ask()

    expect(await ask({ formToken: 'a-token-of-another-window' })).toEqual(first)
    expect(await ask({ formToken: 'a-token-of-a-third-window', wishes: ['Something else'] })).not.toEqual(first)
    expect(await db.visit.count()).toBe(2)

    await inTransaction((tx) => tx.visit.updateMany({ data: { decision: 'cancelled', decidedAt: now } }))
    expect(await ask({ formToken: 'a-token-of-next-week' })).toMatchObject({ ok: true })
    expect(await db.visit.count()).toBe(3)
  })

  test('mails somebody again who asks the same later, for want of the mail', async () => {
    const later = new Date(now.getTime() + 11 * 60_000)
    const request = aRequest({ formToken: 'a-token-of-a-later-hour' })
    await ask()
    await requestVisit({ kind: 'anyone' }, { officeId: 'office-1', request, locale: 'en', now: later })

    expect(await events()).toEqual(['visit-requested', 'visit-requested'])
  })

  test('knows somebody again by the address, and writes nothing over', async () => {
    await inTransaction((tx) => givenContact(tx, { id: 'ada', nameToShow: 'Adaeze', email: 'adaeze@example.org' }))

    await ask({ email: 'Adaeze@Example.ORG', nameToShow: 'Somebody else' })

    expect(await db.contact.findMany()).toMatchObject([{ id: 'ada', nameToShow: 'Adaeze', username: 'Adaeze Igbo' }])
    expect(await db.visit.findFirstOrThrow()).toMatchObject({ nameWritten: 'Somebody else' })
  })

  test('keeps no second name where the record says the same', async () => {
    await ask()
    await ask({ formToken: 'a-token-of-request-2', purpose: 'Once more.' })

    expect(await db.visit.findMany({ select: { nameWritten: true } })).toEqual([{ nameWritten: '' }, { nameWritten: '' }])
  })

  test('mails an address that nobody confirms three times a day at most', async () => {
    const another = (turn: number) => ask({ formToken: `a-token-of-request-${turn}`, purpose: `For the ${turn}. time.` })
    for (const turn of [1, 2, 3]) await another(turn)

    expect(await another(4)).toMatchObject({
      refusal: { code: 'request-many-waiting', field: 'email' },
    })
    expect(await db.visit.count()).toBe(3)
  })

  test.each([
    [{ firstDay: '2026-11-30' }, 'days-past'],
    [{ lastDay: '2026-12-06' }, 'days-last-before-first'],
    [{ lastDay: '2027-12-07' }, 'days-too-long'],
  ])('holds the dates against the office again: %j', async (changes, code) => {
    expect(await ask(changes)).toMatchObject({ refusal: { code } })
    expect(await db.contact.count()).toBe(0)
  })
})

describe('confirmAddress', () => {
  beforeEach(() => inTransaction((tx) => givenVisit(tx, { decision: 'requested', emailConfirmedAt: null })))

  test('lets the liaison hear of the request, once', async () => {
    await confirmAddress(visitor, order)
    await confirmAddress(visitor, order)

    expect((await visit()).emailConfirmedAt).toEqual(now)
    const mails = await tell()
    expect(mails.map(({ toAddress, kind }) => [toAddress, kind])).toEqual([['ana@example.org', 'visit-confirmed']])
  })

  test('is nobody else’s to do', async () => {
    const staff = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['liaison'] } as const

    expect(await confirmAddress(stranger, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await confirmAddress(staff, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await events()).toEqual([])
  })
})

describe('answerQuestion', () => {
  const answer = { ...order, text: 'On the 7th.', formToken: 'a-token-of-an-answer' }

  test('puts the request before the liaison again, with the words, once', async () => {
    await inTransaction((tx) => givenVisit(tx, { decision: 'needs-answer' }))

    await answerQuestion(visitor, answer)
    await answerQuestion(visitor, answer)

    expect((await visit()).decision).toBe('requested')
    expect(await db.visitLetter.findMany()).toMatchObject([{ fromKind: 'visitor', text: 'On the 7th.' }])
    expect((await tell()).map(({ text }) => text.includes('On the 7th.'))).toEqual([true])
  })

  test('is refused when nobody asked', async () => {
    await inTransaction((tx) => givenVisit(tx, { decision: 'approved' }))

    expect(await answerQuestion(visitor, answer)).toMatchObject({ refusal: { code: 'question-none' } })
    expect(await db.visitLetter.count()).toBe(0)
  })
})

describe('sayLate', () => {
  const today = new Date('2026-12-08T17:00:00Z')

  test('tells host and liaison when the visitor comes', async () => {
    await inTransaction((tx) => givenVisit(tx, { hostId: 'priya' }))

    const outcome = await sayLate(visitor, { visitId: 'visit-1', until: '10:40', now: today })

    expect(outcome).toMatchObject({ ok: true, value: { lateUntil: new Date('2026-12-08T18:40:00Z') } })
    const mails = await tell()
    expect(mails.map(({ toAddress }) => toAddress)).toEqual(['ana@example.org', 'priya@example.org'])
    expect(mails[0]?.subject).toContain('10:40')
  })

  test.each([
    ['08:59', '2026-12-08T17:00:00Z', 'late-past'],
    ['10:40', '2026-12-06T17:00:00Z', 'late-not-today'],
  ])('until %s at %s is refused', async (until, at, code) => {
    await inTransaction((tx) => givenVisit(tx))

    expect(await sayLate(visitor, { visitId: 'visit-1', until, now: new Date(at) })).toMatchObject({ refusal: { code } })
  })
})

describe('replacePass', () => {
  test('ends the old pass and mails the new one', async () => {
    const { passVersion } = await inTransaction((tx) => givenVisit(tx))
    const old = passToken({ id: 'visit-1', passVersion })

    await replacePass(visitor, order)

    expect(await findVisitor(old)).toBeNull()
    const [mail] = await tell()
    const token = /\/visit\/([\w-]{43})/.exec(mail?.text ?? '')?.[1]
    expect(await findVisitor(token)).toEqual(visitor)
  })
})

/** A plan of two days: a desk and a meeting on each, a stop on the second. */
async function givenPlan() {
  const at = (day: string, time: string) => new Date(`2026-12-${day}T${time}:00Z`)
  await inTransaction(async (tx) => {
    await givenVisit(tx, { hostId: 'priya', lastDay: '2026-12-08' })
    const booking = { deskId: 'office-1-desk-1', visitId: 'visit-1', createdAt: now }
    await tx.deskBooking.createMany({
      data: [
        { id: 'b1', date: '2026-12-07', half: 'morning', ...booking },
        { id: 'b2', date: '2026-12-08', half: 'morning', ...booking },
      ],
    })
    for (const day of ['07', '08']) {
      const span = { startsAt: at(day, '18:00'), endsAt: at(day, '18:45'), status: 'planned' }
      const rest = { officeId: 'office-1', visitId: 'visit-1', title: `Talk ${day}`, createdAt: now, updatedAt: now }
      await tx.meeting.create({ data: { id: `m${day}`, ...rest, ...span } })
      const people = [{ id: `av${day}`, visitId: 'visit-1' }, { id: `as${day}`, staffId: 'priya' }]
      for (const person of people) {
        await tx.meetingAttendee.create({ data: { ...person, meetingId: `m${day}`, answer: 'accepted', ...span } })
      }
    }
    const stop = { kind: 'stop', title: 'Library', status: 'planned', createdAt: now, updatedAt: now }
    await tx.stop.create({ data: { id: 's1', visitId: 'visit-1', ...stop, startsAt: at('08', '22:00'), endsAt: at('08', '23:00') } })
  })
}

describe('changeDates', () => {
  beforeEach(givenPlan)
  const days = {
    firstDay: '2026-12-07',
    lastDay: '2026-12-07',
    halves: [
      { date: '2026-12-07', half: 'morning' as const },
      { date: '2026-12-07', half: 'afternoon' as const },
    ],
  }

  test('says before what it does, and then does that and no more', async () => {
    const preview = await previewDates('visit-1', days, now)
    expect(preview).toMatchObject({
      meetings: [{ title: 'Talk 08' }],
      stops: [{ title: 'Library' }],
      desks: [{ label: 'M-01', date: '2026-12-08', half: 'morning' }],
      deskless: 1,
      told: ['Priya Raman'],
    })
    expect(await db.deskBooking.count()).toBe(2)

    const outcome = await changeDates(visitor, { ...order, revision: 0, days })

    expect(outcome).toMatchObject({ ok: true, value: { lastDay: '2026-12-07', revision: 1 } })
    expect((await db.deskBooking.findMany()).map(({ id }) => id)).toEqual(['b1'])
    const meetings = await db.meeting.findMany({ orderBy: { id: 'asc' } })
    expect(meetings.map(({ status }) => status)).toEqual(['planned', 'cancelled'])
    expect((await db.stop.findMany()).map(({ status }) => status)).toEqual(['cancelled'])
    expect(await events()).toEqual(['visit-dates-changed', 'meeting-cancelled', 'stop-removed', 'desk-released'])
  })

  test('does nothing at all when it was looked at before somebody else’s change', async () => {
    expect(await changeDates(visitor, { ...order, revision: 7, days })).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    expect(await db.deskBooking.count()).toBe(2)
    expect(await events()).toEqual([])
  })

  test('leaves other people’s visits alone', async () => {
    expect(await changeDates(stranger, { ...order, revision: 0, days })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect((await visit()).lastDay).toBe('2026-12-08')
  })
})

describe('cancelVisit', () => {
  beforeEach(givenPlan)

  test('gives back all that was planned and tells everybody', async () => {
    await cancelVisit(visitor, order)

    expect((await visit()).decision).toBe('cancelled')
    expect(await db.deskBooking.count()).toBe(0)
    expect(await db.meeting.count({ where: { status: 'planned' } })).toBe(0)
    expect(await db.meetingAttendee.count({ where: { status: 'planned' } })).toBe(0)
    const told = (await tell()).filter(({ kind }) => kind.startsWith('visit-cancelled')).map(({ toAddress }) => toAddress)
    expect(told).toEqual(['ana@example.org', 'contact-1@example.org', 'priya@example.org'])
  })

  test('leaves what is past as it was', async () => {
    await cancelVisit(visitor, { ...order, now: new Date('2026-12-08T17:00:00Z') })

    expect((await db.deskBooking.findMany()).map(({ id }) => id)).toEqual(['b1'])
    const meetings = await db.meeting.findMany({ orderBy: { id: 'asc' } })
    expect(meetings.map(({ status }) => status)).toEqual(['planned', 'cancelled'])
  })

  test('says the liaison’s reason to the visitor and the host, and takes the meetings out of the host’s calendar', async () => {
    const liaison = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['liaison'] } as const
    await cancelVisit(liaison, { ...order, words: 'The house is closed that week.', revision: 0 })

    const mails = await tell()
    const [letter] = await db.visitLetter.findMany()
    expect(letter).toMatchObject({ fromKind: 'staff', staffId: 'ana', text: 'The house is closed that week.' })
    expect((await visit()).decidedById).toBe('ana')
    const told = mails.filter(({ kind }) => kind.startsWith('visit-cancelled'))
    expect(told.map(({ toAddress }) => toAddress)).toEqual(['contact-1@example.org', 'priya@example.org'])
    for (const { text } of told) expect(text).toContain('The house is closed that week.')
    expect(mails.filter(({ toAddress }) => toAddress === 'contact-1@example.org')).toHaveLength(1)
    expect(mails.map(({ calendarMethod }) => calendarMethod).filter(Boolean)).toEqual(['CANCEL', 'CANCEL'])
  })

  test('is refused on what somebody looked at before another change', async () => {
    expect(await cancelVisit(visitor, { ...order, revision: 7 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    expect(await db.visitLetter.count()).toBe(0)
  })

  test('is refused a second time', async () => {
    await cancelVisit(visitor, order)

    expect(await cancelVisit(visitor, order)).toMatchObject({ refusal: { code: 'visit-ended' } })
  })
})
