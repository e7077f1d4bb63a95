import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, type StaffActor } from '#app/access/policy.ts'
import { editOutcome } from '#app/features/outcomes/commands/edit-outcome.server.ts'
import { keepPromise } from '#app/features/outcomes/commands/keep-promise.server.ts'
import { recordOutcome } from '#app/features/outcomes/commands/record-outcome.server.ts'
import { remindPromise } from '#app/features/outcomes/commands/remind-promise.server.ts'
import { type OutcomeContent } from '#app/features/outcomes/model.ts'
import { getLastTimes } from '#app/features/outcomes/queries/last-times.server.ts'
import { listPromises } from '#app/features/outcomes/queries/promises.server.ts'
import { getVisitOutcomes } from '#app/features/outcomes/queries/visit-outcomes.server.ts'
import { lastTimeOf } from '#app/features/outcomes/queries.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const staff = (staffId: string, ...roles: StaffActor['roles'][number][]): StaffActor => ({
  kind: 'staff',
  staffId,
  officeId: 'office-1',
  roles,
})
const liaison = staff('liaison', 'liaison')
const host = staff('host', 'host')
const otherHost = staff('other', 'host')
const now = new Date('2026-12-10T18:00:00Z')

const content: OutcomeContent = {
  kind: 'project_idea',
  summary: 'A lexeme week with three libraries',
  link: 'T123456',
  ownerId: 'host',
  visibility: 'staff',
}
const noPromise: Readonly<{ text: string; dueOn: string | null }> = { text: '', dueOn: null }
const promise = { text: 'Introduce her to Kenji', dueOn: '2026-12-15' }
const order = { visitId: 'visit-1', content, promise: noPromise, formToken: 'a-token-of-a-form-1', now }

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Berlin', timeZone: 'Europe/Berlin' })
    await givenStaff(tx, { id: 'liaison', name: 'Ana', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Mbali' })
    await givenStaff(tx, { id: 'other', name: 'Priya' })
    await givenStaff(tx, { id: 'elsewhere', officeId: 'office-2' })
    await givenVisit(tx, { hostId: 'host' })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2', hostId: 'other' })
  })
})

const events = async () => (await db.outboxEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ type }) => type)
const actions = async () => (await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)

async function recorded(more: Partial<typeof order> = {}, by: Actor = host) {
  const outcome = await recordOutcome(by, { ...order, ...more })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

async function promised(more: Partial<typeof promise> = {}) {
  await recorded({ promise: { ...promise, ...more } })
  return db.promise.findFirstOrThrow()
}

describe('recordOutcome', () => {
  test('writes the outcome and its promise down, with who wrote it', async () => {
    const outcome = await recorded({ promise }, liaison)

    expect(outcome).toMatchObject({ ...content, createdById: 'liaison', contactId: 'contact-1', visitId: 'visit-1' })
    expect(await db.promise.findFirstOrThrow()).toMatchObject({ ...promise, outcomeId: outcome.id, ownerId: 'host', contactId: 'contact-1' })
    expect(await events()).toEqual(['outcome-recorded', 'promise-made'])
    expect(await actions()).toEqual(['record-outcome', 'make-promise'])
  })

  test('takes a form once', async () => {
    const first = await recorded({ promise })
    const again = await recorded({ promise })

    expect(again.id).toBe(first.id)
    expect(await db.outcome.count()).toBe(1)
    expect(await db.promise.count()).toBe(1)
  })

  test.each([
    ['not-allowed', otherHost, {}],
    ['not-allowed', staff('desk', 'front-desk'), {}],
    ['not-allowed', staff('admin', 'admin'), {}],
    ['not-allowed', { kind: 'visitor', visitId: 'visit-1' }, {}],
    ['not-found', liaison, { visitId: 'nothing' }],
    ['owner-unknown', liaison, { content: { ...content, ownerId: 'elsewhere' } }],
    ['outcome-summary-missing', liaison, { content: { ...content, summary: '' } }],
    ['promise-missing', liaison, { content: { ...content, kind: 'follow_up_promised' } }],
    ['promise-due-missing', liaison, { promise: { ...promise, dueOn: null } }],
    ['promise-text-missing', liaison, { promise: { ...promise, text: '' } }],
    ['promise-due-past', liaison, { promise: { ...promise, dueOn: '2026-12-09' } }],
    ['concern-has-words', liaison, { content: { ...content, kind: 'concern_raised', link: null } }],
    ['concern-has-words', liaison, { content: { ...content, kind: 'concern_raised', summary: '' } }],
    ['concern-has-words', liaison, { content: { ...content, kind: 'concern_raised', summary: '', link: null }, promise }],
  ] as const)('refuses: %s', async (code, actor, change) => {
    const outcome = await recordOutcome(actor, { ...order, ...(change as Partial<typeof order>) })

    expect(outcome).toMatchObject({ ok: false, refusal: { code } })
    expect(await db.outcome.count()).toBe(0)
    expect(await events()).toEqual([])
    expect(await actions()).toEqual([])
  })

  test('a concern is counted and never described; the database holds to it too', async () => {
    await recorded({ content: { ...content, kind: 'concern_raised', summary: '', link: null } })

    const rewrite = inTransaction((tx) => tx.outcome.updateMany({ data: { summary: 'what happened' } }))
    await expect(rewrite).rejects.toThrow()
  })
})

describe('editOutcome', () => {
  test('puts it right, once for each reading', async () => {
    const { id } = await recorded()
    const changed = { ...content, summary: 'Two libraries' }

    expect(await editOutcome(host, { outcomeId: id, content: changed, revision: 0, now })).toMatchObject({ ok: true })
    expect(await editOutcome(host, { outcomeId: id, content, revision: 0, now })).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    expect(await db.outcome.findUniqueOrThrow({ where: { id } })).toMatchObject({ summary: 'Two libraries', revision: 1 })
  })

  test('what the liaison keeps to themselves, the host does not change', async () => {
    const { id } = await recorded({ content: { ...content, visibility: 'liaison' } }, liaison)

    const outcome = await editOutcome(host, { outcomeId: id, content, revision: 0, now })

    expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
})

describe('who reads an outcome', () => {
  beforeEach(async () => {
    await recorded()
    const secret = { ...content, summary: 'For the liaison', visibility: 'liaison' as const }
    await recorded({ content: secret, formToken: 'a-token-of-a-form-2' }, liaison)
  })

  test.each([
    ['liaison', liaison, 2],
    ['admin', staff('admin', 'admin'), 2],
    ['host', host, 1],
  ])('%s', async (_, actor, count) => {
    const page = await getVisitOutcomes(actor, 'visit-1')
    expect(page.ok && page.value.outcomes.length).toBe(count)
    expect((await getLastTimes(actor, ['visit-1'])).outcomes.length).toBe(count)
  })

  test('nobody else', async () => {
    expect(await getVisitOutcomes(otherHost, 'visit-1')).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
})

describe('keepPromise', () => {
  test.each([
    ['owner', host, 'owner'],
    ['liaison', liaison, 'owner'],
    ['visitor', { kind: 'visitor', visitId: 'visit-1' }, 'visitor'],
    ['contact', { kind: 'contact', contactId: 'contact-1' }, 'visitor'],
  ] as const)('%s says so', async (_, actor, keptSaidBy) => {
    const { id } = await promised()

    expect(await keepPromise(actor, { promiseId: id, now })).toMatchObject({ ok: true })
    expect(await keepPromise(actor, { promiseId: id, now })).toMatchObject({ ok: true })

    const kept = await db.promise.findUniqueOrThrow({ where: { id } })
    expect(kept).toMatchObject({ keptAt: now, keptSaidBy, revision: 1 })
    expect((await events()).filter((type) => type === 'promise-kept')).toHaveLength(1)
  })

  test.each([
    otherHost,
    { kind: 'visitor', visitId: 'visit-2' },
    { kind: 'anyone' },
    { kind: 'contact', contactId: 'contact-2' },
  ] as const)(
    'a promise to somebody else is not theirs: %j',
    async (actor) => {
      const { id } = await promised()
      expect(await keepPromise(actor, { promiseId: id, now })).toMatchObject({ refusal: { code: 'not-allowed' } })
      expect((await db.promise.findUniqueOrThrow({ where: { id } })).keptAt).toBeNull()
    },
  )

  test('an unknown promise', async () => {
    expect(await keepPromise(liaison, { promiseId: 'nothing', now })).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

describe('promises', () => {
  test('the liaison reminds, once a day', async () => {
    const { id } = await promised()

    expect(await remindPromise(host, { promiseId: id, now })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await remindPromise(liaison, { promiseId: id, now })).toMatchObject({ ok: true })
    const again = await remindPromise(liaison, { promiseId: id, now })
    expect(again).toMatchObject({ refusal: { code: 'promise-reminded-today' } })
  })

  test('are listed by how they stand; those of all for the liaison alone', async () => {
    await promised()
    const of = async (actor: StaffActor, view: 'mine' | 'all', today: string) => {
      const groups = await listPromises(actor, view, today)
      return Object.entries(groups).flatMap(([state, list]) => list.map(() => state))
    }

    expect(await of(host, 'mine', '2026-12-12')).toEqual(['soon'])
    expect(await of(host, 'mine', '2026-12-16')).toEqual(['late'])
    expect(await of(host, 'mine', '2026-12-01')).toEqual(['open'])
    expect(await of(liaison, 'mine', '2026-12-12')).toEqual([])
    expect(await of(liaison, 'all', '2026-12-12')).toEqual(['soon'])
    expect(await of(otherHost, 'all', '2026-12-12')).toEqual([])
  })
})

describe('lastTimeOf', () => {
  beforeEach(() =>
    inTransaction((tx) => givenVisit(tx, { id: 'visit-3', firstDay: '2027-03-01', lastDay: '2027-03-02', halves: [] })),
  )

  test('says what the visit before led to and what still waits', async () => {
    await recorded({ promise })

    expect(await lastTimeOf(db, 'contact-1', 'visit-3', { now })).toMatchObject({
      visit: { id: 'visit-1', host: 'Mbali' },
      outcomes: [{ kind: 'project_idea', summary: content.summary }],
      open: [{ text: promise.text, owner: 'Mbali', late: false }],
    })
  })

  test('says nothing of a visit that did not take place, and nothing of somebody else', async () => {
    expect(await lastTimeOf(db, 'contact-1', 'visit-3', { now })).toBeNull()
    expect(await lastTimeOf(db, 'contact-2', 'visit-2', { now })).toBeNull()
  })

  test('keeps from hosts what is for the liaison alone', async () => {
    await recorded({ content: { ...content, visibility: 'liaison' } }, liaison)

    expect((await lastTimeOf(db, 'contact-1', 'visit-3', { now }))?.outcomes).toEqual([])
    expect((await lastTimeOf(db, 'contact-1', 'visit-3', { now, withLiaisonOnly: true }))?.outcomes).toHaveLength(1)
  })
})
