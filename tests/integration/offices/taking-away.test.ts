import { beforeEach, describe, expect, test } from 'vitest'
import { type ActionFunctionArgs } from '@remix-run/node'
import { publishAgreement } from '#app/features/reception/commands/publish-agreement.server.ts'
import { listUnsigned } from '#app/features/reception/queries/agreements.server.ts'
import { action as areasAction } from '#app/routes/_staff.admin.areas.tsx'
import { action as desksAction } from '#app/routes/_staff.admin.desks.tsx'
import { action as roomsAction } from '#app/routes/_staff.admin.rooms.tsx'
import { action as textsAction } from '#app/routes/_staff.admin.texts.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { answerOf, faultsOf, formRequest, signedIn, type Fields } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

type Action = (args: ActionFunctionArgs) => Promise<unknown>

const now = new Date('2026-11-23T18:00:00Z')
const system = { kind: 'system' } as const

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenOffice(tx, { id: 'office-2', name: 'Elsewhere' })
    await givenStaff(tx, { id: 'admin', roles: ['admin'] })
    await givenStaff(tx, { id: 'host', roles: ['host'] })
    await givenVisit(tx, { id: 'visit-1' })
    await tx.area.create({ data: { id: 'empty', officeId: 'office-1', name: 'Attic', position: 9 } })
  })
})

async function send(action: Action, path: string, fields: Fields, who = 'admin'): Promise<Response> {
  return answerOf(action, formRequest(path, fields, await signedIn(who)))
}

const places = {
  area: (fields: Fields, who?: string) => send(areasAction, '/admin/areas', fields, who),
  desk: (fields: Fields, who?: string) => send(desksAction, '/admin/desks', fields, who),
  room: (fields: Fields, who?: string) => send(roomsAction, '/admin/rooms', fields, who),
}

const areaNames = async () =>
  (await db.area.findMany({ where: { officeId: 'office-1' }, orderBy: { position: 'asc' } })).map(({ name }) => name)

async function aDeskAndARoom() {
  const desk = await db.desk.findFirstOrThrow({ where: { area: { officeId: 'office-1' } }, orderBy: { id: 'asc' } })
  const room = await db.room.findFirstOrThrow({ where: { officeId: 'office-1' }, orderBy: { id: 'asc' } })
  return { desk, room }
}

describe('what nobody has used can be taken away', () => {
  test('an area without desks and rooms, a desk and a room', async () => {
    const { desk, room } = await aDeskAndARoom()
    const answers = [
      await places.area({ intent: 'remove', areaId: 'empty' }),
      await places.desk({ intent: 'remove', deskId: desk.id }),
      await places.room({ intent: 'remove', roomId: room.id }),
    ]
    expect(answers.map(({ headers }) => headers.get('Location'))).toEqual([
      '/admin/areas?done=removed',
      '/admin/desks?done=removed',
      '/admin/rooms?done=removed',
    ])
    expect(await db.area.findUnique({ where: { id: 'empty' } })).toBeNull()
    expect(await db.desk.findUnique({ where: { id: desk.id } })).toBeNull()
    expect(await db.room.findUnique({ where: { id: room.id } })).toBeNull()
    const actions = await db.auditEntry.findMany({ orderBy: { seq: 'asc' }, select: { action: true } })
    expect(actions.map(({ action }) => action)).toEqual(['remove-area', 'remove-desk', 'remove-room'])
  })
})

describe('what has been used stays, with a sentence', () => {
  test('an area with desks in it', async () => {
    const { desk } = await aDeskAndARoom()
    const answer = await places.area({ intent: 'remove', areaId: desk.areaId })
    expect([answer.status, await faultsOf(answer)]).toEqual([422, { '': ['refusal-area-holds-something'] }])
    await expect(inTransaction((tx) => tx.area.delete({ where: { id: desk.areaId } }))).rejects.toThrow()
  })

  test('a desk that was booked, long ago too', async () => {
    const { desk } = await aDeskAndARoom()
    const booking = { id: 'b', deskId: desk.id, date: '2020-01-07', half: 'morning', visitId: 'visit-1', createdAt: now }
    await inTransaction((tx) => tx.deskBooking.create({ data: booking }))
    const answer = await places.desk({ intent: 'remove', deskId: desk.id })
    expect([answer.status, await faultsOf(answer)]).toEqual([422, { '': ['refusal-desk-was-booked'] }])
    await expect(inTransaction((tx) => tx.desk.delete({ where: { id: desk.id } }))).rejects.toThrow()
  })

  test('a room that was booked, even if that was called off', async () => {
    const { room } = await aDeskAndARoom()
    const times = { startsAt: now, endsAt: new Date(now.getTime() + 3_600_000), status: 'cancelled' }
    await inTransaction((tx) => tx.roomBooking.create({ data: { id: 'b', roomId: room.id, ...times, createdAt: now } }))
    const answer = await places.room({ intent: 'remove', roomId: room.id })
    expect([answer.status, await faultsOf(answer)]).toEqual([422, { '': ['refusal-room-was-booked'] }])
    await expect(inTransaction((tx) => tx.room.delete({ where: { id: room.id } }))).rejects.toThrow()
  })

  test.each([
    ['area', { intent: 'remove', areaId: 'empty' }],
    ['area', { intent: 'later', areaId: 'empty' }],
    ['desk', { intent: 'remove', deskId: 'whatever' }],
    ['room', { intent: 'remove', roomId: 'whatever' }],
  ] as const)('%s: a host may not, and what is not there is not found', async (place, fields) => {
    expect((await places[place](fields, 'host')).status).toBe(403)
    const [, idName] = Object.keys(fields)
    expect((await places[place]({ ...fields, [idName ?? '']: 'nothing' })).status).toBe(404)
    expect(await db.area.count({ where: { id: 'empty' } })).toBe(1)
  })

  test('of another office nothing goes', async () => {
    const area = await db.area.findFirstOrThrow({ where: { officeId: 'office-2' } })
    expect((await places.area({ intent: 'earlier', areaId: area.id })).status).toBe(403)
  })
})

test('areas are listed in the order that an admin gives them', async () => {
  const [first = '', second = ''] = await areaNames()
  expect(await areaNames()).toEqual([first, second, 'Attic'])
  await places.area({ intent: 'earlier', areaId: 'empty' })
  expect(await areaNames()).toEqual([first, 'Attic', second])
  await places.area({ intent: 'earlier', areaId: 'empty' })
  await places.area({ intent: 'earlier', areaId: 'empty' })
  expect(await areaNames()).toEqual(['Attic', first, second])
  await places.area({ intent: 'later', areaId: 'empty' })
  expect(await areaNames()).toEqual([first, 'Attic', second])
})

test('a text that is out of force is asked of nobody, until a new version is', async () => {
  const { contactId } = await db.visit.findFirstOrThrow()
  const texts = [{ locale: 'en', title: 'Rules', body: 'Be kind' }]
  const publish = () => publishAgreement(system, { officeId: 'office-1', kind: 'conduct', texts, now })
  const asked = async () => (await listUnsigned(db, { officeId: 'office-1', contactId, locale: 'en' })).map(({ version }) => version)
  await publish()
  expect(await asked()).toEqual([1])

  const answer = await send(textsAction, '/admin/texts', { intent: 'retire', kind: 'conduct' })
  expect(answer.headers.get('Location')).toBe('/admin/texts?done=saved')
  expect(await asked()).toEqual([])
  expect((await send(textsAction, '/admin/texts', { intent: 'retire', kind: 'conduct' })).status).toBe(404)
  expect((await send(textsAction, '/admin/texts', { intent: 'retire', kind: 'poem' })).status).toBe(400)

  await publish()
  expect(await asked()).toEqual([2])
})
