import { beforeEach, describe, expect, test } from 'vitest'
import { listSuggestions } from '#app/features/itineraries/queries/suggestions.server.ts'
import { countChangesSince } from '#app/features/itineraries/queries/plan-told.server.ts'
import { passToken } from '#app/features/visits/pass.server.ts'
import { action } from '#app/routes/visit.$token.stop.ts'
import { addDays, isoWeekday } from '#app/lib/calendar-date.ts'
import { firstInstantFrom, toLocalDate } from '#app/lib/office-time.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { anAttendee, givenMeeting, givenPlace, givenStop } from '#tests/factories/meeting.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, describeBadInput, formRequest, without, type Fields } from '../bad-input.ts'

const now = new Date()
const today = toLocalDate(now, 'America/Los_Angeles')
const tuesday = addDays(today, 9 - isoWeekday(today))
const at = (time: string) => firstInstantFrom(`${tuesday}T${time}`, 'America/Los_Angeles')
const params = (id: string) => ({ token: passToken({ id, passVersion: 1 }) })

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    const days = { firstDay: tuesday, lastDay: tuesday, halves: [] }
    await givenVisit(tx, days)
    await givenContact(tx, { id: 'contact-2' })
    await givenVisit(tx, { ...days, id: 'visit-2', contactId: 'contact-2' })
    for (const [id, start, end] of [['early', '10:30', '11:00'], ['late', '13:00', '13:30']] as const) {
      const attendees = [anAttendee({ id: `${id}-visitor`, visitId: 'visit-1', answer: 'accepted' })]
      await givenMeeting(tx, { id, when: { start: at(start), end: at(end) }, attendees })
    }
    await givenPlace(tx)
    await givenPlace(tx, { id: 'place-2', name: 'An evening bar', openingHours: 'Mo-Su 18:00-23:00' })
    await tx.place.updateMany({ data: { category: 'see' } })
  })
})

const adding: Fields = {
  intent: 'add',
  day: tuesday,
  formToken: 'token-0123456789abcdef',
  placeId: 'place-1',
  start: `${tuesday}T11:05`,
  end: `${tuesday}T11:35`,
}

async function send(fields: Fields, visitId = 'visit-1'): Promise<string> {
  const answer = await answerOf(action, formRequest('/visit/x/stop', fields), params(visitId))
  return `${answer.status} ${new URL(answer.headers.get('Location') ?? '/', 'http://localhost').searchParams.get('done')}`
}

test('a pause is offered what is open then, with the time to be there', async () => {
  expect(await listSuggestions('visit-1', tuesday, now)).toEqual([
    { placeId: 'place-1', slug: 'place-1', name: 'Mechanics’ Institute', walkMinutes: 4, start: adding.start, end: adding.end },
  ])
  expect(await listSuggestions('visit-1', addDays(tuesday, 1), now)).toEqual([])
  expect(await listSuggestions('visit-2', tuesday, now)).toEqual([])
})

describe('a visitor’s own stops', () => {
  test('go into the plan once, and out of it; the liaison has nothing to send for that', async () => {
    expect(await send(adding)).toBe('302 stop-add')
    expect(await send(adding)).toBe('302 stop-add')
    const stop = await db.stop.findFirstOrThrow()
    expect(stop).toMatchObject({ visitId: 'visit-1', placeId: 'place-1', startsAt: at('11:05'), status: 'planned' })
    expect(await db.stop.count()).toBe(1)
    expect(await countChangesSince(db, 'visit-1', new Date(0))).toBe(0)

    expect(await send({ intent: 'remove', day: tuesday, stopId: stop.id, revision: '0' })).toBe('302 stop-remove')
    expect(await db.stop.findFirstOrThrow()).toMatchObject({ status: 'cancelled' })
  })

  test.each([
    ['while a meeting is', { start: `${tuesday}T12:45`, end: `${tuesday}T13:15` }],
    ['at a time at which the place is closed', { placeId: 'place-2' }],
    ['on another day than those of the visit', { start: '2027-12-20T11:05', end: '2027-12-20T11:35' }],
    ['in a place that is not there', { placeId: 'place-9' }],
  ])('are refused %s', async (_case, change) => {
    expect(await send({ ...adding, ...change })).toBe('302 stop-gone')
    expect(await db.stop.count()).toBe(0)
  })

  test('are nobody else’s', async () => {
    await inTransaction((tx) => givenStop(tx, { when: { start: at('11:05'), end: at('11:35') } }))
    expect(await send({ intent: 'remove', day: tuesday, stopId: 'stop-1', revision: '0' }, 'visit-2')).toMatch(/^404/)
    expect(await db.stop.findFirstOrThrow()).toMatchObject({ status: 'planned' })
  })
})

describeBadInput('a stop of one’s own', {
  path: '/visit/x/stop',
  action,
  params: params('visit-1'),
  cookie: () => Promise.resolve(''),
  good: adding,
  stored: () => db.stop.count(),
  cases: [
    ['nothing to do', without('intent')],
    ['something else to do', { intent: 'burn' }],
    ['no place', without('placeId')],
    ['two places', { placeId: ['place-1', 'place-2'] }],
    ['no such day', { day: '2026-02-30' }],
    ['no such time', { start: '2026-02-30T10:00' }],
    ['no token', without('formToken')],
    ['a stop that is no id', { intent: 'remove', stopId: '../x', revision: '0' }],
  ],
})
