import { beforeEach, describe, expect, test } from 'vitest'
import { type StaffActor } from '#app/access/policy.ts'
import { approveVisit } from '#app/features/visits/commands/approve-visit.server.ts'
import { arrangeNeed } from '#app/features/visits/commands/arrange-need.server.ts'
import { askVisitor } from '#app/features/visits/commands/ask-visitor.server.ts'
import { chooseHost } from '#app/features/visits/commands/choose-host.server.ts'
import { closeVisit } from '#app/features/visits/commands/close-visit.server.ts'
import { declineVisit } from '#app/features/visits/commands/decline-visit.server.ts'
import { matchWish } from '#app/features/visits/commands/match-wish.server.ts'
import { reopenVisit } from '#app/features/visits/commands/reopen-visit.server.ts'
import { setTrustCheck } from '#app/features/visits/commands/set-trust-check.server.ts'
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
const now = new Date('2026-12-01T18:00:00Z')
const after = new Date('2026-12-11T18:00:00Z')
const order = { visitId: 'visit-1', now }
const token = 'a-token-of-a-form-1'

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Berlin', timeZone: 'Europe/Berlin' })
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'desk', roles: ['front-desk'] })
    await givenStaff(tx, { id: 'elsewhere', officeId: 'office-2' })
    await givenVisit(tx, { decision: 'requested', decidedAt: null })
  })
})

const read = () => db.visit.findUniqueOrThrow({ where: { id: 'visit-1' } })
const events = async () => (await db.outboxEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ type }) => type)
const audited = () => db.auditEntry.findMany({ orderBy: { seq: 'asc' } })
const set = (data: object) => inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data }))

describe('approveVisit', () => {
  const approving = { ...order, hostId: 'host', anyway: false }

  test('says yes with a host, in one revision, and tells once', async () => {
    const outcome = await approveVisit(liaison, approving)

    expect(outcome.ok).toBe(true)
    expect(await read()).toMatchObject({ decision: 'approved', hostId: 'host', decidedById: 'liaison', decidedAt: now, revision: 1 })
    expect(await events()).toEqual(['visit-approved'])
    const [entry] = await audited()
    expect(entry).toMatchObject({ actorId: 'liaison', action: 'approve-visit', subjectId: 'visit-1' })
    expect(JSON.parse(entry?.details ?? '')).toEqual({ hostId: 'host' })
  })

  test('leaves the host open when none is named', async () => {
    expect((await approveVisit(liaison, { ...approving, hostId: null })).ok).toBe(true)
    expect(await read()).toMatchObject({ decision: 'approved', hostId: null })
  })

  test.each([
    ['somebody of another office', 'elsewhere'],
    ['somebody who does not host', 'desk'],
    ['nobody known', 'ghost'],
  ])('refuses %s as host and approves nothing', async (_, hostId) => {
    expect(await approveVisit(liaison, { ...approving, hostId })).toMatchObject({ refusal: { code: 'host-unknown', field: 'hostId' } })
    expect(await read()).toMatchObject({ decision: 'requested', revision: 0 })
    expect(await events()).toEqual([])
  })

  test('refuses somebody who left', async () => {
    await inTransaction((tx) => tx.staff.update({ where: { id: 'host' }, data: { disabledAt: now } }))

    expect(await approveVisit(liaison, approving)).toMatchObject({ refusal: { code: 'host-unknown' } })
  })

  test('does not decide on a visit that went on since it was shown', async () => {
    await set({ revision: 3 })

    expect(await approveVisit(liaison, { ...approving, revision: 2 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    expect(await read()).toMatchObject({ decision: 'requested', revision: 3 })
  })

  test('of two at the same time one is the decision', async () => {
    const outcomes = await Promise.all([approveVisit(liaison, approving), declineVisit(liaison, order)])

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await events()).toHaveLength(1)
  })

  test('waits for Trust & Safety, and goes on once it is clear', async () => {
    await setTrustCheck(liaison, { ...order, trustCheck: 'asked' })
    expect(await approveVisit(liaison, approving)).toMatchObject({ refusal: { code: 'trust-check-waiting' } })

    await setTrustCheck(liaison, { ...order, trustCheck: 'clear' })
    expect((await approveVisit(liaison, approving)).ok).toBe(true)
  })
})

describe('the trust check', () => {
  test('leaves in the log that it was set, and not to what', async () => {
    await setTrustCheck(liaison, { ...order, trustCheck: 'talk' })

    expect(await read()).toMatchObject({ trustCheck: 'talk' })
    expect(JSON.stringify(await audited())).not.toContain('talk')
    expect(await events()).toEqual([])
  })
})

describe('askVisitor', () => {
  test('keeps the letter, waits for the answer and has it mailed', async () => {
    expect((await askVisitor(liaison, { ...order, text: 'Which days?', formToken: token })).ok).toBe(true)

    expect(await read()).toMatchObject({ decision: 'needs-answer', revision: 1 })
    expect(await db.visitLetter.findMany()).toMatchObject([{ visitId: 'visit-1', fromKind: 'staff', staffId: 'liaison', text: 'Which days?' }])
    expect(await events()).toEqual(['visit-question-asked'])
    expect(JSON.stringify(await audited())).not.toContain('Which days')
  })

  test('sent twice asks once', async () => {
    const asking = { ...order, text: 'Which days?', formToken: token }
    const outcomes = await Promise.all([askVisitor(liaison, asking), askVisitor(liaison, asking)])

    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await db.visitLetter.count()).toBe(1)
    expect(await events()).toEqual(['visit-question-asked'])
  })
})

describe('declineVisit', () => {
  test('says no without a reason', async () => {
    expect((await declineVisit(liaison, order)).ok).toBe(true)

    expect(await read()).toMatchObject({ decision: 'declined', decidedById: 'liaison' })
    expect(await events()).toEqual(['visit-declined'])
    expect((await audited())[0]?.details).toBe('{}')
  })

  test('can be taken back', async () => {
    await declineVisit(liaison, order)

    expect((await reopenVisit(liaison, order)).ok).toBe(true)
    expect(await read()).toMatchObject({ decision: 'requested', decidedAt: null, decidedById: null, revision: 2 })
    expect(await events()).toEqual(['visit-declined', 'visit-reopened'])
  })
})

describe('chooseHost', () => {
  const choosing = { ...order, hostId: 'host', anyway: false }

  test('tells the host, and only when it changes', async () => {
    await chooseHost(liaison, choosing)
    await chooseHost(liaison, choosing)

    expect(await read()).toMatchObject({ hostId: 'host', revision: 1 })
    expect(await events()).toEqual(['visit-host-chosen'])
    expect(JSON.parse((await audited())[0]?.details ?? '')).toEqual({ hostId: 'host', before: null, anyway: false })
  })

  test('warns of a full week, and is recorded when it is passed over', async () => {
    await inTransaction(async (tx) => {
      await tx.staff.update({ where: { id: 'host' }, data: { weeklyVisitLimit: 1 } })
      await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2', hostId: 'host' })
    })

    expect(await chooseHost(liaison, choosing)).toMatchObject({
      refusal: { code: 'host-week-full', field: 'hostId', values: ['Priya Raman', 1] },
    })
    expect((await chooseHost(liaison, { ...choosing, anyway: true })).ok).toBe(true)
    expect(JSON.parse((await audited())[0]?.details ?? '')).toMatchObject({ anyway: true })
  })
})

describe('closeVisit', () => {
  beforeEach(() => set({ decision: 'approved', decidedAt: now }))

  test('closes after the last day, opens again, and tells', async () => {
    expect(await closeVisit(liaison, order)).toMatchObject({ refusal: { code: 'visit-not-over' } })
    expect((await closeVisit(liaison, { ...order, now: after })).ok).toBe(true)
    expect(await read()).toMatchObject({ closedAt: after })
    expect((await reopenVisit(liaison, { ...order, now: after })).ok).toBe(true)
    expect(await read()).toMatchObject({ closedAt: null, decision: 'approved' })
    expect(await events()).toEqual(['visit-closed', 'visit-reopened'])
  })

  test('waits until the visitor has left; an arrival that was undone does not count', async () => {
    const at = (id: string, kind: string, undoesId: string | null) => ({
      id, kind, undoesId, officeId: 'office-1', visitId: 'visit-1', deviceTime: after, occurredAt: after, receivedAt: after,
    })
    await inTransaction((tx) => tx.receptionEvent.create({ data: at('e1', 'arrival', null) }))
    expect(await closeVisit(liaison, { ...order, now: after })).toMatchObject({ refusal: { code: 'visitor-on-site' } })

    await inTransaction((tx) => tx.receptionEvent.create({ data: at('e2', 'undo', 'e1') }))
    expect((await closeVisit(liaison, { ...order, now: after })).ok).toBe(true)
  })
})

describe('matchWish', () => {
  beforeEach(async () => {
    await inTransaction(async (tx) => {
      await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
      await tx.wish.create({ data: { id: 'w1', visitId: 'visit-1', rank: 1, text: 'Structured data' } })
      await tx.wish.create({ data: { id: 'w2', visitId: 'visit-2', rank: 1, text: 'Grants' } })
    })
  })
  const matching = (wishId: string, id: string) => ({ ...order, wishId, meaning: { kind: 'staff', id } as const })
  const wish = (id: string) => db.wish.findUniqueOrThrow({ where: { id } })

  test('notes whom a wish means, and takes it back', async () => {
    expect((await matchWish(liaison, matching('w1', 'host'))).ok).toBe(true)
    expect(await wish('w1')).toMatchObject({ staffId: 'host', placeId: null })
    expect((await matchWish(liaison, { ...order, wishId: 'w1', meaning: null })).ok).toBe(true)
    expect(await wish('w1')).toMatchObject({ staffId: null })
  })

  test.each([
    ['a wish of another visit', 'w2', 'host', 'not-found'],
    ['a wish that is none', 'w9', 'host', 'not-found'],
    ['somebody of another office', 'w1', 'elsewhere', 'wish-meaning-unknown'],
    ['nobody known', 'w1', 'ghost', 'wish-meaning-unknown'],
  ])('refuses %s', async (_, wishId, staffId, code) => {
    expect(await matchWish(liaison, matching(wishId, staffId))).toMatchObject({ refusal: { code } })
    expect(await db.wish.count({ where: { staffId: { not: null } } })).toBe(0)
    expect(await audited()).toEqual([])
  })

  test('refuses a place that is none', async () => {
    const outcome = await matchWish(liaison, { ...order, wishId: 'w1', meaning: { kind: 'place', id: 'nowhere' } })

    expect(outcome).toMatchObject({ refusal: { code: 'wish-meaning-unknown', field: 'meaning' } })
  })

  test('is also the host’s to do, for the visits they host', async () => {
    expect(await matchWish(host, matching('w1', 'host'))).toMatchObject({ refusal: { code: 'not-allowed' } })
    await set({ hostId: 'host' })
    expect((await matchWish(host, matching('w1', 'host'))).ok).toBe(true)
  })
})

describe('arrangeNeed', () => {
  beforeEach(async () => {
    await inTransaction(async (tx) => {
      await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
      await tx.accessNeed.create({ data: { id: 'n1', visitId: 'visit-1', need: 'step-free' } })
      await tx.accessNeed.create({ data: { id: 'n2', visitId: 'visit-2', need: 'step-free' } })
    })
  })
  const arranging = { ...order, needId: 'n1', ownerId: 'host', arranged: true }
  const need = () => db.accessNeed.findUniqueOrThrow({ where: { id: 'n1' } })

  test('keeps who arranged it and since when', async () => {
    await arrangeNeed(liaison, arranging)
    expect(await need()).toMatchObject({ ownerId: 'host', arrangedAt: now })

    await arrangeNeed(liaison, { ...arranging, ownerId: 'desk', now: after })
    expect(await need()).toMatchObject({ ownerId: 'desk', arrangedAt: now })

    await arrangeNeed(liaison, { ...arranging, arranged: false })
    expect(await need()).toMatchObject({ ownerId: 'host', arrangedAt: null })
  })

  test.each([
    ['without an owner', { ownerId: null }, 'need-owner-missing'],
    ['with an owner of another office', { ownerId: 'elsewhere' }, 'need-owner-unknown'],
    ['that belongs to another visit', { needId: 'n2' }, 'not-found'],
  ])('is refused %s', async (_, change, code) => {
    expect(await arrangeNeed(liaison, { ...arranging, ...change })).toMatchObject({ refusal: { code } })
    expect(await db.accessNeed.count({ where: { arrangedAt: { not: null } } })).toBe(0)
  })
})

describe('whoever is no liaison', () => {
  const commands = {
    approve: (actor: StaffActor) => approveVisit(actor, { ...order, hostId: null, anyway: false }),
    ask: (actor: StaffActor) => askVisitor(actor, { ...order, text: 'Why?', formToken: token }),
    decline: (actor: StaffActor) => declineVisit(actor, order),
    close: (actor: StaffActor) => closeVisit(actor, { ...order, now: after }),
    reopen: (actor: StaffActor) => reopenVisit(actor, order),
    choose: (actor: StaffActor) => chooseHost(actor, { ...order, hostId: 'host', anyway: true }),
    check: (actor: StaffActor) => setTrustCheck(actor, { ...order, trustCheck: 'clear' }),
  }

  test.each(Object.entries(commands))('may not %s', async (_, command) => {
    await set({ hostId: 'desk' })
    for (const actor of [host, staff('desk', 'front-desk'), staff('admin', 'admin')]) {
      expect(await command(actor)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    }
    expect(await events()).toEqual([])
    expect(await audited()).toEqual([])
  })

  test.each(Object.entries(commands))('%s finds no visit that is not there', async (_, command) => {
    await inTransaction(async (tx) => {
      await tx.visitHalf.deleteMany()
      await tx.visit.delete({ where: { id: 'visit-1' } })
    })
    expect(await command(liaison)).toMatchObject({ refusal: { code: 'not-found' } })
  })
})
