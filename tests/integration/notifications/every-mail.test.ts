import { readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import ICAL from 'ical.js'
import { simpleParser, type ParsedMail } from 'mailparser'
import ical from 'node-ical'
import { beforeAll, describe, expect, test } from 'vitest'
import { settings } from '#app/config/settings.server.ts'
import { ownRecordToken } from '#app/features/contacts/own-record-pass.server.ts'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { isMailKind } from '#app/features/notifications/mail-kinds.ts'
import { deliverNextMail } from '#app/jobs/deliver-mail.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { anAttendee, givenMeeting, givenStop } from '#tests/factories/meeting.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

// Each kind of message that Foyer writes, in English and Arabic, as a mail program reads it from the wire.

const now = new Date('2026-12-07T16:00:00Z')
const then = { start: new Date('2026-12-08T18:30:00Z'), end: new Date('2026-12-08T19:00:00Z') }
const before = { start: '2026-12-08T17:00:00.000Z', end: '2026-12-08T17:30:00.000Z', state: 'elsewhere', answered: [] }
const asked = { start: '2026-12-08T20:00:00.000Z', end: '2026-12-08T20:30:00.000Z' }
const change = { kind: 'meeting', id: 'talk', was: `${asked.start}/${asked.end}/+`, is: `${then.start.toISOString()}/${then.end.toISOString()}/+` }
const staffOf = (staffId: string) => ({ staffId, visitId: null })

/** What happens, once each: enough for every kind of message. */
const happened: readonly Readonly<{ type: string; by?: 'ana' | 'omar'; more?: object }>[] = [
  ...['visit-requested', 'visit-confirmed', 'visit-approved', 'visit-dates-changed', 'visit-late', 'visit-pass-replaced', 'visit-plan-sent', 'visit-added', 'outcome-asked'].map((type) => ({ type })),
  { type: 'visit-host-chosen', more: { hostId: 'omar' } },
  { type: 'visit-question-asked', more: { letterId: 'letter-1' } },
  { type: 'visit-question-answered', more: { letterId: 'letter-2' } },
  { type: 'visit-declined', more: { visitId: 'declined' } },
  { type: 'visit-cancelled', more: { visitId: 'cancelled', letterId: null } },
  { type: 'plan-changed-late', more: { changes: [change, { kind: 'stop', id: 'stop-1', was: null, is: `${asked.start}/${asked.end}/` }] } },
  { type: 'meeting-planned' },
  { type: 'meeting-moved', more: { before } },
  { type: 'meeting-people-changed', more: { added: [{ staffId: null, visitId: 'visit' }], removed: [staffOf('omar')] } },
  { type: 'meeting-people-changed', more: { added: [], removed: [{ staffId: null, visitId: 'guest' }] } },
  { type: 'meeting-cancelled', more: { meetingId: 'off' } },
  { type: 'guest-left', more: { visitId: 'guest' } },
  { type: 'invitation-answered', by: 'ana', more: { attendeeId: 'talk-ana' } },
  { type: 'time-proposed', by: 'omar', more: { meetingId: 'wanted', attendeeId: 'wanted-omar' } },
  { type: 'proposal-declined', more: { attendeeId: 'talk-omar', asked } },
  ...['question-received', 'question-answered', 'question-asked-again'].map((type) => ({ type })),
  { type: 'question-routed', more: { questionId: 'question-made' } },
  { type: 'introduction-offered', more: { introductionId: 'offered' } },
  { type: 'introduction-made', more: { introductionId: 'made' } },
  { type: 'introduction-declined', more: { introductionId: 'declined-by' } },
  { type: 'promise-due' },
  { type: 'promise-kept', more: { promiseId: 'kept' } },
  { type: 'own-record-offered', more: { linkId: 'link-1' } },
  { type: 'record-review-asked', more: { linkId: 'link-1' } },
  { type: 'sign-in-asked', more: { staffId: 'omar', linkId: 'link-2', to: '/today' } },
  { type: 'sign-in-asked', more: { staffId: 'ana', linkId: 'link-3', to: '/visits' } },
  { type: 'host-noted', more: { noteId: 'note' } },
  { type: 'arrival-told', more: { eventId: 'arrival', step: 'host', staffIds: ['omar'] } },
  { type: 'arrival-told', more: { eventId: 'arrival', step: 'fallback', staffIds: ['ana'] } },
  { type: 'walk-in-arrived', more: { walkInId: 'walk-in' } },
  { type: 'person-called', more: { deviceId: null, reason: 'help' } },
]

async function seed(tx: Tx): Promise<void> {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', roles: ['host', 'liaison', 'front-desk'] })
  await givenStaff(tx, { id: 'omar', name: 'عمر الشامي', locale: 'ar', roles: ['host', 'liaison', 'front-desk'] })
  await givenContact(tx, { id: 'rana', nameToShow: 'رنا خليل', email: 'rana@example.org', locale: 'ar' })
  await tx.contact.update({ where: { id: 'rana' }, data: { agreedToStayAt: new Date('2024-12-07T00:00:00Z'), reviewOn: '2026-12-07', reviewAskedAt: now } })
  await givenContact(tx, { id: 'putri', nameToShow: 'Wulandari Putri', email: 'putri@example.org' })
  const days = { firstDay: '2026-12-07', lastDay: '2026-12-09', hostId: 'omar' } as const
  await givenVisit(tx, { ...days, id: 'visit', contactId: 'rana', locale: 'ar' })
  await givenVisit(tx, { ...days, id: 'guest', contactId: 'putri', hostId: 'ana' })
  await givenVisit(tx, { ...days, id: 'declined', contactId: 'putri', decision: 'declined' })
  await givenVisit(tx, { ...days, id: 'cancelled', contactId: 'putri', decision: 'cancelled' })
  await tx.visit.updateMany({ data: { lateUntil: new Date('2026-12-07T20:00:00Z') } })
  await tx.visitLetter.create({ data: { id: 'letter-1', visitId: 'visit', fromKind: 'staff', staffId: 'ana', text: 'By train?', createdAt: now } })
  await tx.visitLetter.create({ data: { id: 'letter-2', visitId: 'visit', fromKind: 'visitor', text: 'بالقطار', createdAt: now } })
  await givenPlans(tx)
  const question = { nameToShow: 'رنا', email: 'rana@example.org', locale: 'ar', text: 'How do lexemes work?', answer: 'So.', routedToId: 'ana', answeredAt: now }
  const answers = { offered: ['waiting', 'waiting'], made: ['agreed', 'agreed'], 'declined-by': ['agreed', 'declined'] }
  for (const [id, [askerAnswer = '', staffAnswer = '']] of Object.entries(answers)) {
    const questionId = id === 'offered' ? 'question' : `question-${id}`
    await tx.question.create({ data: { id: questionId, contactId: 'rana', ...question, state: id === 'made' ? 'routed' : 'answered', tokenHash: questionId, createdAt: now, updatedAt: now } })
    await tx.introduction.create({ data: { id, questionId, staffId: 'omar', offeredById: 'ana', askerAnswer, staffAnswer, madeAt: id === 'made' ? now : null, createdAt: now } })
  }
  await tx.promise.create({ data: { id: 'promise', visitId: 'visit', contactId: 'rana', text: 'An account', ownerId: 'omar', dueOn: '2026-12-08', createdAt: now } })
  await tx.promise.create({ data: { id: 'kept', contactId: 'putri', text: 'A tour', ownerId: 'ana', dueOn: '2026-12-08', createdAt: now, keptAt: now, keptSaidBy: 'visitor' } })
  await tx.contactLink.create({ data: { tokenHash: hashToken(ownRecordToken('link-1')), contactId: 'rana', createdAt: now, expiresAt: new Date('2027-01-07') } })
  await tx.hostNote.create({ data: { id: 'note', visitId: 'visit', staffId: 'ana', words: 'She waits in the library.', createdAt: now } })
  const at = { deviceTime: now, occurredAt: now, receivedAt: now }
  await tx.receptionEvent.create({ data: { id: 'arrival', officeId: 'office-1', kind: 'arrival', visitId: 'visit', ...at } })
  await tx.arrivalNotice.create({ data: { eventId: 'arrival', visitId: 'visit' } })
  await tx.walkIn.create({ data: { id: 'walk-in', officeId: 'office-1', nameToShow: 'Chidi', reason: 'To look', hostId: 'omar', createdAt: now } })
}

async function givenPlans(tx: Tx): Promise<void> {
  for (const [index, id] of ['talk', 'off', 'wanted'].entries()) {
    const later = (instant: Date) => new Date(instant.getTime() + index * 7_200_000)
    const when = { start: later(then.start), end: later(then.end) }
    const proposed = { start: new Date(asked.start), end: new Date(asked.end) }
    const attendees = [
      anAttendee({ id: `${id}-visit`, visitId: 'visit', answer: 'accepted' }),
      anAttendee({ id: `${id}-guest`, visitId: 'guest', answer: 'accepted' }),
      anAttendee({ id: `${id}-omar`, staffId: 'omar', proposed: id === 'wanted' ? proposed : null }),
      anAttendee({ id: `${id}-ana`, staffId: 'ana', answer: 'accepted', answeredAt: now }),
    ]
    await givenMeeting(tx, { id, visitId: 'visit', title: 'Lexemes; a first look', roomId: null, when, attendees })
  }
  await tx.meeting.update({ where: { id: 'off' }, data: { status: 'cancelled', cancelledAt: now } })
  await givenStop(tx, { visitId: 'visit' })
  for (const id of ['visit', 'guest']) await recordAudit(tx, { kind: 'system' }, { action: 'send-plan', subject: { kind: 'visit', id } }, now)
}

type Letter = Readonly<{ kind: string; locale: string; method: string | null; mail: ParsedMail; raw: string }>
const letters: Letter[] = []

beforeAll(async () => {
  emptyTables()
  await inTransaction(seed)
  rmSync(settings().mailFolder, { recursive: true, force: true })
  const ids = { visitId: 'visit', meetingId: 'talk', officeId: 'office-1', questionId: 'question', promiseId: 'promise', contactId: 'rana' }
  await inTransaction(async (tx) => {
    const told = [{ type: 'visit-plan-sent' }, ...happened]
    for (const { type, by, more } of told) {
      const actor = by ? ({ kind: 'staff', staffId: by, officeId: 'office-1', roles: ['host'] } as const) : ({ kind: 'system' } as const)
      await announce(tx, { type, ...ids, ...more } as never, { actor, now })
    }
  })
  while (await tellNextEvent(now)) continue
  const rows = await db.mail.findMany()
  while (await deliverNextMail(now)) continue
  for (const name of readdirSync(settings().mailFolder)) {
    const raw = readFileSync(path.join(settings().mailFolder, name), 'utf8')
    const row = rows.find(({ id }) => name === `${id}.eml`)
    if (!row) continue
    const { kind, locale, calendarMethod: method } = row
    letters.push({ kind, locale, method, raw, mail: await simpleParser(raw) })
  }
  expect(letters).toHaveLength(rows.length)
})

/** By what a list of messages in our own words would be complete: the key of each kind's name in the mail folder. */
async function allKinds(): Promise<readonly string[]> {
  const { default: en } = await import('#app/i18n/messages/en.json')
  const kinds = Object.keys(en).flatMap((key) => /^mailbox-kind-(.+)$/.exec(key)?.[1] ?? [])
  return kinds.filter(isMailKind).sort()
}

test('every kind of message that there is was written', async () => {
  expect([...new Set(letters.map(({ kind }) => kind))].sort()).toEqual(await allKinds())
})

describe.each(['en', 'ar'])('in %s', (locale) => {
  const own = () => letters.filter((letter) => letter.locale === locale)

  test('each has a subject, a text and a page of its language, and nothing that was not filled in', () => {
    expect(own().length).toBeGreaterThan(15)
    for (const { kind, mail, raw } of own()) {
      const said = `${kind}: ${mail.subject} ${mail.text} ${String(mail.html)}`
      expect(mail.subject?.trim(), kind).toBeTruthy()
      expect(mail.text?.trim().length, kind).toBeGreaterThan(60)
      expect(mail.html, kind).toMatch(new RegExp(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`))
      expect(said).not.toMatch(/⧼|\$\d|\{\{|undefined|\[object|NaN|Invalid Date|null/)
      expect(locale === 'ar' ? mail.subject : 'عربي', kind).toMatch(/[\u0621-\u064a]/)
      expect(raw.split('\r\n').every((line) => line.length <= 998), kind).toBe(true)
    }
  })

  test('each names one reader and the house, and asks nothing of any other host', () => {
    for (const { kind, mail } of own()) {
      expect([mail.to].flat().flatMap((list) => list?.value ?? []), kind).toHaveLength(1)
      expect(mail.from?.value[0]?.address, kind).toBe(settings().mailFrom)
      expect(String(mail.html), kind).not.toMatch(/<(img|link|script|iframe)|url\(/i)
      const links = [...String(mail.html).matchAll(/href="(https?:[^"]*)"/g)].map(([, href = '']) => new URL(href).origin)
      expect(links.filter((origin) => origin !== settings().origin && !/osm|openstreetmap/.test(origin)), kind).toEqual([])
      for (const address of mail.text?.match(/https?:\/\/\S+/g) ?? []) expect(String(mail.html).includes(address.replaceAll('&', '&amp;')), `${kind} ${address}`).toBe(true)
    }
  })

  test('an invitation comes last among the alternatives, one event with the method of its part', () => {
    const invitations = own().filter(({ method }) => method)
    expect(new Set(invitations.map(({ method }) => method))).toEqual(new Set(locale === 'ar' ? ['REQUEST', 'CANCEL', 'DECLINECOUNTER'] : ['REQUEST', 'CANCEL']))
    for (const { kind, method, mail, raw } of invitations) {
      const types = [...raw.matchAll(/^Content-Type: ([\w/]+)/gim)].map(([, type]) => type)
      expect(types, kind).toEqual(['multipart/alternative', 'text/plain', 'text/html', 'text/calendar'])
      expect(raw, kind).toMatch(new RegExp(`Content-Type: text/calendar; charset=utf-8;\\s+method=${method}`, 'i'))
      const text = mail.attachments[0]?.content.toString('utf8') ?? ''
      const calendar = new ICAL.Component(ICAL.parse(text))
      const events = calendar.getAllSubcomponents('vevent')
      expect([calendar.getFirstPropertyValue('method'), events.length], kind).toEqual([method, 1])
      if (method !== 'DECLINECOUNTER') expect(events[0]?.getFirstPropertyValue('summary'), kind).toContain('Lexemes; a first look')
      expect(Object.values(ical.sync.parseICS(text)).filter((item) => item?.type === 'VEVENT'), kind).toMatchObject([{ uid: events[0]?.getFirstPropertyValue('uid') }])
    }
  })

  test('a calendar to keep is a file', () => {
    const withFile = own().filter(({ method, mail }) => !method && mail.attachments.length > 0)
    if (locale === 'ar') expect(withFile.length).toBeGreaterThan(1)
    for (const { kind, mail } of withFile) {
      const [file] = mail.attachments
      expect([file?.contentType, file?.contentDisposition], kind).toEqual(['text/calendar', 'attachment'])
      expect(new ICAL.Component(ICAL.parse(file?.content.toString('utf8') ?? '')).getFirstPropertyValue('method'), kind).toBeNull()
    }
  })
})
