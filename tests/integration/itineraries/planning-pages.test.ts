import { beforeEach, expect, test } from 'vitest'
import { cancelMeeting } from '#app/features/itineraries/commands/cancel-meeting.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { getPlanningChoices } from '#app/features/itineraries/queries/meeting-choices.server.ts'
import { getPlanPage } from '#app/features/itineraries/queries/plan-page.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
const now = new Date('2026-12-01T18:00:00Z')

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenVisit(tx)
    const wishes = [
      { id: 'w1', rank: 1, text: 'Lexemes', staffId: 'host' },
      { id: 'w2', rank: 2, text: 'Fonts' },
    ]
    for (const wish of wishes) await tx.wish.create({ data: { ...wish, visitId: 'visit-1' } })
  })
})

const openWishes = async () => {
  const choices = await getPlanningChoices(liaison, 'visit-1', { kind: 'meeting', wishId: null, now })
  return choices.ok ? choices.value.wishes.map(({ text, meaning }) => [text, meaning]) : []
}

test('the forms of a plan ask for the wishes that nothing is planned for', async () => {
  expect(await openWishes()).toEqual([
    ['Lexemes', 'Priya Raman'],
    ['Fonts', null],
  ])

  const planned = await planMeeting(liaison, {
    visitId: 'visit-1',
    title: 'Lexemes',
    note: '',
    local: { start: '2026-12-08T10:30', end: '2026-12-08T11:00' },
    staffIds: ['host'],
    venue: { roomId: null, onlineUrl: null },
    wishId: 'w1',
    allowOverlap: false,
    formToken: 'token-0123456789-wish',
    now,
  })
  expect(await openWishes()).toEqual([['Fonts', null]])

  if (!planned.ok) throw new Error(planned.refusal.code)
  await cancelMeeting(liaison, { meetingId: planned.value.meetingId, revision: 0, now })
  expect(await openWishes()).toHaveLength(2)
})

test.each([
  ['stands', {}, true],
  ['is closed', { closedAt: now }, false],
  ['is cancelled', { decision: 'cancelled' }, false],
])('a visit that %s is planned, or only read', async (_, change, mayPlan) => {
  await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-1' }, data: change }))

  expect(await getPlanPage(liaison, 'visit-1')).toMatchObject({ ok: true, value: { mayPlan } })
})
