import { beforeEach, describe, expect, test } from 'vitest'
import { type StaffActor } from '#app/access/policy.ts'
import { addContact } from '#app/features/contacts/commands/add-contact.server.ts'
import { chooseToStay } from '#app/features/contacts/commands/choose-to-stay.server.ts'
import { editContact } from '#app/features/contacts/commands/edit-contact.server.ts'
import { mailOwnRecordLink } from '#app/features/contacts/commands/mail-own-record-link.server.ts'
import { listContacts } from '#app/features/contacts/queries/contact-list.server.ts'
import { getContactRecord } from '#app/features/contacts/queries/contact.server.ts'
import { findOwnRecord, getOwnRecordToTake } from '#app/features/contacts/queries/own-record.server.ts'
import { composeOwnRecordOffered } from '#app/features/notifications/compose/own-record-offered.server.ts'
import { getContactOutcomes } from '#app/features/outcomes/queries/contact-outcomes.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { aContact } from '#tests/factories/contact.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const staff = (staffId: string, ...roles: StaffActor['roles'][number][]): StaffActor => ({
  kind: 'staff',
  staffId,
  officeId: 'office-1',
  roles,
})
const liaison = staff('liaison', 'liaison')
const host = staff('host', 'host')
const now = new Date('2026-12-20T18:00:00Z')
const { id: _id, agreedToStayAt: _a, reviewOn: _r, revision: _v, ...record } = aContact({
  nameToShow: 'Đặng Thu Hà',
  email: 'Ha@Example.org',
  username: 'DangHa',
  homeWiki: 'vi.wikipedia.org',
})
const adding = { record, agreed: false, formToken: 'a-token-of-a-form-1', now }

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Mbali' })
    await givenVisit(tx, { hostId: 'host', decidedById: 'liaison' })
    await givenContact(tx, { id: 'olena', nameToShow: 'Олена Кравець', homeWiki: 'uk.wikipedia.org' })
  })
})

const audited = async () => (await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)

describe('addContact', () => {
  test('writes somebody down once, with a small address and a folded name', async () => {
    const first = await addContact(liaison, adding)
    const again = await addContact(liaison, adding)

    expect(first).toMatchObject({ ok: true, value: { email: 'ha@example.org', revision: 0, agreedToStayAt: null } })
    expect(again).toMatchObject({ ok: true })
    expect(await db.contact.count({ where: { email: 'ha@example.org' } })).toBe(1)
    expect(await audited()).toEqual(['add-contact'])
  })

  test.each([host, staff('admin', 'admin'), staff('desk', 'front-desk'), { kind: 'anyone' }] as const)('not by %j', async (actor) => {
    expect(await addContact(actor, adding)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await audited()).toEqual([])
  })

  test('an address that somebody has names that somebody', async () => {
    const outcome = await addContact(liaison, { ...adding, record: { ...record, email: 'OLENA@example.org' } })
    expect(outcome).toMatchObject({ refusal: { code: 'contact-address-known', field: 'email', values: ['Олена Кравець'] } })
  })
})

describe('editContact', () => {
  const editing = { contactId: 'olena', record: { ...record, email: 'olena@example.org' }, agreed: true, revision: 0, now }

  test('writes all of the record; the agreement holds for two years and is not renewed by saving again', async () => {
    await editContact(liaison, editing)
    await editContact(liaison, { ...editing, revision: 1, now: new Date('2027-01-20T18:00:00Z') })

    expect(await db.contact.findUniqueOrThrow({ where: { id: 'olena' } })).toMatchObject({
      nameToShow: 'Đặng Thu Hà',
      agreedToStayAt: now,
      reviewOn: '2028-12-19',
      revision: 2,
    })
  })

  test.each([
    ['not-found', liaison, { contactId: 'nobody' }],
    ['not-allowed', host, {}],
    ['not-allowed', { kind: 'contact', contactId: 'olena' }, {}],
    ['changed-meanwhile', liaison, { revision: 7 }],
    ['contact-address-known', liaison, { record: { ...record, email: 'contact-1@example.org' } }],
  ] as const)('refuses: %s', async (code, actor, change) => {
    const outcome = await editContact(actor, { ...editing, ...(change as Partial<typeof editing>) })
    expect(outcome).toMatchObject({ refusal: { code } })
    expect((await db.contact.findUniqueOrThrow({ where: { id: 'olena' } })).revision).toBe(0)
  })
})

describe("a link to one's own record", () => {
  const mailing = { contactId: 'olena', now }
  const mailed = async () => {
    await mailOwnRecordLink(liaison, mailing)
    const event = await db.outboxEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    const payload = JSON.parse(event.payload) as Record<string, string>
    const notices = await composeOwnRecordOffered(db, { ...event, payload })
    return { payload, notices, token: notices[0]?.content.button?.href.split('/').at(-1) ?? '' }
  }

  test('opens that record for thirty days; a newer link ends it', async () => {
    const { token, notices, payload } = await mailed()

    expect(notices).toMatchObject([{ to: 'olena@example.org' }])
    expect(JSON.stringify(payload)).not.toContain(token)
    expect(await findOwnRecord(token, now)).toMatchObject({ id: 'olena' })
    expect(await findOwnRecord(token, new Date('2027-01-20T18:00:00Z'))).toBeNull()
    expect(await findOwnRecord('wrong', now)).toBeNull()

    const newer = await mailed()
    expect(await findOwnRecord(token, now)).toBeNull()
    expect(await findOwnRecord(newer.token, now)).toMatchObject({ id: 'olena' })
  })

  test('what is taken away is theirs, and nothing that was noted for the liaison', async () => {
    const { token } = await mailed()
    const held = await getOwnRecordToTake(token, now)
    expect(Object.keys(held ?? {})).toEqual(['record', 'visits', 'promises', 'questions', 'takenAt'])
    expect(held?.record.nameToShow).toBe('Олена Кравець')
    expect(held?.visits).toEqual([])
  })

  test.each([
    ['not-allowed', host, {}],
    ['not-found', liaison, { contactId: 'nobody' }],
  ] as const)('refuses: %s', async (code, actor, change) => {
    expect(await mailOwnRecordLink(actor, { ...mailing, ...change })).toMatchObject({ refusal: { code } })
  })

  test('never to somebody who wants no messages, or has no address', async () => {
    await inTransaction((tx) => tx.contact.update({ where: { id: 'olena' }, data: { doNotContact: true } }))
    expect(await mailOwnRecordLink(liaison, mailing)).toMatchObject({ refusal: { code: 'contact-do-not-contact' } })
    await inTransaction((tx) => tx.contact.update({ where: { id: 'olena' }, data: { doNotContact: false, email: null } }))
    expect(await mailOwnRecordLink(liaison, mailing)).toMatchObject({ refusal: { code: 'contact-no-address' } })
    expect(await db.contactLink.count()).toBe(0)
  })
})

test('people agree to stay and take it back; nobody does it for somebody else', async () => {
  const me = { kind: 'contact', contactId: 'olena' } as const
  await chooseToStay(me, { contactId: 'olena', agreed: true, now })
  expect(await db.contact.findUniqueOrThrow({ where: { id: 'olena' } })).toMatchObject({ agreedToStayAt: now, reviewOn: '2028-12-19' })

  await chooseToStay(me, { contactId: 'olena', agreed: false, now })
  expect(await db.contact.findUniqueOrThrow({ where: { id: 'olena' } })).toMatchObject({ agreedToStayAt: null, reviewOn: null })

  const other = await chooseToStay(me, { contactId: 'contact-1', agreed: true, now })
  expect(other).toMatchObject({ refusal: { code: 'not-allowed' } })
})

describe('reading', () => {
  test.each([
    ['kravets olena', ['olena']],
    ['Кравець', ['olena']],
    ['uk wikipedia', ['olena']],
    ['adaeze', ['contact-1']],
    ['nobody such', []],
  ])('a search for %j', async (query, ids) => {
    const { contacts } = await listContacts({ query, page: 1, today: '2026-12-20' })
    expect(contacts.map(({ id }) => id)).toEqual(ids)
  })

  test('a page that is not there becomes one that is', async () => {
    expect(await listContacts({ query: '', page: -3, today: '2026-12-20' })).toMatchObject({ page: 1, last: 1, total: 2 })
    expect(await listContacts({ query: '', page: 99, today: '2026-12-20' })).toMatchObject({ page: 1 })
  })

  test('a host sees the people of their visits, without address', async () => {
    expect(await getContactRecord(host, 'contact-1')).toMatchObject({ value: { private: null, hostLastTime: 'Mbali' } })
    expect(await getContactRecord(host, 'olena')).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await getContactRecord(liaison, 'olena')).toMatchObject({ value: { private: { email: 'olena@example.org' } } })
    expect(await getContactRecord(liaison, 'nobody')).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('the story has visit, promise, question and beginning, the latest first, each with its day', async () => {
    const row = { contactId: 'contact-1', createdAt: new Date('2026-12-11T18:00:00Z') }
    await inTransaction(async (tx) => {
      await tx.promise.create({ data: { ...row, id: 'p1', text: 'The guide', ownerId: 'host', dueOn: '2026-12-15' } })
      await tx.question.create({
        data: {
          ...row,
          id: 'q1',
          nameToShow: 'Ada',
          email: 'a@example.org',
          locale: 'en',
          text: 'May I?',
          state: 'received',
          tokenHash: 'x',
          updatedAt: now,
        },
      })
    })
    const reading = { actor: liaison, timeZone: 'America/Los_Angeles', today: '2026-12-20', now }
    const { story } = await getContactOutcomes('contact-1', reading)

    expect(story.map(({ kind, on }) => [kind, on])).toEqual([
      ['promise', '2026-12-19'],
      ['question', '2026-12-11'],
      ['visit', '2026-12-07'],
      ['beginning', '2026-10-31'],
    ])
    expect(story[2]).toMatchObject({ author: 'Ana', host: 'Mbali' })
  })
})
